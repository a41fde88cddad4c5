import { z } from 'zod';
import type { Claim, Pack } from '../pack.ts';
import type { Rng } from '../random.ts';
import { textField } from './fields.ts';
import type { Mark, ShownOption } from './interaction.ts';
import type { Item, Kind, KindProblem } from './kind.ts';
import { responseAt } from './responses.ts';

const fields = {
  /** The sentences to look through: those of a chapter or of a source. */
  passage: z.union([z.strictObject({ chapter: textField }), z.strictObject({ source: textField })], {
    error: 'write {chapter: id} or {source: id}',
  }),
};

export type FindQuestion = Item & { readonly kind: 'find' } & z.infer<z.ZodObject<typeof fields>>;

function passageOf({ passage }: FindQuestion, pack: Pack): Claim[] {
  return pack.claims.filter((claim) =>
    'chapter' in passage ? claim.chapter === passage.chapter : claim.source === passage.source,
  );
}

/** Sentences shown at once: as many as a page holds with the question above it. */
const SHOWN = 8;

/** A run of the passage, at a place given by chance, that holds one of the sentences that settle it. */
function windowOf(question: FindQuestion, pack: Pack, rng: Rng): { from: number; to: number } {
  const passage = passageOf(question, pack);
  const places = passage.flatMap(({ id }, place) => (question.claims.includes(id) ? [place] : []));
  const target = places[Math.floor(rng() * places.length)] ?? 0;
  const last = Math.max(0, passage.length - SHOWN);
  const from = Math.min(last, Math.max(0, target - Math.floor(rng() * SHOWN)));
  return { from, to: from + SHOWN };
}

function settling(question: FindQuestion, pack: Pack): Claim[] {
  return passageOf(question, pack).filter(({ id }) => question.claims.includes(id));
}

function marks(question: FindQuestion, shown: readonly ShownOption[], pack: Pack, chosen?: number): Mark[] {
  const passage = passageOf(question, pack);
  return shown.map(({ ref }, at) => {
    const id = passage[ref]?.id;
    return { right: id !== undefined && question.claims.includes(id), chosen: at === chosen };
  });
}

/** Point at a sentence that settles the question. It shows the text, so it says nothing of memory. */
export const find: Kind<FindQuestion> = {
  kind: 'find',
  fields,
  scheduled: false,
  sayable: () => false,

  show(question, pack, _askedAs, rng) {
    const { from, to } = windowOf(question, pack, rng);
    const sentences = passageOf(question, pack).map(({ text }, ref) => ({ text, ref }));
    return { askedAs: 'picked', options: sentences.slice(from, to) };
  },

  step: (_question, shown, responses) =>
    responses.length === 0 ? { interaction: 'point', options: shown.options } : undefined,
  unreadable: () => undefined,

  grade(question, shown, responses, pack) {
    const { option } = responseAt(responses, -1, 'point');
    const lines = marks(question, shown.options, pack, option);
    const correct = lines[option]?.right ?? false;
    const pointed = shown.options[option];
    return {
      correct,
      score: correct ? 1 : 0,
      decidedBy: 'position',
      given: pointed ? [pointed.text] : [],
      askedAs: 'picked',
      marks: lines,
    };
  },

  reveal: (question, shown, _responses, pack) => marks(question, shown.options, pack),
  guess(question, _askedAs, pack) {
    const sentences = Math.min(SHOWN, passageOf(question, pack).length);
    return sentences === 0 ? 0 : Math.min(1, settling(question, pack).length / sentences);
  },
  slip: () => 0,
  stem: (question) => question.ask,
  key: (question, pack) =>
    settling(question, pack)
      .map(({ text }) => text)
      .join('; '),
  hashed: (question) => ({
    prompt: [question.ask, JSON.stringify(question.passage)],
    key: [...question.claims].sort(),
  }),
  evidenceTexts: () => [],

  check(question, pack): KindProblem[] {
    const { passage } = question;
    const known =
      'chapter' in passage
        ? pack.chapters.some(({ id }) => id === passage.chapter)
        : pack.sources.some(({ id }) => id === passage.source);
    const [field, id] = Object.entries(passage)[0] ?? ['chapter', ''];
    if (!known) {
      return [
        {
          rule: 'unknown-passage',
          path: ['passage', field],
          message: `There is no ${field} "${id}" in this pack.`,
          hint: `Write the id of a ${field}.`,
        },
      ];
    }
    if (settling(question, pack).length > 0) return [];
    return [
      {
        rule: 'no-right-answer',
        path: ['passage'],
        message: 'None of its claims stands in this passage.',
        hint: `Take the ${field} of one of its claims, or name a claim of this ${field}.`,
      },
    ];
  },
};
