import type { QuestionId } from '../../core/ids.ts';
import type { Pack } from '../../core/pack.ts';
import { problemsIn } from './rules.ts';

/** What the rules have to say about one question and what it rests on. */
export function warningsAbout(pack: Pack, id: QuestionId): string[] {
  const claims = new Set<string>(pack.questions.find((question) => question.id === id)?.claims);
  return problemsIn(pack, 'warning')
    .filter(
      ({ owner }) =>
        (owner.part === 'question' && owner.id === id) || (owner.part === 'claim' && claims.has(owner.id)),
    )
    .map(({ message, hint }) => `${message} ${hint}`);
}
