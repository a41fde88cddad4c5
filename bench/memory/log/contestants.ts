import { FITTABLE_FSRS7 } from '../../../src/core/memory/fit/fsrs7-graph.ts';
import { UNFITTED } from '../../../src/core/memory/shipped.ts';
import { FITTABLE_FSRS6 } from '../models/fsrs6-graph.ts';
import { FITTABLE_SBD } from '../models/sbd-graph.ts';
import type { Contestant } from './contest.ts';
import { dayToDay } from './day-to-day.ts';
import { blended, byDay, weighedBySuccess } from './mixtures.ts';
import { CLOCKS, fitted, refitted, withDefaults } from './models.ts';
import { CONSTANT, MOVING_AVERAGE, SM2 } from './yardsticks.ts';

const { fractional, learnersDay, utcDays } = CLOCKS;
const sbd = withDefaults('SBD, default', FITTABLE_SBD, fractional);
const fsrs6 = withDefaults('FSRS-6, default, fractional days', FITTABLE_FSRS6, fractional);
const fsrs7 = withDefaults('FSRS-7, default in Recite', FITTABLE_FSRS7, fractional, UNFITTED);

export const CONTESTANTS: readonly Contestant[] = [
  CONSTANT,
  MOVING_AVERAGE,
  SM2,
  withDefaults('FSRS-6, default, UTC days', FITTABLE_FSRS6, utcDays),
  withDefaults('FSRS-6, default, learner’s days', FITTABLE_FSRS6, learnersDay),
  fsrs6,
  sbd,
  withDefaults('FSRS-7, default as published', FITTABLE_FSRS7, fractional),
  fsrs7,
  blended('FSRS-7 and SBD, default, mean', [fsrs7, sbd]),
  weighedBySuccess('all three, default, weighed by success', [fsrs7, sbd, byDay(fsrs7, fsrs6)]),
  fitted('FSRS-6, fitted, learner’s days', FITTABLE_FSRS6, learnersDay, 'asked'),
  fitted('FSRS-6, fitted, fractional days', FITTABLE_FSRS6, fractional, 'asked'),
  fitted('SBD, fitted', FITTABLE_SBD, fractional, 'all'),
  fitted('FSRS-7, fitted', FITTABLE_FSRS7, fractional, 'all'),
  refitted('FSRS-7, fitted again at each fifth', FITTABLE_FSRS7, fractional),
  dayToDay('FSRS-7, day to day in Recite', FITTABLE_FSRS7, UNFITTED),
];
