import { parseCloze } from '../../core/question/cloze-gaps.ts';
import type { Question } from '../../core/question/kinds.ts';
import type { Path } from '../finding.ts';

/** A field in which words are typed: the answer, and what else is taken for it. */
export interface TypedAnswer {
  readonly answer: string;
  readonly others: readonly string[];
  readonly path: Path;
}

/** The words a question may have typed; empty for numbers, dates and what is only picked. */
export function typedAnswers(question: Question): TypedAnswer[] {
  if (question.kind === 'cloze') {
    return parseCloze(question.ask).gaps.map(([answer, ...others]) => ({ answer, others, path: ['ask'] }));
  }
  const sayable = question.kind === 'short' || (question.kind === 'choice' && question.accept !== undefined);
  if (!sayable) return [];
  return [{ answer: question.answer, others: question.accept ?? [], path: ['answer'] }];
}

/** How many things a typed answer lists. */
export function entries(answer: string): number {
  return answer.split(/\s*(?:[,;/](?!\d)|\s(?:and|und|et|y|e|en)\s)\s*/).filter((entry) => entry !== '')
    .length;
}
