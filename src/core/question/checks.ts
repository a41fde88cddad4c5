import { wordsStandIn } from '../text/stands-in.ts';
import { meanings } from '../text/typed.ts';
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
  const first = new Map<string, PlacedText>();
  return texts.flatMap(({ text, path }) => {
    const said = meanings(text, language);
    const twin = said.map((each) => first.get(each)).find((earlier) => earlier !== undefined);
    for (const each of said) if (!first.has(each)) first.set(each, { text, path });
    if (twin === undefined) return [];
    const isKey = path[0] === 'options' && twin.path[0] !== 'options';
    const hint = isKey ? KEY_AMONG_OPTIONS : 'Take one of them out.';
    return [{ rule, path, message: `"${text}" says the same as "${twin.text}".`, hint }];
  });
}

const KEY_AMONG_OPTIONS =
  'Take it out of `options:`. Only wrong answers stand there; what is right is put among them by itself.';

const ALL_OF_THE_ABOVE =
  /\b(?:all|none|both|any|neither)(?: of)? (?:the )?(?:above|below|(?:other )?(?:options|answers|choices))\b|^(?:all|none|any) of these$/i;
const LETTERS = /^(?:(?:[Bb]oth|[Oo]nly) )?\(?[A-E]\)?(?:(?:,| and| or| &) ?\(?[A-E]\)?)+$/;
const ORDINAL = '(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast)';
const VERDICT =
  '(?:is|was|were|are|would be) (?:the )?(?:only )?(?:wrong|right|correct|incorrect|true|false)';
/** "He did not answer one question" and "his last answer was evasive" speak of other answers. */
const POSITION = new RegExp(
  [
    '\\b(?:[Oo]ptions?|[Cc]hoices?) (?:[A-E1-9]\\b(?!\\.\\d)|(?:one|two|three|four)\\b)',
    "(?<!\\b(?:not|to|did|does|do|could|would|can|will|must|n['’]t) )\\b[Aa]nswers? (?:[A-E1-9]|one|two|three|four)(?=$|[,.;:!?)](?!\\d)| (?:and|or|is|was|are|were)\\b)",
    `\\b[Tt]he ${ORDINAL} option\\b`,
    `\\b[Tt]he ${ORDINAL} (?:answer|choice) ${VERDICT}\\b`,
  ].join('|'),
);
/** An option may be called so: "Option 1" of a treaty. */
const NAME_OF_ITS_OWN = /^(?:[Oo]ption|[Aa]nswer|[Cc]hoice) [A-E1-9]$/;

/** Options move about: neither they nor the explanation may name a place or a letter. */
export function pointing(question: Item, texts: readonly PlacedText[]): KindProblem[] {
  const explain = question.explain === undefined ? [] : [{ text: question.explain, path: ['explain'] }];
  const found = [
    ...texts.filter(
      ({ text }) =>
        !NAME_OF_ITS_OWN.test(text) && [ALL_OF_THE_ABOVE, LETTERS, POSITION].some((rule) => rule.test(text)),
    ),
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
