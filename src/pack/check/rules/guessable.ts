import { aboutPack, percent } from '../about-pack.ts';
import { guessabilityOf } from '../blind-items.ts';
import type { Rule } from '../rule.ts';

/** What to look at, by strategy. */
const REMEDIES = {
  longest: 'Bring right and wrong options to about one length.',
  shortest: 'Bring right and wrong options to about one length.',
  middle: 'Choose wrong numbers on both sides of the right one and beyond it.',
  'stem-overlap': 'Use words of the stem in wrong options too, or in none.',
  'most-typical': 'Make wrong options differ from each other as much as from the right one.',
  'absolute-avoider': 'Take "always", "never" and their like out of wrong options.',
} as const;

export const guessable: Rule = {
  slug: 'guessable',
  severity: 'warning',
  summary: 'A strategy that sees only stems and options is right more often than chance allows.',
  why: 'A score would count a trick as knowledge.',

  check(pack) {
    const blind = guessabilityOf(pack);
    return (blind?.strategies ?? []).flatMap(({ strategy, items, score, chance, low }) => {
      if (score === null || chance === null || low === null || low <= chance) return [];
      return [
        aboutPack(
          `Without knowing anything, the strategy "${strategy}" is right in ${percent(score)} of ${items} choices; by chance it would be ${percent(chance)}.`,
          REMEDIES[strategy],
        ),
      ];
    });
  },
};
