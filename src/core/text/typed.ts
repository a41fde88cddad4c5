import { parseDate } from './dates.ts';
import { type Diacritics, fold } from './fold.ts';
import { parseNumber } from './numbers.ts';
import { type Beside, withoutSaidAgain } from './said-again.ts';

export interface TypedKey {
  readonly answer: string;
  readonly accept: readonly string[];
  /** Texts known to be wrong, each with the author's word on it. */
  readonly reject: readonly { readonly text: string; readonly why?: string }[];
  readonly diacritics: Diacritics;
}

export interface TypedContext {
  /** BCP 47. */
  readonly language: string;
  /** Answers and options of the whole pack, folded: a typing slip may not end in one of them. */
  readonly taken: () => ReadonlySet<string>;
  /** What the question says beside the answer: it may be said again. */
  readonly beside?: Beside;
}

export interface Judgement {
  readonly decidedBy: 'equal' | 'accept' | 'reject' | 'spelling' | 'different';
  readonly correct: boolean;
  /** Of a rejected text. */
  readonly why?: string;
  /** The usual spelling, when a slip was let pass. */
  readonly spelling?: string;
}

/**
 * What a text says, as folded words, as a number with its unit and as a date: texts that share one of these say the
 * same.
 */
export function meanings(text: string, language: string, diacritics: Diacritics = 'lenient'): string[] {
  const number = parseNumber(text, language);
  const date = parseDate(text, language);
  return [
    `words ${fold(text, language, diacritics)}`,
    ...(number === undefined ? [] : [`number ${number.value} ${fold(number.unit, language)}`]),
    ...(typeof date === 'string' ? [] : [`date ${date.year} ${date.month ?? ''} ${date.day ?? ''}`]),
  ];
}

/** Whether one insertion, deletion or replacement makes one word of the other. */
function oneEditApart(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const skip = short.length === long.length ? 1 : 0;
  return short.slice(start + skip) === long.slice(start + 1);
}

const SHORTEST_WORD = 6;

/** Same words but for slips of one letter, never the first one, in words long enough to bear them. */
function isSlip(typed: string, right: string): boolean {
  if (/\p{N}/u.test(typed + right)) return false;
  const typedWords = typed.split(' ');
  const rightWords = right.split(' ');
  return (
    typedWords.length === rightWords.length &&
    rightWords.every((word, at) => {
      const given = typedWords[at] ?? '';
      if (given === word) return true;
      return word.length >= SHORTEST_WORD && given[0] === word[0] && oneEditApart(given, word);
    })
  );
}

/** Same letters, but one of them takes for one word what the other takes for two. */
function isJoined(typed: string, right: string): boolean {
  const [one, other] = [typed.replaceAll(' ', ''), right.replaceAll(' ', '')];
  return one === other && one.length >= SHORTEST_WORD && !/\p{N}/u.test(one);
}

/** `Eastern Economic Forum (EEF)`: an answer, and another name for it. */
const WITH_ANOTHER_NAME = /^(.*\S)\s*\(([^()]+)\)\s*$/s;

/**
 * Judges a typed answer, in this order: a text known to be wrong; the answer; an accepted text; a guarded typing slip; then
 * the same without words of the question beside it, and as two names of which both must be right; else it is different.
 * Plain edit distance is no measure here: Jong-il is two letters from Jong-un, and 1992 one from 1991.
 */
export function judgeTyped(typed: string, key: TypedKey, context: TypedContext): Judgement {
  const asItStands = judgeAsItStands(typed, key, context);
  if (asItStands.decidedBy !== 'different') return asItStands;
  const { beside, language } = context;
  const bare = beside && withoutSaidAgain(typed, beside, language, key.diacritics);
  if (bare !== undefined) return judgeAsItStands(bare, key, context);
  const [, name, other] = WITH_ANOTHER_NAME.exec(typed) ?? [];
  if (name === undefined || other === undefined) return asItStands;
  const both = [name, other].map((text) => judgeAsItStands(text, key, context));
  return both.find(({ correct }) => !correct) ?? both[0] ?? asItStands;
}

function judgeAsItStands(typed: string, key: TypedKey, { language, taken }: TypedContext): Judgement {
  const said = new Set(meanings(typed, language, key.diacritics));
  const same = (text: string) => meanings(text, language, key.diacritics).some((each) => said.has(each));

  const rejected = key.reject.find(({ text }) => same(text));
  if (rejected) {
    return {
      decidedBy: 'reject',
      correct: false,
      ...(rejected.why === undefined ? {} : { why: rejected.why }),
    };
  }
  if (same(key.answer)) return { decidedBy: 'equal', correct: true };
  if (key.accept.some(same)) return { decidedBy: 'accept', correct: true };

  const folded = fold(typed, language, key.diacritics);
  const lenient = fold(typed, language);
  const spelling = [key.answer, ...key.accept].find((text) => {
    // With strict diacritics a missing accent is the very thing asked for, not a slip.
    if (lenient === fold(text, language)) return false;
    const right = fold(text, language, key.diacritics);
    return isSlip(folded, right) || isJoined(folded, right);
  });
  if (spelling !== undefined && !taken().has(lenient))
    return { decidedBy: 'spelling', correct: true, spelling };
  return { decidedBy: 'different', correct: false };
}
