import type { ItemKey } from '../../src/core/ids.ts';
import { DAY } from '../../src/core/memory/day.ts';
import { foldRecords } from '../../src/core/memory/fold.ts';
import type { Learner } from '../../src/core/memory/item.ts';
import { kindOf } from '../../src/core/question/kinds.ts';
import type { Rng } from '../../src/core/random.ts';
import type { SessionEvent } from '../../src/core/session/event.ts';
import { reduce, startSession } from '../../src/core/session/reduce.ts';
import type { Moment, SessionSetup } from '../../src/core/session/setup.ts';
import type { Asking, SessionState } from '../../src/core/session/state.ts';
import { responsesFor } from '../../tests/support/answers.ts';
import type { Mind, Truth } from '../memory/simulation/truth.ts';

const READING = 12_000;
const ANSWER = 16_000;
/** Chance to know at the first meeting, right after its chapter's claims were read or among many. */
const KNOWN_AT_FIRST = 0.45;
const SLIP = 0.03;
/** How often somebody who does not know says so. */
const ADMITS = 0.35;
/** Milliseconds after which an unfinished session is left. */
const PATIENCE = 40 * 60_000;

interface Remembered {
  readonly mind: Mind;
  readonly at: number;
}

/** A simulated learner who plays sessions through the real reducer. */
export class Player {
  readonly #truth: Truth;
  readonly #dice: Rng;
  readonly #minds = new Map<ItemKey, Remembered>();

  constructor(truth: Truth, dice: Rng) {
    this.#truth = truth;
    this.#dice = dice;
  }

  /** Plays a session to its end; `watch` sees the state after every answer. */
  play(
    setup: SessionSetup,
    start: Moment,
    watch: (state: SessionState) => void = () => undefined,
  ): SessionState {
    let state = startSession(setup, start);
    let at = start.at;
    const send = (event: object, takes: number) => {
      at += takes;
      state = reduce(state, { ...event, at, offset: start.offset } as SessionEvent);
    };
    while (state.current.screen !== 'summary') {
      const { current } = state;
      if (at - start.at > PATIENCE) send({ type: 'finish' }, 0);
      else if (current.screen === 'learn') send({ type: 'read' }, READING);
      else if (current.screen === 'feedback') send({ type: 'next' }, ANSWER / 2);
      else if (current.screen === 'ask') {
        for (const event of this.#answer(current, at)) send(event, ANSWER);
        watch(state);
      }
    }
    return state;
  }

  #answer(asking: Asking, at: number): readonly object[] {
    const { key, pack, question } = asking.entry.asked;
    const dice = this.#dice;
    const before = this.#minds.get(key);
    const days = before === undefined ? 0 : (at - before.at) / DAY;
    const knows = dice() < (before === undefined ? KNOWN_AT_FIRST : before.mind.recall(days));
    const mind = before === undefined ? this.#truth.first(knows) : before.mind.after(days, knows);
    this.#minds.set(key, { mind, at });
    const guessed = dice() < kindOf(question).guess(question, asking.shown.askedAs, pack);
    const right = knows ? dice() >= SLIP : guessed;
    const times = { ms: ANSWER, idle: 0 };
    if (!knows && !right && dice() < ADMITS) return [{ type: 'dont-know', ...times }];
    const bet = knows ? (dice() < 0.6 ? 'sure' : 'think') : dice() < 0.15 ? 'sure' : 'guess';
    const responses = responsesFor(question, asking.shown, pack, right ? 'right' : 'wrong', asking.responses);
    if (responses.length === 0) return [{ type: 'dont-know', ...times }];
    return responses
      .slice(asking.responses.length)
      .map((response) => ({ type: 'answer', response, bet, ...times }));
  }
}

/** The learner after a session, as replay of its lines would have it. */
export function afterSession(learner: Learner, { records, setup }: SessionState): Learner {
  return foldRecords(records, setup.model, setup.settings.dayStart, learner);
}
