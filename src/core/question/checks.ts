import { wordsStandIn } from '../text/stands-in.ts';
import { sameText } from '../text/typed.ts';
import type { Item, KindProblem } from './kind.ts';

type Path = KindProblem['path'];

export interface PlacedText {
  readonly text: string;
  readonly path: Path;
}

/** The texts of one field, each with its path. */
export function placed(field: string, texts: readonly string[]): PlacedText[] {
  return texts.map((text, at) => ({ text, path: [field, at] }));
}

/** Texts that say the same as an earlier one. */
export function repeated(
  texts: readonly PlacedText[],
  language: string,
  rule = 'same-options',
): KindProblem[] {
  return texts.flatMap(({ text, path }, at) => {
    const twin = texts.slice(0, at).find((earlier) => sameText(earlier.text, text, language));
    if (!twin) return [];
    return [
      { rule, path, message: `"${text}" says the same as "${twin.text}".`, hint: 'Take one of them out.' },
    ];
  });
}

const ALL_OF_THE_ABOVE =
  /\b(?:all|none|both|any|neither)(?: of)? (?:the )?(?:above|below|(?:other )?(?:options|answers|choices))\b|^(?:all|none|any) of these$/i;
const LETTERS = /^(?:(?:[Bb]oth|[Oo]nly) )?\(?[A-E]\)?(?:(?:,| and| or| &) ?\(?[A-E]\)?)+$/;
const POSITION =
  /\b(?:[Oo]ptions?|[Aa]nswers?|[Cc]hoices?) (?:[A-E1-9]\b(?!\.\d)|(?:one|two|three|four)\b)|\b(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast) (?:option|answer|choice)\b/;

/** Options move about: neither they nor the explanation may name a place or a letter. */
export function pointing(question: Item, texts: readonly PlacedText[]): KindProblem[] {
  const explain = question.explain === undefined ? [] : [{ text: question.explain, path: ['explain'] }];
  const found = [
    ...texts.filter(({ text }) => [ALL_OF_THE_ABOVE, LETTERS, POSITION].some((rule) => rule.test(text))),
    ...explain.filter(({ text }) => POSITION.test(text)),
  ];
  return found.map(({ text, path }) => ({
    rule: 'letters-or-all-of-the-above',
    path,
    message: `"${text}" points at options by place or letter, and options are shuffled.`,
    hint: 'Name what is meant.',
  }));
}

/** The answer may stand in its own stem only where the stem names every other option too. */
export function inStem(
  stem: string,
  answer: PlacedText,
  others: readonly string[],
  language: string,
): KindProblem[] {
  const named = (text: string) => wordsStandIn(stem, text, language);
  if (!named(answer.text) || (others.length > 0 && others.every(named))) return [];
  return [answerInStem(answer)];
}

export function answerInStem({ text, path }: PlacedText): KindProblem {
  return {
    rule: 'answer-in-stem',
    path,
    message: `The answer "${text}" stands in the question itself.`,
    hint: 'Ask without saying it.',
  };
}

export function keyNotAccepted({ text, path }: PlacedText): KindProblem {
  return {
    rule: 'key-not-accepted',
    path,
    message: `"${text}" is given as right, and would be marked wrong.`,
    hint: 'See whether a wrong option or a rejected text says the same.',
  };
}
