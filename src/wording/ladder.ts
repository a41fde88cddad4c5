import type { Rung } from '../core/claim/ladder.ts';
import type { Marks } from './marks.ts';

/** How long something lasts, as it stands after "lasts". */
export const RUNG_WORDS: Readonly<Record<Rung, string>> = {
  new: 'new',
  day: 'a day',
  week: 'a week',
  month: 'a month',
  season: 'a season',
};

const FROM_THE_TOP: readonly Rung[] = ['season', 'month', 'week', 'day', 'new'];

/** `4 last a season · 12 a month · 30 a week · 8 a day · 118 new`; steps nobody stands on are left out. */
export function rungsLine(counts: Readonly<Record<Rung, number>>, { dot }: Marks): string {
  const held = FROM_THE_TOP.filter((rung) => counts[rung] > 0);
  return held
    .map((rung, at) => {
      const lasts = at === 0 && rung !== 'new' ? (counts[rung] === 1 ? 'lasts ' : 'last ') : '';
      return `${counts[rung]} ${lasts}${RUNG_WORDS[rung]}`;
    })
    .join(` ${dot} `);
}
