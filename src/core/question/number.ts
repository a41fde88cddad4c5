import { z } from 'zod';
import { datesIn } from '../text/figures-in.ts';
import { parseNumber } from '../text/numbers.ts';
import { wordsStandIn } from '../text/stands-in.ts';
import { answerInStem, keyNotAccepted } from './checks.ts';
import { numberField, textField } from './fields.ts';
import type { Field } from './interaction.ts';
import type { Item, Kind, KindProblem } from './kind.ts';
import { responseAt } from './responses.ts';
import { boundsOf, isAmbiguous, judgeNumber } from './typed-number.ts';
import { isEmpty, TYPED_GUESS, TYPED_SLIP, typedMark, unansweredField } from './typed-step.ts';

const TOLERANCE = /^(\d+(?:\.\d+)?)\s*(%?)$/;

const toleranceField = z.string('write a number or a percentage').transform((text, context) => {
  const match = TOLERANCE.exec(text.trim());
  if (match) return { size: Number(match[1]), relative: match[2] === '%' };
  context.addIssue({ code: 'custom', message: `"${text}" is no tolerance: write 5 or "5%"` });
  return z.NEVER;
});

const rangeField = z
  .strictObject({ from: numberField, to: numberField })
  .refine((range) => range.from <= range.to, 'from is larger than to');

const fields = {
  answer: z.union([numberField, rangeField], {
    error: 'write a plain number such as 1500 or 0.5 (what follows it goes into unit), or {from: …, to: …}',
  }),
  /** Shown after the field; may be typed. */
  unit: textField.exactOptional(),
  /** Other units that may be typed, each with its factor to `unit`. */
  units: z
    .record(
      z.string(),
      numberField.refine((factor) => factor > 0, 'a factor is larger than 0'),
    )
    .transform((units) => Object.entries(units).map(([unit, factor]) => ({ unit, factor })))
    .exactOptional(),
  /** Shown before the field; neither typed nor graded. */
  qualifier: z
    .enum(['exactly', 'about', 'over', 'at-least', 'under', 'at-most'], {
      error: 'write exactly, about, over, at-least, under or at-most',
    })
    .exactOptional(),
  tolerance: toleranceField.exactOptional(),
};

export type NumberQuestion = Item & { readonly kind: 'number' } & z.infer<z.ZodObject<typeof fields>>;

/** From here on a bare count is hardly meant to the last digit. */
const LARGE_COUNT = 1000;

/** Making one takes a hundred times as long as using it. */
const formats = new Map<string, Intl.NumberFormat>();

function inFigures(value: number, language: string): string {
  let format = formats.get(language);
  if (format === undefined) {
    format = new Intl.NumberFormat(language, { maximumFractionDigits: 10, numberingSystem: 'latn' });
    formats.set(language, format);
  }
  return format.format(value);
}

function field(question: NumberQuestion): Field {
  return {
    ...(question.qualifier === undefined ? {} : { before: question.qualifier.replace('-', ' ') }),
    ...(question.unit === undefined ? {} : { after: question.unit }),
    expects: 'number',
  };
}

/** `20,000–50,000 labourers`: the answer without its qualifier. */
function amountOf(question: NumberQuestion, language: string): string {
  const { from, to } = boundsOf(question);
  const figures = [...new Set([from, to])].map((value) => inFigures(value, language)).join('–');
  return question.unit === undefined ? figures : `${figures} ${question.unit}`;
}

function keyOf(question: NumberQuestion, language: string): string {
  const { before } = field(question);
  const amount = amountOf(question, language);
  return before === undefined ? amount : `${before} ${amount}`;
}

/** The amounts that the sentences must give; with the unit, where it would not be read as part of the number. */
function amountsIn(question: NumberQuestion, language: string): string[] {
  const { from, to } = boundsOf(question);
  return [...new Set([from, to])].map((value) => {
    const figures = inFigures(value, language);
    const amount = question.unit === undefined ? figures : `${figures} ${question.unit}`;
    return parseNumber(amount, language)?.value === value ? amount : figures;
  });
}

/** With a unit the whole amount gives it away; without one the bare figures do, unless they are part of a date. */
function isSaid(question: NumberQuestion, stem: string, language: string): boolean {
  if (question.unit !== undefined) return wordsStandIn(stem, amountOf(question, language), language);
  const { from, to } = boundsOf(question);
  const dates = datesIn(stem, language);
  return [from, to].every(
    (value) =>
      wordsStandIn(stem, inFigures(value, language), language) &&
      !dates.some(({ year, day }) => value === year || value === day),
  );
}

function precisionProblems(question: NumberQuestion): KindProblem[] {
  const { from, to } = boundsOf(question);
  const small = [from, to].every((value) => Number.isInteger(value) && Math.abs(value) < LARGE_COUNT);
  if (small || question.unit !== undefined || question.tolerance !== undefined) return [];
  return [
    {
      rule: 'number-needs-tolerance-or-unit',
      path: ['answer'],
      message: 'A large or fractional number has neither a unit nor a tolerance.',
      hint: 'Add `unit:`, or `tolerance: 5%` (`tolerance: 0` for an exact figure).',
    },
  ];
}

/** A number, typed in figures or words, in the question's unit or one of the others it knows. */
export const number: Kind<NumberQuestion> = {
  kind: 'number',
  fields,
  scheduled: true,
  sayable: () => false,
  show: () => ({ askedAs: 'said', options: [] }),
  step: (question, _shown, responses) =>
    responses.length === 0 ? { interaction: 'type', fields: [field(question)], opens: false } : undefined,

  unreadable(question, response, pack) {
    if (response.interaction !== 'type') return undefined;
    const [typed = ''] = response.texts;
    if (isEmpty(response)) return 'empty';
    if (judgeNumber(question, typed, pack.language) === undefined) return 'not-a-number';
    return isAmbiguous(question, typed, pack.language) ? 'ambiguous-number' : undefined;
  },

  grade(question, _shown, responses, pack) {
    const [typed = ''] = responseAt(responses, -1, 'type').texts;
    const correct = judgeNumber(question, typed, pack.language) ?? false;
    return {
      correct,
      score: correct ? 1 : 0,
      decidedBy: 'value',
      given: [typed],
      askedAs: 'said',
      marks: [typedMark(correct, keyOf(question, pack.language))],
    };
  },

  reveal: (question, _shown, _responses, pack) => [unansweredField(keyOf(question, pack.language))],
  guess: () => TYPED_GUESS,
  slip: () => TYPED_SLIP,
  stem: (question) => question.ask,
  key: (question, pack) => keyOf(question, pack.language),

  hashed(question) {
    const { from, to } = boundsOf(question);
    return {
      prompt: [question.ask, question.qualifier ?? '', question.unit ?? ''],
      key: [String(from), String(to)],
    };
  },

  evidenceTexts: (question, pack) => amountsIn(question, pack.language),

  check(question, pack) {
    const { from, to } = boundsOf(question);
    const figures = [...new Set([from, to])].map((value) => ({
      text: inFigures(value, pack.language),
      path: ['answer'],
    }));
    const amount = { text: amountOf(question, pack.language), path: ['answer'] };
    return [
      ...precisionProblems(question),
      ...(isSaid(question, question.ask, pack.language) ? [answerInStem(amount)] : []),
      ...figures.filter(({ text }) => !judgeNumber(question, text, pack.language)).map(keyNotAccepted),
    ];
  },
};
