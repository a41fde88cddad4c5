import { z } from 'zod';
import { shuffled } from '../random.ts';
import { pointing, repeated } from './checks.ts';
import { textField } from './fields.ts';
import type { ShownOption } from './interaction.ts';
import type { Item, Kind } from './kind.ts';
import { optionList } from './option-list.ts';
import { responseAt } from './responses.ts';

const fields = {
  /** [left, right]. */
  pairs: z.array(z.tuple([textField, textField], { error: 'write a pair as [left, right]' })),
  /** Right-hand texts that belong to nothing. */
  extra: z.array(textField).default([]),
};

export type MatchQuestion = Item & { readonly kind: 'match' } & z.infer<z.ZodObject<typeof fields>>;

function rightColumn(question: MatchQuestion): string[] {
  return [...question.pairs.map(([, right]) => right), ...question.extra];
}

function partnerOf(question: MatchQuestion, row: ShownOption): string {
  return question.pairs[row.ref]?.[1] ?? '';
}

/** e!/(n+e)!: the chance of pairing n rows with n+e partners at random. */
function luck(rows: number, extra: number): number {
  let chance = 1;
  for (let left = rows + extra; left > extra; left -= 1) chance /= left;
  return chance;
}

/** Rows to pair with partners. */
export const match: Kind<MatchQuestion> = {
  kind: 'match',
  fields,
  scheduled: true,
  sayable: () => false,
  show: (question, _pack, _askedAs, rng) => ({
    askedAs: 'picked',
    options: shuffled(optionList(rightColumn(question)), rng),
    rows: shuffled(optionList(question.pairs.map(([left]) => left)), rng),
  }),
  step: (_question, shown, responses) =>
    responses.length === 0
      ? { interaction: 'pair', rows: shown.rows ?? [], options: shown.options }
      : undefined,
  unreadable: () => undefined,

  grade(question, shown, responses) {
    const { partners } = responseAt(responses, -1, 'pair');
    const pairs = (shown.rows ?? []).map((row, at) => ({
      left: row.text,
      given: shown.options[partners[at] ?? -1]?.text ?? '',
      answer: partnerOf(question, row),
    }));
    const right = pairs.filter(({ given, answer }) => given === answer).length;
    return {
      correct: right === pairs.length,
      score: right / pairs.length,
      decidedBy: 'position',
      given: pairs.map(({ left, given }) => [left, given] as const),
      askedAs: 'picked',
      marks: pairs.map(({ given, answer }) =>
        given === answer ? { right: true, chosen: true } : { right: false, chosen: true, answer },
      ),
    };
  },

  reveal: (question, shown) =>
    (shown.rows ?? []).map((row) => ({ right: false, chosen: false, answer: partnerOf(question, row) })),
  guess: (question) => luck(question.pairs.length, question.extra.length),
  slip: () => 0.04,
  stem: (question) => question.ask,
  key: (question) => question.pairs.map(([left, right]) => `${left}: ${right}`).join('; '),
  hashed: (question) => ({
    prompt: [question.ask, ...question.pairs.map(([left]) => left).sort(), ...rightColumn(question).sort()],
    key: question.pairs.map((pair) => JSON.stringify(pair)).sort(),
  }),
  evidenceTexts: (question) => question.pairs.map(([, right]) => right),

  check(question, pack) {
    const lefts = question.pairs.map(([text], at) => ({ text, path: ['pairs', at, 0] }));
    const rights = question.pairs.map(([, text], at) => ({ text, path: ['pairs', at, 1] }));
    const extras = question.extra.map((text, at) => ({ text, path: ['extra', at] }));
    const tooFew = {
      rule: 'too-few-pairs',
      path: ['pairs'],
      message: 'It has fewer than two pairs.',
      hint: 'Write at least two, each as [left, right].',
    };
    return [
      ...(question.pairs.length < 2 ? [tooFew] : []),
      ...repeated(lefts, pack.language),
      ...repeated([...rights, ...extras], pack.language),
      ...pointing(question, [...lefts, ...rights, ...extras]),
    ];
  },
};
