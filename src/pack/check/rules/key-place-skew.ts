import { lowerBound } from '../../../core/insight/wilson.ts';
import type { Pack } from '../../../core/pack.ts';
import { ranks } from '../../../core/question/option-list.ts';
import { aboutPack, ENOUGH, percent } from '../about-pack.ts';
import { pickedQuestions } from '../picked-options.ts';
import type { Rule } from '../rule.ts';

const PLACES = ['lowest', 'highest', 'middle'] as const;
type Place = (typeof PLACES)[number];

/** Standard normal quantile of 1 - 0.05/3: one-sided 95 %, divided among the three places (Bonferroni). */
const Z_OF_THREE = 2.128;

/**
 * Options of words are shuffled whenever they are shown, so the place they are written at says nothing. Numbers and
 * dates are shown rising: there, an author's habit of putting the key in the middle can be seen.
 */
export const keyPlaceSkew: Rule = {
  slug: 'key-place-skew',
  severity: 'warning',
  summary:
    'Where options are numbers or dates, the right one is too often the lowest, the highest or a middle one.',
  why: 'These options are shown in rising order, so a habit of the author shows the way.',

  check(pack) {
    const scales = keysOnScales(pack);
    if (scales.length < ENOUGH) return [];
    return PLACES.flatMap((place) => {
      const hits = scales.filter((scale) => scale.place === place).length;
      const chance = scales.reduce((sum, { options }) => sum + luck(place, options), 0) / scales.length;
      if (lowerBound(hits, scales.length, Z_OF_THREE) <= chance) return [];
      return [
        aboutPack(
          `In ${hits} of ${scales.length} choices between numbers or dates a ${place} one is right; by chance it would be ${percent(chance)}.`,
          'Choose wrong numbers on both sides, so that the right one stands at each place about equally often.',
        ),
      ];
    });
  },
};

function keysOnScales(pack: Pack): { place: Place; options: number }[] {
  return pickedQuestions(pack).flatMap(({ right, all }) => {
    const values = ranks(
      all.map(({ text }) => text),
      pack.language,
    );
    const [key] = values ?? [];
    if (values === undefined || key === undefined || right.length !== 1 || all.length < 3) return [];
    const place = key === Math.min(...values) ? 'lowest' : key === Math.max(...values) ? 'highest' : 'middle';
    return [{ place, options: all.length }];
  });
}

function luck(place: Place, options: number): number {
  return place === 'middle' ? (options - 2) / options : 1 / options;
}
