import { z } from 'zod';
import type { Pack } from '../pack.ts';
import {
  type CalendarDate,
  formatDate,
  isWithin,
  parseDate,
  parseIsoDate,
  precisionOf,
  type UnreadableDate,
} from '../text/dates.ts';
import { isoAdvice } from '../text/iso-advice.ts';
import { leadingInto, withoutSaidAgain } from '../text/said-again.ts';
import { dateStandsIn } from '../text/stands-in.ts';
import { answerInStem, keyNotAccepted } from './checks.ts';
import { textField } from './fields.ts';
import type { Item, Kind, KindProblem } from './kind.ts';
import { responseAt } from './responses.ts';
import { isEmpty, TYPED_GUESS, TYPED_SLIP, typedMark, unansweredField } from './typed-step.ts';

const fields = {
  /** ISO; its form is its precision. */
  answer: textField.refine((text) => parseIsoDate(text) !== undefined, {
    error: ({ input }) => isoAdvice(String(input)),
  }),
  accept: z.array(textField).exactOptional(),
};

export type DateQuestion = Item & { readonly kind: 'date' } & z.infer<z.ZodObject<typeof fields>>;

function keyDate(question: DateQuestion): CalendarDate {
  const date = parseIsoDate(question.answer);
  if (!date) throw new Error(`The answer of ${question.id} is no ISO date`);
  return date;
}

function keyOf(question: DateQuestion, pack: Pack): string {
  return formatDate(keyDate(question), pack.language);
}

/** A typed date; words that lead into the question's answer may stand before it: `until 2017`. */
function readDate(question: DateQuestion, typed: string, language: string): CalendarDate | UnreadableDate {
  const date = parseDate(typed, language);
  if (date !== 'not-a-date') return date;
  const bare = withoutSaidAgain(typed, leadingInto(question.ask, language), language, 'lenient');
  return bare === undefined ? date : parseDate(bare, language);
}

/** Whether it is one of the accepted dates, or within one, for a month or a year. */
function isAccepted(question: DateQuestion, typed: string, language: string): boolean {
  const date = readDate(question, typed, language);
  return (question.accept ?? []).some((text) => {
    const accepted = parseDate(text, language);
    return typeof date !== 'string' && typeof accepted !== 'string' && isWithin(date, accepted);
  });
}

function isRight(question: DateQuestion, typed: string, language: string): boolean {
  const date = readDate(question, typed, language);
  return typeof date !== 'string' && isWithin(date, keyDate(question));
}

/** `13 September 23` is meant for 2023, unless the first century is asked for. */
function isShortened(date: CalendarDate, question: DateQuestion): boolean {
  return date.year < 100 && keyDate(question).year >= 100;
}

function unreadableAccepts(question: DateQuestion, language: string): KindProblem[] {
  return (question.accept ?? []).flatMap((text, at) => {
    if (typeof parseDate(text, language) !== 'string') return [];
    const message = `"${text}" cannot be read as a date, and nothing typed would match it.`;
    const hint = 'Write it as 2023-09-13, 2023-09 or 2023.';
    return [{ rule: 'accept-is-no-date', path: ['accept', at], message, hint }];
  });
}

/**
 * A date, typed. A finer date is right when it lies within the key (13 September 2023 for 2023-09): who knows the day
 * knows the month. A coarser one is wrong.
 */
export const date: Kind<DateQuestion> = {
  kind: 'date',
  fields,
  scheduled: true,
  sayable: () => false,
  show: () => ({ askedAs: 'said', options: [] }),
  step: (question, _shown, responses) =>
    responses.length === 0
      ? { interaction: 'type', fields: [{ expects: precisionOf(keyDate(question)) }], opens: false }
      : undefined,

  unreadable(question, response, pack) {
    if (response.interaction !== 'type') return undefined;
    const [typed = ''] = response.texts;
    if (isEmpty(response)) return 'empty';
    if (isAccepted(question, typed, pack.language)) return undefined;
    const read = readDate(question, typed, pack.language);
    if (typeof read === 'string') return read;
    return isShortened(read, question) ? 'not-a-date' : undefined;
  },

  grade(question, _shown, responses, pack) {
    const [typed = ''] = responseAt(responses, -1, 'type').texts;
    const right = isRight(question, typed, pack.language);
    const accepted = !right && isAccepted(question, typed, pack.language);
    const correct = right || accepted;
    return {
      correct,
      score: correct ? 1 : 0,
      decidedBy: accepted ? 'accept' : 'value',
      given: [typed],
      askedAs: 'said',
      marks: [typedMark(correct, keyOf(question, pack))],
    };
  },

  reveal: (question, _shown, _responses, pack) => [unansweredField(keyOf(question, pack))],
  guess: () => TYPED_GUESS,
  slip: () => TYPED_SLIP,
  stem: (question) => question.ask,
  key: keyOf,
  hashed: (question) => ({ prompt: [question.ask], key: [question.answer] }),
  evidenceTexts: (question) => [question.answer],

  check(question, pack) {
    const answer = { text: keyOf(question, pack), path: ['answer'] };
    return [
      ...(dateStandsIn(question.ask, keyDate(question), pack.language) ? [answerInStem(answer)] : []),
      ...(isRight(question, answer.text, pack.language) ? [] : [keyNotAccepted(answer)]),
      ...unreadableAccepts(question, pack.language),
    ];
  },
};
