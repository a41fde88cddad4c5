import { betRecord } from '../core/insight/bet-record.ts';
import { rhythm } from '../core/insight/rhythm.ts';
import { localDay } from '../core/memory/day.ts';
import type { Marks } from '../wording/marks.ts';
import { BETS_OVER, sureLine, weekLine } from '../wording/rhythm.ts';
import type { World } from './world.ts';

/** The learner's week and what their "sure" is worth; both over all packs. */
export function ownRecord({ store, clock }: World) {
  const { dayStart } = store.settings.all();
  const { at, offset } = clock.now();
  const sessions = store.sessions();
  const answers = sessions.flatMap((session) => session.answers);
  const active = new Set(answers.map((answer) => localDay(answer.at, answer.offset, dayStart)));
  return {
    rhythm: rhythm(active, localDay(at, offset, dayStart)),
    sure: betRecord(sessions, 'sure', { now: at, days: BETS_OVER }),
  };
}

/** The same in lines; none before the first answer. */
export function ownLines(world: World, marks: Marks): string[] {
  const { rhythm: week, sure } = ownRecord(world);
  if (week.days === 0 && week.usual === null) return [];
  return [weekLine(week, marks), sureLine(sure)].filter((line) => line !== '');
}
