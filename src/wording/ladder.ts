import { isAbove, type Rung } from '../core/claim/ladder.ts';
import type { ClaimMove, Moves } from '../core/session/steps.ts';
import { counted, inDays } from './dates.ts';
import type { Marks } from './marks.ts';

/** How long something lasts, as it stands after "lasts". */
export const RUNG_WORDS: Readonly<Record<Rung, string>> = {
  new: 'new',
  day: 'a day',
  week: 'a week',
  month: 'a month',
  season: 'a season',
};

export const FROM_THE_TOP: readonly Rung[] = ['season', 'month', 'week', 'day', 'new'];

/** `4 last a season, 12 a month, 30 a week, 8 a day`; steps nobody stands on are left out, and what is new lasts nothing. */
export function rungsLine(counts: Readonly<Record<Rung, number>>): string {
  return FROM_THE_TOP.filter((rung) => rung !== 'new' && counts[rung] > 0)
    .map((rung, at) => {
      const lasts = at > 0 ? '' : counts[rung] === 1 ? 'lasts ' : 'last ';
      return `${counts[rung]} ${lasts}${RUNG_WORDS[rung]}`;
    })
    .join(', ');
}

/** How long things last as a bar of so many signs, the longest lasting first; whoever stands anywhere has a sign while there is room. */
export function rungsBar(counts: Readonly<Record<Rung, number>>, width: number, { steps }: Marks): string {
  const total = FROM_THE_TOP.reduce((sum, rung) => sum + counts[rung], 0);
  if (total === 0) return '';
  let left = width;
  let shares = total;
  return FROM_THE_TOP.map((rung) => {
    const count = counts[rung];
    // What is left over by rounding goes to the later ones, so that the bar is always full.
    const signs = count === 0 ? 0 : Math.min(left, Math.max(1, Math.round((left * count) / shares)));
    left -= signs;
    shares -= count;
    return steps[rung].repeat(signs);
  }).join('');
}

/** What would climb next, and when: `3 can climb today, first to a week: The lamp was lit…` */
export function climbLine(climb: {
  readonly count: number;
  readonly days: number;
  readonly first: string;
  readonly to: Rung;
}): string {
  const when = climb.days === 0 ? 'today' : inDays(climb.days);
  const first = climb.count === 1 ? '' : 'the first ';
  return `${climb.count} can climb ${when}, ${first}to ${RUNG_WORDS[climb.to]}: ${climb.first}`;
}

/** `Lasts a week now.` or what brings a step back. */
export function moveLine({ from, to, back }: ClaimMove): string {
  if (isAbove(to, from)) return `Lasts ${RUNG_WORDS[to]} now.`;
  const lasted = `It lasted ${RUNG_WORDS[from]}`;
  if (back === undefined) return `${lasted}; right answers in time bring that back.`;
  return `${lasted}; ${counted(back, 'right answer')} in time ${back === 1 ? 'brings' : 'bring'} that back.`;
}

/** What a session did to the ladder, in one line; empty where it moved nothing. */
export function movesLine({ met, up, down }: Moves): string {
  const parts = [
    met > 0 ? `${counted(met, 'claim')} met` : '',
    up > 0 ? `${up} up a step` : '',
    down > 0 ? `${down} down a step, back with right answers in time` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `On the ladder: ${parts.join(', ')}.`;
}
