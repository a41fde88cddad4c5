import type { PackId } from '../ids.ts';
import type { Claim, Source, Standing } from '../pack.ts';
import type { Mark, Step } from '../question/interaction.ts';
import type { Given, Unreadable } from '../question/kind.ts';
import type { BetResult, Closing } from './closing.ts';
import type { ExamReport } from './exam/report.ts';
import type { GoalPlan } from './goal-plan.ts';
import type { Mode } from './policy.ts';
import type { Bet } from './record.ts';
import type { Aside } from './set-aside.ts';
import type { ClaimMove, Moves } from './steps.ts';

/**
 * What a face draws. Data only: every word around it comes from the wording catalogue, and the same view serves the
 * Ink face and the plain face.
 */
export type SessionView = LearnView | AskView | FeedbackView | SheetView | SummaryView;

/** What a learner should know about a session as a whole. */
export type Told =
  /**
   * More is due than one session holds: what matters most comes first, and nothing new until that is done. `away`: whole days
   * since the last answer.
   */
  | { readonly type: 'backlog'; readonly due: number; readonly now: number; readonly away: number }
  /** `early` of its questions are not due yet, but within so many days. */
  | { readonly type: 'ahead'; readonly days: number; readonly early: number }
  /** A day to be ready for; `early` of its questions are not due before it, but would be under the target then. */
  | { readonly type: 'goal'; readonly plan: GoalPlan; readonly early: number }
  /** An exam that was broken off: so many of its questions are answered, of all or, where it grows, of no fixed number. */
  | { readonly type: 'goes-on'; readonly answered: number; readonly of?: number };

export interface Heading {
  readonly packTitle: string;
  readonly chapterTitle?: string;
  /** Absent: study. */
  readonly mode?: Mode;
  /** Answers given, and answers this session is expected to hold; the one progress display. */
  readonly done: number;
  readonly total: number;
}

/** A claim as a learner sees it, wherever it is shown. */
export interface ClaimCard {
  readonly pack: PackId;
  readonly claim: Claim;
  readonly source: Source;
  readonly standing: Standing;
  /** Names, not ids. */
  readonly by?: string;
  readonly via?: string;
  /** The day it speaks for: the claim's `on`, else the source's `published`. */
  readonly on?: string;
  /** The words come from the text itself (else they are restated). */
  readonly verbatim: boolean;
  /** UTF-16 ranges of the claim's text to mark, ascending, not overlapping. */
  readonly highlight: readonly { readonly start: number; readonly end: number }[];
}

/** Another claim on the same point. */
export interface Elsewhere {
  readonly cite: string;
  readonly says: string;
  /**
   * `also`: another source on the same point, with nothing that marks a contradiction, which is not yet agreement;
   * `together`: a further claim this very question hangs on.
   */
  readonly relation: 'contradicts' | 'also' | 'together';
}

export interface LearnView {
  readonly screen: 'learn';
  readonly heading: Heading;
  readonly card: ClaimCard;
  readonly elsewhere: readonly Elsewhere[];
  /** This is claim `place` of `of`, from 1. */
  readonly place: number;
  readonly of: number;
}

/** The question as it stands on screen, before and after the answer. */
export interface QuestionView {
  readonly kind: string;
  readonly stem: string;
  /** The words on the desk, for a headline. */
  readonly headline?: string;
  readonly step: Step;
  /** What an earlier step of this question settled: text typed and not recognised, or the verdict chosen. */
  readonly earlier?: { readonly interaction: 'type' | 'pick'; readonly given: string };
}

export interface AskView {
  readonly screen: 'ask';
  readonly heading: Heading;
  readonly question: QuestionView;
  /** Set once the learner asked for it. */
  readonly hint?: string;
  readonly hasHint: boolean;
  readonly notice?: Unreadable | 'not-recognised' | 'once-more';
  /** It came back after a wrong answer. */
  readonly returned: boolean;
  /** It is not due yet, and asked for the day of the goal. */
  readonly early?: true;
  /** False in an exam: no feedback before hand-in. */
  readonly helps: boolean;
  /** Before the first answer only. */
  readonly told?: readonly Told[];
  /** Where it stands in an exam. */
  readonly exam?: ExamPlace;
}

/** Where a question of an exam stands. */
export interface ExamPlace {
  /** From 0. */
  readonly place: number;
  readonly of: number;
  /** The next question hangs on this answer, so there is no going back. */
  readonly fixed: boolean;
  readonly marked: boolean;
  /** The answer that stands, in words, once there is one; empty for "I don't know". */
  readonly given?: string;
  /** Questions without an answer. */
  readonly open: number;
  /** When time is up. */
  readonly ends?: { readonly at: number; readonly offset: number };
}

/** All questions of an exam, with how each stands. */
export interface SheetView {
  readonly screen: 'sheet';
  readonly packTitle: string;
  /** Place, from 0, of the question it was opened from. */
  readonly from: number;
  readonly questions: readonly {
    readonly stem: string;
    readonly marked: boolean;
    /** Absent while it is open; empty for "I don't know". */
    readonly given?: string;
  }[];
  readonly ends?: { readonly at: number; readonly offset: number };
}

export interface Verdict {
  readonly correct: boolean;
  readonly score: number;
  readonly dontKnow: boolean;
  readonly bet: Bet | null;
  readonly given: readonly Given[];
  /** The right answer in words. */
  readonly key: string;
  /** It comes back in this session. */
  readonly returns: boolean;
  /** Missed so often in this session that it is left for another day. */
  readonly missed?: number;
  /** Learner's days until it is due; null when it is not scheduled. */
  readonly days: number | null;
  /** Days the same answer would have brought had it been said, when that is more; null otherwise. */
  readonly daysIfSaid: number | null;
  /** Chance of being right by luck, 0 to 1, when it shortened the interval noticeably; null otherwise. */
  readonly luck: number | null;
  /** It was not due yet, and asked for this day of a goal, `yyyy-mm-dd`. */
  readonly earlyFor?: string;
  /** Where it moved its claim on the ladder. */
  readonly move?: ClaimMove;
  readonly spelling?: string;
  /** The author's word on this very answer. */
  readonly why?: string;
  /** A typed answer marked wrong that the learner may overrule. */
  readonly overrulable: boolean;
  readonly overruled: boolean;
  /** It was missed in many sessions by now; `other` is the stem of another question on its claim. */
  readonly leech?: { readonly lapses: number; readonly other?: string };
  /** What was done with the question. */
  readonly aside?: Aside;
}

export interface FeedbackView {
  readonly screen: 'feedback';
  readonly heading: Heading;
  readonly question: QuestionView;
  readonly marks: readonly Mark[];
  readonly verdict: Verdict;
  readonly card: ClaimCard;
  readonly elsewhere: readonly Elsewhere[];
  readonly explain?: string;
  /** The learner said that something is wrong with the question. */
  readonly flagged: boolean;
}

export interface SummaryView {
  readonly screen: 'summary';
  readonly heading: Heading;
  readonly mode: string;
  readonly answered: number;
  readonly right: number;
  /** First tries only: what the score and its interval are counted from. */
  readonly firstTries: number;
  readonly firstTriesRight: number;
  /** Wilson 95 % interval of the share right at first try, 0 to 1; undefined without any. */
  readonly interval?: { readonly low: number; readonly high: number };
  readonly read: number;
  /** Sure and wrong, the list that matters. */
  readonly sureAndWrong: readonly SummaryItem[];
  /** The chapter whose last question was met in this session. */
  readonly chapterMet?: { readonly pack: string; readonly title: string };
  /** The best of the same kind before this one, and whether this one is better; only of a round played whole. */
  readonly best?: { readonly right: number; readonly of: number; readonly beaten: boolean };
  /** The claims it moved on the ladder. */
  readonly moves?: Moves;
  /** How the bets did, surest first. */
  readonly bets: readonly BetResult[];
  /** What this mode has to say of its own. */
  readonly closing?: Closing;
  /** Every item answered, in order, for an exam's reveal at the end. */
  readonly items: readonly SummaryItem[];
  /** Items left unanswered at hand-in. */
  readonly open: number;
  /** How many items come back on which day from today (1 = tomorrow), ascending. */
  readonly comesBack: readonly { readonly days: number; readonly count: number }[];
  readonly ahead: Ahead;
  /** Of an exam: what it came to. */
  readonly exam?: ExamReport;
  /** The packs as they were named when it began; empty: all there are. */
  readonly names: readonly string[];
  /** A day to be ready for that was asked for with it. */
  readonly goal?: string;
  readonly endedBy: 'done' | 'limit' | 'minutes' | 'quit' | 'nothing';
}

/** What these packs still hold for the learner. */
export interface Ahead {
  readonly due: number;
  /** New items that today's limit still lets in, and all there are. */
  readonly newToday: number;
  readonly newLeft: number;
  /** Of those left, how many wait until tomorrow, because they rest on what was answered today. */
  readonly waiting?: number;
  /** The next day (1 = tomorrow) on which something comes due, and how much; absent when nothing is scheduled. */
  readonly next?: { readonly days: number; readonly count: number };
}

export interface SummaryItem {
  readonly stem: string;
  readonly given: string;
  readonly key: string;
  readonly correct: boolean;
  readonly sentence: string;
  readonly cite: string;
  /** Null for "I don't know", and where none was given. */
  readonly bet: Bet | null;
  /** Left unanswered in an exam. */
  readonly open: boolean;
}
