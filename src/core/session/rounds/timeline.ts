import { dayRange } from '../../claim/day-range.ts';
import type { Claim, Pack, Standing } from '../../pack.ts';
import { shuffled } from '../../random.ts';
import { withoutDates } from '../../text/without-dates.ts';
import type { Asked, SessionSetup } from '../setup.ts';
import type { Choice } from './choices.ts';
import { madeItem } from './made.ts';

const QUESTIONS = 5;
const EVENTS = 4;
const LONGEST_EVENT = 120;
const TOLD: ReadonlySet<Standing> = new Set(['stated', 'reported']);

/** Sentences without their dates, to be put in order of time. No sentence comes twice in a round. */
export const timeline: Choice = (setup, _now, rng) => {
  const orders = setup.packs.flatMap((pack) => {
    let left = shuffled(events(pack), rng);
    const made: Asked[] = [];
    for (;;) {
      const row = inARow(left);
      if (row.length < EVENTS) return made;
      left = left.filter((claim) => !row.includes(claim));
      made.push(orderOf(setup, pack, row));
    }
  });
  return shuffled(orders, rng).slice(0, setup.limits.answers ?? QUESTIONS);
};

/**
 * Claims that tell of something on a day: their own words say when, and it is not the day of their source, which is how
 * a claim says how things stood.
 */
function events(pack: Pack): Claim[] {
  const published = new Map(pack.sources.map((source) => [source.id, source.published]));
  return pack.claims.filter(
    ({ on, text, as, source }) =>
      on !== undefined &&
      on !== published.get(source) &&
      TOLD.has(as) &&
      text.includes(on.slice(0, 4)) &&
      text.length <= LONGEST_EVENT,
  );
}

/** The first so many that do not overlap in time, earliest first. */
function inARow(claims: readonly Claim[]): readonly Claim[] {
  const row: Claim[] = [];
  for (const claim of claims) {
    if (row.length === EVENTS) break;
    if (row.every((other) => isBefore(claim, other) || isBefore(other, claim))) row.push(claim);
  }
  return row.sort((a, b) => (isBefore(a, b) ? -1 : 1));
}

function isBefore(a: Claim, b: Claim): boolean {
  return dayRange(a.on ?? '').to < dayRange(b.on ?? '').from;
}

function orderOf(setup: SessionSetup, pack: Pack, row: readonly Claim[]): Asked {
  const { timeline: ask, earliest, latest } = setup.stems;
  return madeItem(setup, pack, row, ask, {
    kind: 'order',
    items: row.map(({ text }) => withoutDates(text, pack.language)),
    from: earliest,
    to: latest,
  });
}
