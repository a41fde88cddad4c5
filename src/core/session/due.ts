import type { ItemKey } from '../ids.ts';
import { elapsedDays, localDay } from '../memory/day.ts';
import { type ItemState, NEW_LEARNER } from '../memory/item.ts';
import type { Evidence } from '../memory/model.ts';
import { plannedDays } from '../memory/planned.ts';
import { DEFAULT_MAX_INTERVAL, nextDue } from '../memory/schedule.ts';
import { loadAhead } from './load.ts';
import type { Moment, SessionSetup } from './setup.ts';

/**
 * When the item would be due had this answer been evidence of that strength; UTC milliseconds.
 * @param setup with the learner, days on which much is due already are avoided
 */
export function dueAfter(
  setup: Pick<SessionSetup, 'model' | 'settings'> & Partial<Pick<SessionSetup, 'learner'>>,
  when: Moment,
  { key, before }: { readonly key: ItemKey; readonly before: ItemState | undefined },
  evidence: Evidence,
): number {
  const { model, settings } = setup;
  const memory = before?.memory ?? null;
  const days = before === undefined ? 0 : daysSince(setup, when, before);
  const { at, offset } = when;
  const { dayStart, retention, maxInterval = DEFAULT_MAX_INTERVAL } = settings;
  const interval = plannedDays({ model, before: memory, days, evidence, retention });
  const spread = {
    seed: `${key}/${before?.reviews ?? 0}`,
    load: loadAhead(setup.learner ?? NEW_LEARNER, settings.dayStart, when),
  };
  return nextDue({ interval, at, offset, dayStart, maxInterval, spread }).due;
}

/** Days since the answer before, as the model takes time. */
export function daysSince(
  { model, settings }: Pick<SessionSetup, 'model' | 'settings'>,
  when: Moment,
  before: ItemState,
): number {
  return elapsedDays(
    before.last,
    when.at,
    !model.withinDay && localDay(when.at, when.offset, settings.dayStart) <= before.lastDay,
  );
}
