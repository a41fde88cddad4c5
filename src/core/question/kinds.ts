import type { Pack } from '../pack.ts';
import { choice } from './choice.ts';
import { cloze } from './cloze.ts';
import { date } from './date.ts';
import { find } from './find.ts';
import { headline } from './headline.ts';
import type { Kind } from './kind.ts';
import { match } from './match.ts';
import { number } from './number.ts';
import { order } from './order.ts';
import { several } from './several.ts';
import { short } from './short.ts';
import { truefalse } from './truefalse.ts';

/** A new kind of question is one file beside this one, and one line here. */
const REGISTRY = [
  choice,
  several,
  truefalse,
  short,
  cloze,
  number,
  date,
  order,
  match,
  headline,
  find,
] as const;

type QuestionOf<K> = K extends Kind<infer Q> ? Q : never;

/** A question of any kind: discriminated by `kind`. */
export type Question = QuestionOf<(typeof REGISTRY)[number]>;

export const QUESTION_KINDS: readonly Kind<Question>[] = REGISTRY;

const byName = new Map(QUESTION_KINDS.map((kind) => [kind.kind, kind]));

/** The kind of this name, as written in a pack file; undefined where there is none. */
export function kindNamed(name: string): Kind<Question> | undefined {
  return byName.get(name);
}

/** The kind of a question: grades, shows and describes it. */
export function kindOf(question: Question): Kind<Question> {
  const kind = kindNamed(question.kind);
  if (!kind) throw new Error(`No such kind of question: ${question.kind}`);
  return kind;
}

/** What must stand in the claims of a question; an ISO date for a date; empty where nothing must. */
export function evidenceTexts(question: Question, pack: Pack): readonly string[] {
  return kindOf(question).evidenceTexts(question, pack);
}
