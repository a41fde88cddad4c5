import type { z } from 'zod';
import { pointing } from './checks.ts';
import { textField, truthField } from './fields.ts';
import type { Mark } from './interaction.ts';
import type { Item, Kind } from './kind.ts';
import { optionList } from './option-list.ts';
import { responseAt } from './responses.ts';

const fields = {
  answer: truthField,
  /** What is right instead; required when the answer is false. */
  correction: textField.exactOptional(),
};

export type TruefalseQuestion = Item & { readonly kind: 'truefalse' } & z.infer<z.ZodObject<typeof fields>>;

const OPTIONS = optionList(['True', 'False']);

const rightRef = (question: TruefalseQuestion) => (question.answer ? 0 : 1);

function marks(question: TruefalseQuestion, chosen?: number): Mark[] {
  return OPTIONS.map(({ ref }, at) => ({ right: ref === rightRef(question), chosen: at === chosen }));
}

/** Whether the source says so. True always stands first. */
export const truefalse: Kind<TruefalseQuestion> = {
  kind: 'truefalse',
  fields,
  scheduled: true,
  sayable: () => false,
  show: () => ({ askedAs: 'picked', options: OPTIONS }),
  step: (_question, shown, responses) =>
    responses.length === 0 ? { interaction: 'pick', options: shown.options, purpose: 'truth' } : undefined,
  unreadable: () => undefined,

  grade(question, shown, responses) {
    const { option } = responseAt(responses, -1, 'pick');
    const picked = shown.options[option];
    const correct = picked?.ref === rightRef(question);
    return {
      correct,
      score: correct ? 1 : 0,
      decidedBy: 'position',
      given: picked ? [picked.text] : [],
      askedAs: 'picked',
      marks: marks(question, option),
      ...(correct || question.correction === undefined ? {} : { why: question.correction }),
    };
  },

  reveal: (question) => marks(question),
  guess: () => 0.5,
  slip: () => 0.03,
  stem: (question) => question.ask,
  key(question) {
    if (question.answer) return 'True';
    return question.correction === undefined ? 'False' : `False: ${question.correction}`;
  },
  hashed: (question) => ({ prompt: [question.ask], key: [String(question.answer)] }),
  evidenceTexts: () => [],

  check(question) {
    const missing = {
      rule: 'correction-missing',
      path: ['answer'],
      message: 'The statement is false, and nothing says what is right.',
      hint: 'Add `correction:` with what is right instead.',
    };
    return [
      ...(question.answer || question.correction !== undefined ? [] : [missing]),
      ...pointing(question, []),
    ];
  },
};
