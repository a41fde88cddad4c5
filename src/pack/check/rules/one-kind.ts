import { aboutPack, ENOUGH, percent } from '../about-pack.ts';
import type { Rule } from '../rule.ts';

const MOST = 0.7;

export const oneKind: Rule = {
  slug: 'one-kind',
  severity: 'warning',
  summary: 'Over 70% of the questions are of one kind.',
  why: 'What can only be picked is not yet known, and one way of asking tires.',

  check({ questions }) {
    if (questions.length < ENOUGH) return [];
    const counts = new Map<string, number>();
    for (const { kind } of questions) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return [...counts]
      .filter(([, count]) => count > MOST * questions.length)
      .map(([kind, count]) =>
        aboutPack(
          `${percent(count / questions.length)} of ${questions.length} questions are of the kind ${kind}.`,
          kind === 'choice'
            ? 'Let some be typed: `kind: short`, `cloze`, `number` or `date`, or `accept:` beside the options.'
            : 'Ask some of them in another kind.',
        ),
      );
  },
};
