import { DAY } from '../../src/core/memory/day.ts';
import { shippedModel } from '../../src/core/memory/shipped.ts';
import { openHome } from '../../src/progress/home.ts';
import { openSettings } from '../../src/progress/settings.ts';
import { openStore } from '../../src/progress/store.ts';
import { line, review, wrong } from '../core/memory/records.ts';
import { standingClock } from '../progress/place.ts';

const START = Date.parse('2026-01-05T19:00:00Z');
/** Days of the answers to each question; the last of them ends in May 2026. */
const DAYS = [0, 6, 20, 50, 100];

export interface Answering {
  /** Answers there were when parameters were fitted last; absent: never fitted. */
  readonly fitted?: number;
  /** Whether the fifth answer to a question is wrong: then what went before foretells nothing. */
  readonly forgetsAtLast?: boolean;
}

/**
 * Fills a home with five answers to each of so many questions, by a learner who remembers for longer than the published
 * parameters say. Nothing of it is of a pack at hand.
 */
export async function fittableHome(
  root: string,
  items: number,
  { fitted, forgetsAtLast = false }: Answering = {},
): Promise<void> {
  const home = openHome({ RECITE_HOME: root });
  const clock = standingClock('2026-06-01T19:00:00Z');
  const store = openStore({ home, settings: openSettings(home), clock, program: '0' });
  const weighed = { known: 0.8, guess: 0.02, luck: 0.02, slip: 0.04, likelihood: 1 };
  for (const [number, day] of DAYS.entries()) {
    const session = `s${number}`;
    const journal = store.journalFor(session as never);
    for (let item = 0; item < items; item += 1) {
      const at = START + day * DAY + Math.round((item * 30 * DAY) / items);
      const more = { question: `q${item}`, weighed, predicted: day === 0 ? null : 0.7 };
      const where = { session, seq: item, at };
      const misses = (item % 12 === 5 && day === 20) || (forgetsAtLast && number === DAYS.length - 1);
      await journal.append(misses ? wrong(where, more) : review(where, more));
    }
    await journal.close();
  }
  if (fitted === undefined) return;
  const journal = store.journalFor('s9' as never);
  const where = { session: 's9', seq: 0, at: START + 140 * DAY };
  const { version } = shippedModel();
  await journal.append(line('fit', where, { version, answers: fitted, accepted: false }));
  await journal.close();
}
