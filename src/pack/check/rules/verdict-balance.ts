import { aboutPack, ENOUGH, percent } from '../about-pack.ts';
import { headlinesOf, VERDICTS } from '../headlines.ts';
import type { Rule } from '../rule.ts';

const MOST = 0.5;

export const verdictBalance: Rule = {
  slug: 'verdict-balance',
  severity: 'warning',
  summary: 'Over half of the headlines have one and the same verdict.',
  why: 'Always giving that verdict pays.',

  check(pack) {
    const headlines = headlinesOf(pack);
    if (headlines.length < ENOUGH) return [];
    return VERDICTS.flatMap((verdict) => {
      const share = headlines.filter((each) => each.verdict === verdict).length / headlines.length;
      if (share <= MOST) return [];
      return [
        aboutPack(
          `Of ${headlines.length} headlines ${percent(share)} have the verdict "${verdict}".`,
          'Write more that are to be judged otherwise, or drop some of these.',
        ),
      ];
    });
  },
};
