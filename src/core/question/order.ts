import { z } from 'zod';
import { shuffled } from '../random.ts';
import { placed, pointing, repeated } from './checks.ts';
import { textField } from './fields.ts';
import type { Item, Kind } from './kind.ts';
import { optionList } from './option-list.ts';
import { responseAt } from './responses.ts';

const fields = {
  /** In the right order, first to last. */
  items: z.array(textField).min(2, 'an order needs at least two items'),
  /** What the first and the last place mean: `earliest`, `latest`. */
  from: textField,
  to: textField,
};

export type OrderQuestion = Item & { readonly kind: 'order' } & z.infer<z.ZodObject<typeof fields>>;

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}

/** The share of pairs that stand the right way round: 1 for the whole order, 0 for its reverse. */
function concordance(refs: readonly number[]): number {
  const pairs = (refs.length * (refs.length - 1)) / 2;
  const right = refs.flatMap((ref, at) => refs.slice(at + 1).filter((later) => later > ref)).length;
  return right / pairs;
}

/** Items to put in order. */
export const order: Kind<OrderQuestion> = {
  kind: 'order',
  fields,
  scheduled: true,
  sayable: () => false,
  show: (question, _pack, _askedAs, rng) => ({
    askedAs: 'picked',
    options: shuffled(optionList(question.items), rng),
  }),
  step: (question, shown, responses) =>
    responses.length === 0
      ? { interaction: 'arrange', options: shown.options, from: question.from, to: question.to }
      : undefined,
  unreadable: () => undefined,

  grade(_question, shown, responses) {
    const placedAt = responseAt(responses, -1, 'arrange').order;
    const arrangement = placedAt.flatMap((at) => shown.options[at] ?? []);
    const refs = arrangement.map(({ ref }) => ref);
    const correct = refs.every((ref, place) => ref === place);
    return {
      correct,
      score: concordance(refs),
      decidedBy: 'position',
      given: arrangement.map(({ text }) => text),
      askedAs: 'picked',
      marks: shown.options.map(({ ref }, at) =>
        placedAt.indexOf(at) === ref
          ? { right: true, chosen: true }
          : { right: false, chosen: true, answer: String(ref + 1) },
      ),
    };
  },

  reveal: (_question, shown) =>
    shown.options.map(({ ref }) => ({ right: false, chosen: false, answer: String(ref + 1) })),
  guess: (question) => 1 / factorial(question.items.length),
  slip: () => 0.04,
  stem: (question) => question.ask,
  key: (question) => question.items.join('; '),
  hashed: (question) => ({
    prompt: [question.ask, question.from, question.to, ...[...question.items].sort()],
    key: question.items,
  }),
  evidenceTexts: () => [],

  check(question, pack) {
    const items = placed('items', question.items);
    return [...repeated(items, pack.language, 'order-ties'), ...pointing(question, items)];
  },
};
