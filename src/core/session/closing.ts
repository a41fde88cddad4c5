import { claimCard } from '../claim/card.ts';
import type { ClaimId } from '../ids.ts';
import type { Bet } from './record.ts';
import type { Answered, SessionState } from './state.ts';

/** How many of the answers given with one bet were right, at first try. */
export interface BetResult {
  readonly bet: Bet;
  readonly right: number;
  readonly of: number;
}

/** A headline that was dealt with otherwise than it should have been. */
export interface DeskSlip {
  readonly headline: string;
  /** What it should have been: print, attribute or hold. */
  readonly verdict: string;
  /** Whose name it needed. */
  readonly name?: string;
  readonly sentence: string;
  readonly cite: string;
}

/** The editor's view of a sitting at the desk. */
export interface DeskClosing {
  readonly kind: 'desk';
  /** Printed or attributed, though it needed a name, or needed to wait. */
  readonly letThrough: readonly DeskSlip[];
  /** Held, though it could run. */
  readonly heldForNothing: readonly DeskSlip[];
  /** Attributed, but to somebody else. */
  readonly misattributed: readonly DeskSlip[];
  /** Given a name though the source states it. */
  readonly overAttributed: number;
  readonly dealtWith: number;
}

/** A round by code, to be compared: one sign for each question, in order; null was not answered. */
export interface RoundClosing {
  readonly kind: 'round';
  readonly code: string;
  readonly blocks: readonly (boolean | null)[];
}

/** A cross-examination: what the second try mended. */
interface ExaminedClosing {
  readonly kind: 'examined';
  readonly retried: number;
  readonly mended: number;
}

export type Closing = DeskClosing | RoundClosing | ExaminedClosing;

/** What a mode has to say of its own when it ends. */
export function closingOf(state: SessionState): Closing | undefined {
  switch (state.setup.mode) {
    case 'desk':
      return deskClosing(state);
    case 'round':
      return roundClosing(state);
    case 'cross-examination':
      return examinedClosing(state);
    default:
      return undefined;
  }
}

/** Bets and what became of them, surest first; levels nobody used are left out. */
export function betResults(answers: readonly Answered[]): readonly BetResult[] {
  const first = answers.filter(({ asking }) => asking.entry.try === 'first');
  return (['sure', 'think', 'guess'] as const).flatMap((bet) => {
    const placed = first.filter((answer) => answer.bet === bet);
    const right = placed.filter(({ graded }) => graded.correct).length;
    return placed.length === 0 ? [] : [{ bet, right, of: placed.length }];
  });
}

function deskClosing({ answers }: SessionState): DeskClosing {
  const dealtWith = answers.filter(({ dontKnow }) => !dontKnow);
  const slipsOf = (wanted: (given: string, verdict: string) => boolean) =>
    dealtWith.filter(({ graded }) => !graded.correct).flatMap((answer) => slip(answer, wanted) ?? []);
  return {
    kind: 'desk',
    letThrough: slipsOf((given, verdict) =>
      given === 'print' ? verdict !== 'print' : given === 'attribute' && verdict === 'hold',
    ),
    heldForNothing: slipsOf((given, verdict) => given === 'hold' && verdict !== 'hold'),
    misattributed: slipsOf((given, verdict) => given === 'attribute' && verdict === 'attribute'),
    overAttributed: slipsOf((given, verdict) => given === 'attribute' && verdict === 'print').length,
    dealtWith: dealtWith.length,
  };
}

function slip(
  { asking, graded }: Answered,
  wanted: (given: string, verdict: string) => boolean,
): DeskSlip | undefined {
  const { pack, question } = asking.entry.asked;
  const [given] = graded.given;
  if (question.kind !== 'headline' || typeof given !== 'string' || !wanted(given, question.verdict)) {
    return undefined;
  }
  const card = claimCard(pack, question.claims[0] as ClaimId);
  const needs = question.to ?? card.claim.by ?? card.claim.source;
  const name =
    pack.speakers.find(({ id }) => id === needs)?.name ?? pack.sources.find(({ id }) => id === needs)?.cite;
  return {
    headline: question.headline,
    verdict: question.verdict,
    ...(question.verdict === 'attribute' && name !== undefined && { name }),
    sentence: card.claim.text,
    cite: card.source.cite,
  };
}

function roundClosing({ setup, answers, records }: SessionState): RoundClosing {
  const [start] = records;
  const items = start?.event === 'session' ? (start.items ?? []) : [];
  const blocks = items.map((key) => {
    const found = answers.find(({ asking }) => asking.entry.asked.key === key);
    return found === undefined ? null : found.graded.correct;
  });
  return { kind: 'round', code: setup.code ?? '', blocks };
}

function examinedClosing({ answers }: SessionState): ExaminedClosing {
  const second = answers.filter(({ asking }) => asking.entry.try === 'retry');
  return {
    kind: 'examined',
    retried: second.length,
    mended: second.filter(({ graded }) => graded.correct).length,
  };
}
