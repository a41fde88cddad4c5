import { z } from 'zod';
import { inStem, placed, pointing, repeated } from './checks.ts';
import { optionField, textField } from './fields.ts';
import type { Mark, ShownOption } from './interaction.ts';
import type { Item, Kind } from './kind.ts';
import { arranged } from './option-list.ts';
import { responseAt } from './responses.ts';

const fields = {
  /** The right ones. */
  answers: z.array(textField).min(1, 'give at least one right answer'),
  /** The wrong ones. */
  options: z.array(optionField).min(1, 'give at least one wrong option'),
};

export type SeveralQuestion = Item & { readonly kind: 'several' } & z.infer<z.ZodObject<typeof fields>>;

const texts = (question: SeveralQuestion) => [
  ...question.answers,
  ...question.options.map(({ text }) => text),
];

function marks(
  question: SeveralQuestion,
  options: readonly ShownOption[],
  chosen: readonly number[],
): Mark[] {
  return options.map(({ ref }, at) => ({
    right: ref < question.answers.length,
    chosen: chosen.includes(at),
  }));
}

/** Several right options: all of them and no other. A wrong one takes back the credit of a right one. */
export const several: Kind<SeveralQuestion> = {
  kind: 'several',
  fields,
  scheduled: true,
  sayable: () => false,
  show: (question, pack, _askedAs, rng) => ({
    askedAs: 'picked',
    options: arranged(texts(question), pack.language, rng),
  }),
  step: (_question, shown, responses) =>
    responses.length === 0 ? { interaction: 'pickMany', options: shown.options } : undefined,
  unreadable: () => undefined,

  grade(question, shown, responses) {
    const right = question.answers.length;
    const chosen = new Set(responseAt(responses, -1, 'pickMany').options);
    const picked = shown.options.filter((_, at) => chosen.has(at));
    const wrongPicked = picked.filter(({ ref }) => ref >= right);
    const rightPicked = picked.length - wrongPicked.length;
    const why = wrongPicked.map(({ ref }) => question.options[ref - right]?.why).find(Boolean);
    return {
      correct: rightPicked === right && wrongPicked.length === 0,
      score: Math.max(0, (rightPicked - wrongPicked.length) / right),
      decidedBy: 'position',
      given: picked.map(({ text }) => text),
      askedAs: 'picked',
      marks: marks(question, shown.options, [...chosen]),
      ...(why === undefined ? {} : { why }),
    };
  },

  reveal: (question, shown) => marks(question, shown.options, []),
  guess: (question) => 1 / (2 ** texts(question).length - 1),
  slip: () => 0.04,
  stem: (question) => question.ask,
  key: (question) => question.answers.join('; '),
  hashed: (question) => ({
    prompt: [question.ask, ...texts(question).sort()],
    key: [...question.answers].sort(),
  }),
  evidenceTexts: (question) => question.answers,

  check(question, pack) {
    const all = [
      ...placed('answers', question.answers),
      ...placed(
        'options',
        question.options.map(({ text }) => text),
      ),
    ];
    const wrong = question.options.map(({ text }) => text);
    return [
      ...repeated(all, pack.language),
      ...pointing(question, all),
      ...placed('answers', question.answers).flatMap((answer) =>
        inStem(question.ask, answer, wrong, pack.language),
      ),
    ];
  },
};
