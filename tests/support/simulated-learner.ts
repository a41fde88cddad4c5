import type { SessionId } from '../../src/core/ids.ts';
import { DAY } from '../../src/core/memory/day.ts';
import { foldRecords } from '../../src/core/memory/fold.ts';
import { type Learner, NEW_LEARNER } from '../../src/core/memory/item.ts';
import type { MemoryModel, MemoryState } from '../../src/core/memory/model.ts';
import { shippedModel } from '../../src/core/memory/shipped.ts';
import type { Pack } from '../../src/core/pack.ts';
import { claimsOf } from '../../src/core/question/claims-of.ts';
import { kindOf } from '../../src/core/question/kinds.ts';
import { type Rng, seededRng } from '../../src/core/random.ts';
import type { SessionEvent } from '../../src/core/session/event.ts';
import type { JournalRecord } from '../../src/core/session/record.ts';
import { reduce, startSession } from '../../src/core/session/reduce.ts';
import type { Limits, SessionSetup } from '../../src/core/session/setup.ts';
import type { Asking, SessionState } from '../../src/core/session/state.ts';
import { responsesFor } from './answers.ts';
import { setupOf } from './session.ts';

/** 3 March 2026, a Tuesday, 18:00 UTC. */
export const FIRST_EVENING = Date.UTC(2026, 2, 3, 18);

/**
 * Seconds: words at 200 a minute, and what it takes beside them to choose, to type, and to look at a verdict. After a wrong
 * answer the sentence it rests on is read; after a right one the verdict alone.
 */
const SECONDS = { word: 0.3, choose: 4, type: 8, verdict: 3 };
/** Chance of knowing what was never met, of what was read just before, and of what was told earlier in the session. */
const KNOWN = { unmet: 0.3, read: 0.75, told: 0.97 };
const SLIP = 0.03;

type Untimed<E> = E extends SessionEvent ? Omit<E, 'at' | 'offset'> : never;

/** What one session took. */
export interface Sitting {
  readonly answers: number;
  readonly seconds: number;
  readonly fresh: number;
}

/** Somebody who forgets as the shipped model says, guesses, slips, and plays through the real reducer. */
export class SimulatedLearner {
  learner: Learner = NEW_LEARNER;
  readonly #pack: Pack;
  readonly #rng: Rng;
  readonly #seed: string;
  readonly #settings: SessionSetup['settings'];
  readonly #minds = new Map<string, { readonly state: MemoryState; readonly last: number }>();
  readonly #model = shippedModel();
  /** How they really forget. */
  readonly #truth: MemoryModel;
  /** Every line written so far. */
  readonly records: JournalRecord[] = [];
  #sessions = 0;

  constructor(pack: Pack, seed: string, settings: SessionSetup['settings'], truth = shippedModel()) {
    this.#truth = truth;
    this.#pack = pack;
    this.#seed = seed;
    this.#settings = settings;
    this.#rng = seededRng(seed);
  }

  /** One session; undefined when there is nothing to do. */
  sit(at: number, limits: Limits): Sitting | undefined {
    let now = at;
    let state: SessionState = startSession(this.#setup(limits), { at, offset: 0 });
    if (state.current.screen === 'summary') return undefined;
    const read = new Set<string>();
    let [answers, fresh] = [0, 0];
    const send = (event: Untimed<SessionEvent>, seconds: number) => {
      now += Math.round(1000 * seconds);
      state = reduce(state, { ...event, at: now, offset: 0 } as SessionEvent);
    };
    for (;;) {
      const { current } = state as SessionState;
      if (current.screen === 'summary') break;
      if (current.screen === 'learn') {
        const { claim } = current.entry;
        read.add(claim);
        const text = this.#pack.claims.find(({ id }) => id === claim)?.text ?? '';
        send({ type: 'read' }, SECONDS.word * words(text));
      } else if (current.screen === 'feedback') {
        const { graded, asking } = state.answers.at(-1) as SessionState['answers'][0];
        const [claim] = claimsOf(asking.entry.asked.question, this.#pack);
        const reads = graded.correct ? 0 : SECONDS.word * words(claim?.text ?? '');
        send({ type: 'next' }, SECONDS.verdict + reads);
      } else if (current.screen === 'ask') {
        const isNew = !this.#minds.has(current.entry.asked.key);
        answers += 1;
        if (isNew && current.entry.try === 'first') fresh += 1;
        for (const event of this.#answer(current, now, read)) send(event, this.#secondsFor(current));
      }
    }
    this.records.push(...state.records);
    this.learner = foldRecords(state.records, this.#model, this.#settings.dayStart, this.learner);
    return { answers, seconds: (now - at) / 1000, fresh };
  }

  #setup(limits: Limits): SessionSetup {
    this.#sessions += 1;
    return setupOf({
      id: `s${String(this.#sessions).padStart(4, '0')}` as SessionId,
      seed: `${this.#seed}/${this.#sessions}`,
      packs: [this.#pack],
      learner: this.learner,
      settings: this.#settings,
      limits,
      model: this.#model,
    });
  }

  #answer(asking: Asking, at: number, read: ReadonlySet<string>): Untimed<SessionEvent>[] {
    const { asked, try: attempt } = asking.entry;
    const { key, question } = asked;
    const rng = this.#rng;
    const mind = this.#minds.get(key);
    const days = mind === undefined ? 0 : (at - mind.last) / DAY;
    const recall =
      mind !== undefined
        ? this.#truth.retrievability(mind.state, days)
        : question.claims.every((claim) => read.has(claim))
          ? KNOWN.read
          : KNOWN.unmet;
    const knows = rng() < (attempt === 'return' ? KNOWN.told : recall);
    if (attempt === 'first') {
      const evidence = { grade: knows ? 3 : 1, recalled: 1 } as const;
      const state =
        mind === undefined ? this.#truth.initial(evidence) : this.#truth.after(mind.state, days, evidence);
      this.#minds.set(key, { state, last: at });
    }
    const guess = kindOf(question).guess(question, asking.shown.askedAs, this.#pack);
    const right = knows ? rng() >= SLIP : rng() < guess;
    const bet = knows ? (rng() < 0.6 ? 'sure' : 'think') : rng() < 0.6 ? 'guess' : 'think';
    const responses = responsesFor(question, asking.shown, this.#pack, right ? 'right' : 'wrong');
    const times = { ms: Math.round(1000 * this.#secondsFor(asking)), idle: 0 };
    if (responses.length === 0) return [{ type: 'dont-know', ...times }];
    return responses.map((response) => ({ type: 'answer', response, bet, ...times }));
  }

  #secondsFor({ entry, shown }: Asking): number {
    const { question } = entry.asked;
    const read = [kindOf(question).stem(question, this.#pack), ...shown.options.map(({ text }) => text)];
    const types = shown.options.length === 0 || shown.askedAs === 'said';
    return SECONDS.word * words(read.join(' ')) + (types ? SECONDS.type : SECONDS.choose);
  }
}

function words(text: string): number {
  return text.split(/\s+/).length;
}
