import { z } from 'zod';
import type { Pack } from '../pack.ts';
import {
  type CalendarDate,
  formatDate,
  isWithin,
  parseDate,
  parseIsoDate,
  precisionOf,
} from '../text/dates.ts';
import { dateStandsIn } from '../text/stands-in.ts';
import { sameText } from '../text/typed.ts';
import { answerInStem, keyNotAccepted } from './checks.ts';
import { textField } from './fields.ts';
import type { Item, Kind } from './kind.ts';
import { responseAt } from './responses.ts';
import { isEmpty, TYPED_GUESS, TYPED_SLIP, typedMark, unansweredField } from './typed-step.ts';

const fields = {
  /** ISO; its form is its precision. */
  answer: textField.refine(
    (text) => parseIsoDate(text) !== undefined,
    'write a date as 2023-09-13, a month as 2023-09 or a year as 2023',
  ),
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

/** Whether it is one of the accepted dates (within one, for a month or a year) or an accepted text. */
function isAccepted(question: DateQuestion, typed: string, language: string): boolean {
  return (question.accept ?? []).some((text) => {
    const accepted = parseIsoDate(text);
    const date = parseDate(typed, language);
    return accepted && typeof date !== 'string' ? isWithin(date, accepted) : sameText(typed, text, language);
  });
}

function isRight(question: DateQuestion, typed: string, language: string): boolean {
  const date = parseDate(typed, language);
  return typeof date !== 'string' && isWithin(date, keyDate(question));
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
    const read = parseDate(typed, pack.language);
    return typeof read === 'string' ? read : undefined;
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
    ];
  },
};
