import type { Question } from '../../core/question/kinds.ts';
import type { Path, Problem } from '../finding.ts';

/** A problem of a question; `path` leads to the words inside it. */
export function aboutQuestion({ id }: Question, path: Path, message: string, hint: string): Problem {
  return { owner: { part: 'question', id }, path, message, hint };
}
