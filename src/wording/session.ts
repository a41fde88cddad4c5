import type { Field, PickPurpose } from '../core/question/interaction.ts';
import type { Unreadable } from '../core/question/kind.ts';
import type {
  AskView,
  ClaimCard,
  Elsewhere,
  Heading,
  LearnView,
  QuestionView,
  Verdict,
} from '../core/session/view.ts';
import { dateInWords, daysLong, inDays, sentence } from './dates.ts';
import { examProgress } from './exam.ts';
import { moveLine } from './ladder.ts';
import { type Marks, UNICODE_MARKS } from './marks.ts';
import { modeTitle } from './modes.ts';
import { verdictWords } from './verdicts.ts';

export const UNKNOWN = "I don't know";

/** What stands beside an answered line. */
export const answerWords = { yours: 'your answer', missed: 'missed', typed: 'your answer' } as const;

export function titleOf(heading: Heading, marks: Marks = UNICODE_MARKS): string {
  const mode = modeTitle(heading, marks);
  if (mode !== undefined) return mode;
  return heading.chapterTitle === undefined
    ? heading.packTitle
    : `${heading.packTitle} ${marks.dot} ${heading.chapterTitle}`;
}

const EXAM_TITLE = 'Exam';
export const HINT_FROM_FIELD = 'Hint: esc, then h';

/** Title over a question: an exam says that it is one. */
export function askTitle({ heading, helps }: AskView, marks: Marks = UNICODE_MARKS): string {
  const title = titleOf(heading, marks);
  return helps ? title : `${EXAM_TITLE} ${marks.dot} ${title}`;
}

/** The one progress display: which question this is, of how many. */
export function progressOf(
  view: AskView | LearnView | { readonly screen: 'feedback'; readonly heading: Heading },
  left?: number,
): string {
  if (view.screen === 'learn') return `reading ${view.place}/${view.of}`;
  const { done, total } = view.heading;
  const place = view.screen === 'ask' ? done + 1 : done;
  const shown = `${place}/${Math.max(total, place)}`;
  if (view.screen === 'ask' && view.exam !== undefined) return examProgress(view.exam, shown, left);
  if (view.screen !== 'ask') return shown;
  return view.returned ? `again ${shown}` : view.early ? `early ${shown}` : shown;
}

/**
 * The verdict in one line: what it was, why it comes back when it does, and when.
 * `elsewhere` tells an answer that another source gives from one that is plainly wrong.
 */
export function verdictLine(verdict: Verdict, elsewhere: readonly Elsewhere[] = []): string {
  const { correct, overruled, spelling, move, earlyFor } = verdict;
  const moved = move === undefined ? '' : moveLine(move);
  const early = earlyFor === undefined ? '' : `Asked early, for ${dateInWords(earlyFor)}.`;
  if (overruled) return parts('Counted as right, on your word.', early, returnLine(verdict));
  if (!correct) return parts(wrongWord(verdict, elsewhere), early, returnLine(verdict), moved);
  const opening = verdict.bet === 'guess' ? 'Right, on a guess.' : 'Right.';
  return parts(
    opening,
    spelling === undefined ? '' : `The usual spelling is ${spelling}.`,
    early,
    returnLine(verdict),
    moved,
  );
}

function wrongWord(verdict: Verdict, elsewhere: readonly Elsewhere[]): string {
  if (verdict.dontKnow) return 'Not known yet.';
  if (elsewhere.some((other) => other.relation === 'contradicts' && names(verdict.given, other.says))) {
    return verdict.bet === 'sure' ? 'Sure, but not this source.' : 'Not this source.';
  }
  if (verdict.score > 0) return 'Partly right.';
  return verdict.bet === 'sure' ? 'Sure, but not right.' : 'Not right.';
}

/** Whether an answer holds the words of a claim: `The city of Moscow` and `Moscow`. */
function names(given: Verdict['given'], says: string): boolean {
  const words = (text: string) =>
    ` ${text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;
  const wanted = words(says);
  return (
    wanted.trim() !== '' && given.some((text) => typeof text === 'string' && words(text).includes(wanted))
  );
}

function returnLine({ correct, overruled, returns, missed, days, daysIfSaid, luck }: Verdict): string {
  if (returns) return days === null ? 'Back in this session.' : `Back in this session, then ${inDays(days)}.`;
  if (missed !== undefined)
    return days === null
      ? `Missed ${missed} times; enough for now.`
      : `Missed ${missed} times, so it waits: ${inDays(days)}.`;
  if (days === null) return '';
  if (!correct || overruled) return `${sentence(inDays(days))}.`;
  if (daysIfSaid !== null)
    return `Picked: ${daysLong(days)}; said from memory, it would be ${daysLong(daysIfSaid)}.`;
  if (luck !== null) return `${luckWords(luck)} would be luck, so: ${inDays(days)}.`;
  return `${sentence(inDays(days))}.`;
}

/** A chance in words, as the start of a sentence: `One in four`. */
export function luckWords(chance: number): string {
  const names = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
  const among = Math.max(2, Math.round(1 / Math.max(chance, 0.001)));
  return `One in ${names[among - 2] ?? among}`;
}

/** Whose words these are and how they stand: source, place, standing, speaker, relay, day. */
export function sourceLine(card: ClaimCard, marks: Marks = UNICODE_MARKS): string {
  return toldBy(card, card.claim.where, marks);
}

/** The same without the place in the source. */
export function shortSourceLine(card: ClaimCard, marks: Marks = UNICODE_MARKS): string {
  return toldBy(card, undefined, marks);
}

function toldBy(card: ClaimCard, where: string | undefined, { dot }: Marks): string {
  const told = card.verbatim ? 'From the text' : 'Restated from';
  const on = card.claim.on === undefined ? undefined : `as of ${dateInWords(card.claim.on)}`;
  return `${told}: ${[card.source.cite, where, standingWords(card), on]
    .filter((part) => part !== undefined)
    .join(` ${dot} `)}`;
}

/** `alleged by Shin Won-sik, relayed by Yonhap`. */
function standingWords({ standing, by, via }: ClaimCard): string {
  const who =
    by === undefined ? standing : standing === 'opinion' ? `opinion of ${by}` : `${standing} by ${by}`;
  return via === undefined ? who : `${who}, relayed by ${via}`;
}

/** One other claim on the point: `≠ Pant & Basu, 2024: Moscow`. */
export function elsewhereLine(other: Elsewhere, marks: Marks = UNICODE_MARKS): string {
  return `${marks[other.relation]} ${other.cite}: ${other.says}`;
}

export type FaceNotice = 'pick-first' | 'place-all' | 'empty' | 'fill-all' | 'last-one' | 'confirm-finish';

/** Why nothing happened yet, in one line. */
export function noticeLine(notice: Unreadable | 'not-recognised' | 'once-more' | FaceNotice): string {
  switch (notice) {
    case 'not-a-number':
      return 'That cannot be read as a number. Digits, please: 12 or 1,500 or 2.5.';
    case 'ambiguous-number':
      return 'A thousand, or a fraction? Without a mark, please: 1500.';
    case 'not-a-date':
      return 'That cannot be read as a date. Try 3 May 1989, May 1989 or 1989.';
    case 'ambiguous-date':
      return 'Day or month first? Write the month as a word: 3 May 1989.';
    case 'relative-date':
      return 'That depends on today. Write the date itself.';
    case 'empty':
      return `Nothing written yet. A - alone says "${UNKNOWN}".`;
    case 'gap-count':
      return 'Each gap needs its own answer.';
    case 'not-recognised':
      return 'Not among the answers known here, so nothing is graded yet. Pick from these.';
    case 'once-more':
      return 'Not that. Once more; then the right one is shown.';
    case 'pick-first':
      return 'Choose a line first.';
    case 'place-all':
      return 'Some are not placed yet.';
    case 'fill-all':
      return 'One field is still empty.';
    case 'last-one':
      return `This is the last question left; it cannot be put off. A - says "${UNKNOWN}".`;
    case 'confirm-finish':
      return 'This hands the exam in. q once more to hand in, any other key to go on.';
  }
}

/** What to write in a field, or undefined when any words will do. */
export function fieldPrompt(field: Field): string | undefined {
  switch (field.expects) {
    case 'number':
      return 'a number';
    case 'day':
      return 'a day, such as 3 May 1989';
    case 'month':
      return 'a month, such as May 1989';
    case 'year':
      return 'a year';
    case undefined:
      return undefined;
  }
}

/** What a pick decides, where the stem alone does not say it. */
export function purposeLine(
  purpose: PickPurpose,
  { stem, headline }: Pick<QuestionView, 'stem' | 'headline'>,
): string | undefined {
  if (purpose === 'verdict' && (stem === '' || stem === headline)) return 'What may be written?';
  return purpose === 'who' ? 'Whose name does it need?' : undefined;
}

export const HEADLINE_LABEL = 'On the desk';

/** What an earlier step of this question settled. */
export function earlierLine(
  earlier: NonNullable<QuestionView['earlier']>,
  marks: Marks = UNICODE_MARKS,
): string {
  return earlier.interaction === 'type'
    ? `You wrote: ${marks.open}${earlier.given}${marks.close}`
    : `Your verdict: ${verdictWords(earlier.given)}`;
}

export const LEARN_LINE = 'Read first. The questions come after.';

export const labels = {
  elsewhere: 'Elsewhere',
  why: 'Why',
  note: 'Note',
  hint: 'Hint',
  answer: 'Answer',
  source: 'Source',
  by: 'By',
  published: 'Published',
  link: 'Link',
  where: 'Where',
  standing: 'Standing',
  day: 'As of',
  wording: 'Wording',
} as const;

export const FLAGGED = 'Flagged for the author.';
export const FLAG_PROMPT = 'What is wrong with this question?';
const OWN_VOICE = "in the source's own voice";
const wordingOrigin = {
  verbatim: 'the words of the text itself',
  restated: 'our sentence; the facts are theirs',
} as const;

function parts(...sentences: readonly string[]): string {
  return sentences.filter((one) => one !== '').join(' ');
}

/** Where an item was put, and where it belongs when that is elsewhere. */
export function placeWords(place: number | undefined, belongs: string | undefined): string {
  if (place === undefined) return belongs === undefined ? '' : `place ${belongs}`;
  return belongs === undefined || belongs === String(place)
    ? `place ${place}`
    : `place ${belongs}, not ${place}`;
}

/** Which partner a row was given, by number, and which it needs, by number and words. */
export function partnerWords(
  given: string | undefined,
  needs: string | undefined,
  marks: Marks = UNICODE_MARKS,
): string {
  if (given === undefined) return needs === undefined ? marks.arrow : `${marks.arrow} ${needs}`;
  return needs === undefined || needs === given
    ? `${marks.arrow} ${given}`
    : `${marks.arrow} ${needs}, not ${given}`;
}

/** How an order is asked for. */
export function orderLine(from: string, to: string): string {
  return `In order, from ${from} to ${to}:`;
}

export const UNKNOWN_IN_FIELD = `${UNKNOWN}: - alone, then enter`;

/** Everything about where a sentence comes from, as label and text. */
export function cardRows(
  card: ClaimCard,
  marks: Marks = UNICODE_MARKS,
): readonly (readonly [string, string])[] {
  const { source, claim } = card;
  const made = [source.author, source.publisher].filter((part) => part !== undefined);
  const rows: readonly (readonly [string, string | undefined])[] = [
    [labels.source, source.title],
    [labels.by, made.length === 0 ? undefined : made.join(` ${marks.dot} `)],
    [labels.published, source.published === undefined ? undefined : dateInWords(source.published)],
    [labels.link, source.url],
    [labels.where, claim.where],
    [labels.standing, card.by === undefined ? `${standingWords(card)}, ${OWN_VOICE}` : standingWords(card)],
    [labels.day, card.on === undefined ? undefined : dateInWords(card.on)],
    [labels.wording, card.verbatim ? wordingOrigin.verbatim : wordingOrigin.restated],
  ];
  return rows.flatMap(([label, text]) => (text === undefined ? [] : [[label, text] as const]));
}
