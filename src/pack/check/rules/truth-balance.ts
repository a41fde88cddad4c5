import { aboutPack, ENOUGH, percent } from '../about-pack.ts';
import type { Rule } from '../rule.ts';

const LEAST = 0.4;
const MOST = 0.6;

export const truthBalance: Rule = {
  slug: 'true-false-balance',
  severity: 'warning',
  summary: 'Under 40% or over 60% of the true-or-false statements are true.',
  why: 'Always giving the commoner answer pays.',

  check(pack) {
    const answers = pack.questions.flatMap((question) =>
      question.kind === 'truefalse' ? [question.answer] : [],
    );
    const share = answers.filter((answer) => answer).length / answers.length;
    if (answers.length < ENOUGH || (share >= LEAST && share <= MOST)) return [];
    return [
      aboutPack(
        `Of ${answers.length} true-or-false statements ${percent(share)} are true.`,
        `Turn some into ${share > MOST ? 'false statements, with a correction' : 'true ones'}, or ask them in another kind.`,
      ),
    ];
  },
};
