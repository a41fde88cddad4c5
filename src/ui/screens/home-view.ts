import type { Rung } from '../../core/claim/ladder.ts';
import type { PackNumbers } from '../../wording/home.ts';
import type { HomeStart } from './home-menu.ts';

/** What the first screen shows of every installed pack. */
export interface HomeView {
  readonly packs: readonly HomePack[];
  /** Nothing was ever answered here. */
  readonly day0: boolean;
  /** The one thing to do now; absent where nothing waits. */
  readonly now?: {
    readonly label: string;
    readonly start: HomeStart;
    /** Today has had what it lets in; this would be more. */
    readonly more?: true;
  };
  /** What the learner's own days and bets say, a line each. */
  readonly own?: readonly string[];
  /** An exam that nobody handed in, as its line of the menu says it. */
  readonly exam?: string;
  /** Today's round, as its line of the menu says it. */
  readonly daily?: string;
  /** More is due than one session holds. */
  readonly backlog?: {
    /** The answers of one session: those that matter most. */
    readonly first: number;
    /** Whole days since the last answer. */
    readonly away: number;
  };
}

/** How long the claims of something last. */
export type RungCounts = Readonly<Record<Rung, number>>;

export interface HomePack extends PackNumbers {
  readonly id: string;
  readonly title: string;
  /** The stem of the question that opens the pack. */
  readonly opening?: string;
  /** How long its claims last; absent before anything is met. */
  readonly ladder?: RungCounts;
  /** Its chapters in order of need, those that were begun. */
  readonly chapters?: readonly { readonly title: string; readonly ladder: RungCounts }[];
  /** What would climb next: how many claims on the soonest day, the first of them, and where to. */
  readonly climb?: {
    readonly count: number;
    readonly days: number;
    readonly first: string;
    readonly to: Rung;
  };
  readonly hasPath?: boolean;
  readonly hasHeadlines?: boolean;
}
