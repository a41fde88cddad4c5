import type { MemoryState } from '../../../src/core/memory/model.ts';
import { plannedDays } from '../../../src/core/memory/planned.ts';
import { shippedModel } from '../../../src/core/memory/shipped.ts';
import type { Sign } from '../../../src/core/memory/signals.ts';
import { type Rng, seededRng } from '../../../src/core/random.ts';
import type { Arm } from './arms.ts';
import { drawBetAndLatency } from './habits.ts';
import { drawTruth, type Mind } from './truth.ts';
import { type Way, weigher } from './weigh.ts';

/** A year of one learner; times and counts per item. */
export interface Year {
  /** Scheduled answers, and all with those of the same session after a wrong one. */
  readonly reviews: number;
  readonly answers: number;
  readonly seconds: number;
  /** Mean of true recall over all items and days from their first meeting. */
  readonly memory: number;
  /** Means over scheduled answers after the first. */
  readonly predicted: number;
  readonly recalled: number;
}

const ITEMS = 20;
const NEW_A_DAY = 2;
const DAYS = 365;
const KNOWN_BEFORE = 0.3;
/** Days between two looks at what is remembered. */
const LOOK = 4;
const SECONDS = { pick: 8, type: 12, afterWrong: 8 };
/** Days until a wrong answer returns in its session, and how often at most. */
const RETURN = { after: 4 / 1440, times: 3 };
const SAID_SLIP = 0.04;
/** Chance that a learner types an answer that is known, and one that is not. */
const TYPES = { known: 0.75, unknown: 0.1 };
/** Of the same day is what lies less than that apart, in days. */
const SAME_DAY = 0.4;

interface Item {
  readonly dice: Rng;
  mind: Mind | null;
  memory: MemoryState | null;
  last: number;
  due: number;
}

/** The same seed meets the same learner and the same luck, whatever the way. */
export function year(arm: Arm, way: Way, retention: number, seed: string): Year {
  const truth = drawTruth(arm.truth, seededRng(`${seed}/truth`));
  const model = (arm.fitted ? truth.known : null) ?? shippedModel();
  const weighed = weigher(way, arm);
  const sum = { reviews: 0, answers: 0, seconds: 0, memory: 0, looks: 0, predicted: 0, recalled: 0, met: 0 };

  const answer = (item: Item, at: number): boolean => {
    const { dice } = item;
    const since = at - item.last;
    const days = model.withinDay || since > SAME_DAY ? since : 0;
    const predicted = item.memory === null ? null : model.retrievability(item.memory, days);
    const truly = item.mind === null ? KNOWN_BEFORE : item.mind.recall(since);
    const [knows, guessed, slipped, typed] = [dice() < truly, dice() < arm.guess, dice(), dice()];
    const mayType = way === 'say or see' && item.mind !== null;
    const types = mayType && typed < (knows ? TYPES.known : TYPES.unknown);
    const saidRight = types && knows && slipped >= SAID_SLIP;
    const right = saidRight || (knows ? slipped >= arm.slip : guessed);
    const sign: Sign = {
      ...drawBetAndLatency(arm.habits, knows, dice),
      kind: arm.name,
      askedAs: saidRight ? 'said' : 'picked',
      opened: mayType ? !saidRight : null,
      typed: types,
    };
    const evidence = {
      grade: right ? 3 : 1,
      ...weighed({ predicted, right, saidRight, sign }),
    } as const;
    const planned = plannedDays({ model, before: item.memory, days, evidence, retention });

    sum.answers += 1;
    sum.seconds +=
      (types ? SECONDS.type : 0) + (saidRight ? 0 : SECONDS.pick) + (right ? 0 : SECONDS.afterWrong);
    if (predicted === null || since > SAME_DAY) sum.reviews += 1;
    if (predicted !== null && since > SAME_DAY) {
      sum.predicted += predicted;
      sum.recalled += truly;
      sum.met += 1;
    }
    item.due = Math.floor(at) + Math.max(1, Math.min(365, Math.round(planned)));
    item.memory = item.memory === null ? model.initial(evidence) : model.after(item.memory, days, evidence);
    item.mind = item.mind === null ? truth.first(knows) : item.mind.after(since, knows);
    item.last = at;
    return right;
  };

  const calendar = seededRng(`${seed}/${arm.name}/days`);
  const items = Array.from({ length: ITEMS }, (_, index): Item => {
    const dice = seededRng(`${seed}/${arm.name}/${index}`);
    return { dice, mind: null, memory: null, last: 0, due: Math.floor(index / NEW_A_DAY) };
  });
  for (let day = 0; day < DAYS; day += 1) {
    const evening = day + 0.75 + 0.1 * calendar();
    const studies = calendar() >= arm.skipped;
    for (const item of items) {
      if (!studies || item.due > day) continue;
      let at = evening;
      for (let time = 0; !answer(item, at) && time < RETURN.times; time += 1) at += RETURN.after;
    }
    if (day % LOOK !== 0) continue;
    for (const { mind, last } of items) {
      if (mind === null || last >= day + 0.5) continue;
      sum.memory += mind.recall(day + 0.5 - last);
      sum.looks += 1;
    }
  }
  return {
    reviews: sum.reviews / ITEMS,
    answers: sum.answers / ITEMS,
    seconds: sum.seconds / ITEMS,
    memory: sum.memory / sum.looks,
    predicted: sum.predicted / sum.met,
    recalled: sum.recalled / sum.met,
  };
}
