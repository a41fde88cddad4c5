import { countRungs, ladder, type Rung } from '../../src/core/claim/ladder.ts';
import type { ItemKey, SessionId } from '../../src/core/ids.ts';
import { DAY } from '../../src/core/memory/day.ts';
import { type ItemState, type Learner, NEW_LEARNER } from '../../src/core/memory/item.ts';
import { shippedModel } from '../../src/core/memory/shipped.ts';
import type { Pack } from '../../src/core/pack.ts';
import { seededRng } from '../../src/core/random.ts';
import { outlook } from '../../src/core/session/outlook.ts';
import { type PastSession, pastSessions } from '../../src/core/session/past.ts';
import { nextStep, type PathStep, pathOf } from '../../src/core/session/path.ts';
import { type Mode, POLICIES } from '../../src/core/session/policy.ts';
import type { JournalRecord } from '../../src/core/session/record.ts';
import type { SessionSetup } from '../../src/core/session/setup.ts';
import type { SessionState } from '../../src/core/session/state.ts';
import { SETTINGS, setupOf } from '../../tests/support/session.ts';
import { drawTruth } from '../memory/simulation/truth.ts';
import type { Habit } from './habits.ts';
import { afterSession, Player } from './player.ts';

/** Monday, 2 March 2026, 18:00 UTC. */
const FIRST_EVENING = Date.UTC(2026, 2, 2, 18);
const OFFSET = 60;
/** Ways of playing beside study, one after the other, on every so manieth evening played. */
const BESIDE: readonly Mode[] = ['desk', 'timeline', 'only-said', 'cross-source', 'round'];
const BESIDE_EVERY = 3;

/** How a claim moved while one day went on. */
interface Movement {
  readonly up: boolean;
  readonly down: boolean;
}

/** One evening of a simulated life. */
export interface Evening {
  readonly day: number;
  readonly played: boolean;
  readonly answers: number;
  readonly minutes: number;
  readonly due: number;
  /** How many claims last how long at the end of it. */
  readonly rungs: Readonly<Record<Rung, number>>;
}

/** A simulated life, and what went wrong in it. */
export interface Life {
  readonly evenings: readonly Evening[];
  readonly learner: Learner;
  readonly records: readonly JournalRecord[];
  readonly sessions: readonly PastSession[];
  /** Claims that went both up and down between the sessions of one day. */
  readonly flaps: number;
  /** The same, looked at after every single answer. */
  readonly flapsWithin: number;
  /** Items whose memory or date another way of playing changed though it said it would not. */
  readonly touched: number;
  /** Evenings on which a claim stood lower before the first answer than after the last one of the evening before. */
  readonly sank: number;
}

/** Lives so many days with a pack: what is due, then the path, and now and then another way of playing. */
export function live(pack: Pack, habit: Habit, days: number, seed: string): Life {
  const model = shippedModel();
  const player = new Player(drawTruth('FSRS-7', seededRng(`${seed}/truth`)), seededRng(`${seed}/dice`));
  const records: JournalRecord[] = [];
  const evenings: Evening[] = [];
  const faults = { flaps: 0, flapsWithin: 0, touched: 0, sank: 0 };
  let learner = NEW_LEARNER;
  let sessions = 0;
  let eveningsPlayed = 0;

  const stepsOf = (items: LookUp) => ladder(pack, { items, model, retention: SETTINGS.retention });
  const rungsOf = (items: LookUp) =>
    new Map(stepsOf(items).map(({ claim, rung }) => [claim.id as string, rung]));

  for (let day = 0; day < days; day += 1) {
    const start = FIRST_EVENING + day * DAY;
    const before = evenings.at(-1)?.rungs;
    const now = countRungs(stepsOf(learner.items));
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(now)) faults.sank += 1;
    const due = outlook(
      { packs: [pack], learner, settings: SETTINGS, filter: {}, model },
      { at: start, offset: OFFSET },
    ).due;
    if (!habit.plays(day)) {
      evenings.push({ day, played: false, answers: 0, minutes: 0, due: due.length, rungs: now });
      continue;
    }
    let at = start;
    let answers = 0;
    const between = new Moves(rungsOf(learner.items));
    const within = new Moves(rungsOf(learner.items));

    const play = (mode: Mode, more: Partial<SessionSetup> = {}) => {
      sessions += 1;
      const id = `s${String(sessions).padStart(5, '0')}` as SessionId;
      const setup = setupOf({ id, mode, seed: id, packs: [pack], learner, model, ...more });
      const watch = (state: SessionState) => within.see(rungsOf(itemsOf(state)));
      const state = player.play(setup, { at, offset: OFFSET }, watch);
      if (!POLICIES[mode].counts) faults.touched += changed(learner, afterSession(learner, state));
      learner = afterSession(learner, state);
      between.see(rungsOf(learner.items));
      records.push(...state.records);
      answers += state.answers.length;
      at = (state.records.at(-1)?.at ?? at) + 60_000;
    };

    if (due.length > 0) play('study');
    const step = stepNow();
    if (step?.do === 'study') play('study', { filter: { chapter: step.chapter } });
    const then = stepNow();
    if (then?.do === 'examine') play('cross-examination', { filter: { chapter: then.chapter } });
    if (eveningsPlayed % BESIDE_EVERY === BESIDE_EVERY - 1) {
      play(BESIDE[Math.floor(eveningsPlayed / BESIDE_EVERY) % BESIDE.length] as Mode, {
        limits: { answers: 10 },
      });
    }
    eveningsPlayed += 1;
    faults.flaps += between.flaps();
    faults.flapsWithin += within.flaps();
    evenings.push({
      day,
      played: true,
      answers,
      minutes: (at - start) / 60_000,
      due: due.length,
      rungs: countRungs(stepsOf(learner.items)),
    });
  }
  return { evenings, learner, records, sessions: pastSessions(records), ...faults };

  /** Only cross-examinations decide where the path goes on, beside what was met. */
  function stepNow(): PathStep | undefined {
    const examined = new Set(
      records.flatMap((line) =>
        line.event === 'session' && line.mode === 'cross-examination' ? [line.session] : [],
      ),
    );
    const past = pastSessions(records.filter(({ session }) => examined.has(session)));
    return nextStep(pathOf(pack, { learner, sessions: past, model, retention: SETTINGS.retention }));
  }
}

type LookUp = Pick<ReadonlyMap<ItemKey, ItemState>, 'get'>;

function itemsOf({ items, setup }: SessionState): LookUp {
  return { get: (key) => items.get(key) ?? setup.learner.items.get(key) };
}

/** Items that are not what they were. */
function changed(before: Learner, after: Learner): number {
  const keys = new Set([...before.items.keys(), ...after.items.keys()]);
  return [...keys].filter((key) => before.items.get(key) !== after.items.get(key)).length;
}

const ORDER: readonly Rung[] = ['new', 'day', 'week', 'month', 'season'];

/** The ways claims went while it was looked. */
class Moves {
  #last: ReadonlyMap<string, Rung>;
  readonly #moved = new Map<string, Movement>();

  constructor(first: ReadonlyMap<string, Rung>) {
    this.#last = first;
  }

  see(now: ReadonlyMap<string, Rung>): void {
    for (const [claim, rung] of now) {
      const before = this.#last.get(claim) ?? 'new';
      if (rung === before || before === 'new') continue;
      const { up = false, down = false } = this.#moved.get(claim) ?? {};
      const higher = ORDER.indexOf(rung) > ORDER.indexOf(before);
      this.#moved.set(claim, { up: up || higher, down: down || !higher });
    }
    this.#last = now;
  }

  /** Claims that went both ways. */
  flaps(): number {
    return [...this.#moved.values()].filter(({ up, down }) => up && down).length;
  }
}
