import { areSiblings } from '../claim/siblings.ts';
import type { QuestionId } from '../ids.ts';
import { oncePerPack } from '../once-per-pack.ts';
import type { Pack } from '../pack.ts';
import { fold } from '../text/fold.ts';
import { kindOf, type Question } from './kinds.ts';

/** Kinds with one answer in a few words. */
const ONE_ANSWER: ReadonlySet<string> = new Set(['choice', 'short', 'cloze', 'number', 'date']);

/** What a question's answer can be taken for. */
interface Likeness {
  readonly key: string;
  readonly words: readonly string[];
  readonly options: ReadonlySet<string>;
}

/**
 * Whether two questions of a pack have answers that are taken for each other: they differ in one word only, or one is a
 * wrong option of the other. Alike by the letter alone: what is confused for its meaning only learners' logs can tell.
 * Siblings are no such pair; they are kept apart for what they share.
 */
export function areConfusable(pack: Pack, one: Question, other: Question): boolean {
  const likeness = likenessOf(pack);
  const a = likeness.get(one.id);
  const b = likeness.get(other.id);
  if (a === undefined || b === undefined || one.id === other.id || a.key === b.key) return false;
  if (!differInOneWord(a.words, b.words) && !a.options.has(b.key) && !b.options.has(a.key)) return false;
  return !areSiblings(pack, one, other);
}

/** Whether the answers of two questions differ in one word only. */
export function haveAlikeAnswers(pack: Pack, one: Question, other: Question): boolean {
  const likeness = likenessOf(pack);
  const a = likeness.get(one.id);
  const b = likeness.get(other.id);
  return a !== undefined && b !== undefined && differInOneWord(a.words, b.words);
}

const likenessOf = oncePerPack((pack): ReadonlyMap<QuestionId, Likeness> => {
  const asked = pack.questions.filter(({ kind }) => ONE_ANSWER.has(kind));
  return new Map(asked.map((question) => [question.id, likenessIn(question, pack)]));
});

function likenessIn(question: Question, pack: Pack): Likeness {
  const key = fold(kindOf(question).key(question, pack), pack.language);
  const options = question.kind === 'choice' ? question.options : [];
  return {
    key,
    words: key.split(/[\s-]+/),
    options: new Set(options.map(({ text }) => fold(text, pack.language))),
  };
}

function differInOneWord(one: readonly string[], other: readonly string[]): boolean {
  if (one.length < 2 || one.length !== other.length) return false;
  return one.filter((word, at) => word !== other[at]).length === 1;
}
