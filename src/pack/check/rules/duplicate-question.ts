import type { Pack } from '../../../core/pack.ts';
import { kindOf, type Question } from '../../../core/question/kinds.ts';
import { normalise } from '../../../core/text/normalise.ts';
import { quoted } from '../../finding.ts';
import type { Rule } from '../rule.ts';

export const duplicateQuestion: Rule = {
  slug: 'duplicate-question',
  severity: 'error',
  summary: 'Two questions of a kind ask the same and have the same answer.',
  why: 'The second one teaches nothing, and counts as if the claim were known in two ways.',

  check(pack) {
    const first = new Map<string, Question>();
    return pack.questions.flatMap((question) => {
      const content = contentOf(question, pack);
      const earlier = first.get(content);
      if (earlier === undefined) {
        first.set(content, question);
        return [];
      }
      return [
        {
          owner: { part: 'question', id: question.id } as const,
          path: ['ask'],
          message: `The question ${quoted(earlier.id)} asks the same.`,
          hint: 'Take one of them out, or ask another thing.',
        },
      ];
    });
  },
};

function contentOf(question: Question, pack: Pack): string {
  const kind = kindOf(question);
  const desk = question.kind === 'headline' ? question.headline : '';
  const asked = [kind.stem(question, pack), desk, kind.key(question, pack)];
  return JSON.stringify([question.kind, ...asked.map((text) => normalise(text).toLowerCase())]);
}
