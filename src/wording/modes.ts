import type { Mode } from '../core/session/policy.ts';
import type { AskView, Heading } from '../core/session/view.ts';
import type { Marks } from './marks.ts';
import { toldLine } from './told.ts';

/** Ways of playing beside study, by the name in their title. */
const NAMES: Readonly<Partial<Record<Mode, string>>> = {
  cram: 'Cramming',
  'cross-examination': 'Cross-examination',
  desk: 'The desk',
  round: 'Round',
  'cross-source': 'Source against source',
  timeline: 'Timeline',
  'only-said': 'Only said',
};

export const NO_DATE_MOVES = 'Practice: no date of yours moves.';

const OPENINGS: Readonly<Partial<Record<Mode, string>>> = {
  exam: 'No help; feedback comes at the end.',
  cram: `What you know least comes first, due or not. ${NO_DATE_MOVES}`,
  'cross-examination': `A wrong answer may be mended once before the right one is shown. ${NO_DATE_MOVES}`,
  desk: `Print it, attribute it, or hold it. The plainer ones come first. ${NO_DATE_MOVES}`,
  round: `Everybody with this code has these questions in this order. ${NO_DATE_MOVES}`,
  'cross-source': `One point after another, as several sources have it. ${NO_DATE_MOVES}`,
  timeline: `Made from sentences whose day is known. ${NO_DATE_MOVES}`,
  'only-said': 'From memory, without options. Each answer counts, as if its question had come due today.',
};

/** Said once, over the first question: what is particular here, and whether it counts. */
export function openingLine({ heading, helps, told = [] }: AskView): string | undefined {
  const ofMode = heading.done > 0 ? undefined : OPENINGS[helps ? (heading.mode ?? 'study') : 'exam'];
  const lines = [ofMode, ...told.map(toldLine)];
  const said = lines.filter((line) => line !== undefined);
  return said.length === 0 ? undefined : said.join(' ');
}

/** Title of a way of playing: its name and what it is played on; undefined where the pack and chapter say it. */
export function modeTitle({ mode, packTitle, chapterTitle }: Heading, { dot }: Marks): string | undefined {
  const name = mode === undefined ? undefined : NAMES[mode];
  if (name === undefined) return undefined;
  const on = mode === 'cross-examination' ? (chapterTitle ?? packTitle) : packTitle;
  return `${name} ${dot} ${on}`;
}
