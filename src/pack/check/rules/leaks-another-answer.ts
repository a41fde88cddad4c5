import { leaksOf } from '../../../core/claim/leaks.ts';
import { quoted } from '../../finding.ts';
import { aboutQuestion } from '../about-question.ts';
import type { Rule } from '../rule.ts';

export const leaksAnotherAnswer: Rule = {
  slug: 'leaks-another-answer',
  severity: 'warning',
  summary: 'A stem or an explanation tells the answer to a question on another claim and point.',
  why: 'Met one after the other, the second one is read off the first. Study keeps the two apart; an exam or a round may not.',

  check(pack) {
    return pack.questions.flatMap((question) =>
      leaksOf(pack, question).map(({ part, of, stem, answers }) =>
        aboutQuestion(
          question,
          [part],
          `It tells ${quoted(answers.join('; '))}, which the question ${quoted(of)} asks for: ${quoted(stem)}`,
          'Leave it out here. Where both belong together, give their claims the same `about:`.',
        ),
      ),
    );
  },
};
