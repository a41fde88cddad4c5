import type { Pack } from '../../core/pack.ts';
import { claimsOf } from '../../core/question/claims-of.ts';
import type { Question } from '../../core/question/kinds.ts';

/** What no foreign format keeps of any question. */
export function commonLosses(question: Question, pack: Pack): string[] {
  const typedToo = question.kind === 'choice' && question.accept !== undefined;
  return [
    ...(claimsOf(question, pack).length > 0
      ? ['the tie to its sentence, which now stands in the feedback']
      : []),
    ...(question.hint === undefined ? [] : ['the hint']),
    ...(question.highlight.length === 0 ? [] : ['the words marked in the sentence']),
    ...(question.level === undefined ? [] : ['the level']),
    ...(question.tags.length > 1 ? ['tags but the first'] : []),
    ...(typedToo ? ['that it can be typed instead of picked'] : []),
  ];
}
