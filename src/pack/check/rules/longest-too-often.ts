import { lowerBound } from '../../../core/insight/wilson.ts';
import { ranks } from '../../../core/question/option-list.ts';
import { aboutPack, ENOUGH, percent } from '../about-pack.ts';
import { pickedQuestions } from '../picked-options.ts';
import type { Rule } from '../rule.ts';

/** One-sided 95 %. */
const Z = 1.645;

export const longestTooOften: Rule = {
  slug: 'longest-too-often',
  severity: 'warning',
  summary: 'Over the whole pack, the right option is the longest more often than chance allows.',
  why: 'Each question may be fair, and picking the longest still pays.',

  check(pack) {
    const lengths = pickedQuestions(pack).flatMap(({ right, all }) => {
      const texts = all.map(({ text }) => text);
      // Figures are as long as they are.
      if (right.length !== 1 || ranks(texts, pack.language) !== undefined) return [];
      return [texts.map((text) => text.length)];
    });
    if (lengths.length < ENOUGH) return [];
    const hits = lengths.reduce((sum, each) => sum + shareOfLongest(each), 0);
    const chance = lengths.reduce((sum, each) => sum + 1 / each.length, 0) / lengths.length;
    if (lowerBound(hits, lengths.length, Z) <= chance) return [];
    return [
      aboutPack(
        `In ${percent(hits / lengths.length)} of ${lengths.length} choices the right option is the longest; by chance it would be ${percent(chance)}.`,
        'Cut right options to what is asked, or say more in the wrong ones.',
      ),
    ];
  },
};

/** The key's share in the first place, of the lengths with the key's first: 1 alone, 1/2 with another as long. */
function shareOfLongest(lengths: readonly number[]): number {
  const longest = lengths.filter((length) => length === Math.max(...lengths));
  return lengths[0] === longest[0] ? 1 / longest.length : 0;
}
