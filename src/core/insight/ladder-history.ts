import { type Rung, rungOf } from '../claim/ladder.ts';
import { Numbering } from './numbering.ts';

/** How many claims stood on each step at the end of a day on which something was answered. */
export interface LadderPoint {
  /** Days since 1970-01-01 on the learner's calendar. */
  readonly day: number;
  readonly counts: Readonly<Record<Rung, number>>;
}

/** Steps as numbers, from the lowest a question that was answered can stand on; `new` is above them all. */
const STEP: Readonly<Record<Rung, number>> = { day: 0, week: 1, month: 2, season: 3, new: 4 };
/** Steps a question that was answered can stand on. */
const STEPS = STEP.new;

/**
 * The ladder as it was climbed: after each answer a claim stands where its weakest question met so far put it, by the
 * days the schedule gave that question. One that comes to hang on other claims counts for them from its next step on, and
 * leaves the ones before where they stand.
 */
export class Climb {
  /** By question: where its last answer put it, the claims it hangs on, and their numbers. */
  readonly #rungs: Rung[] = [];
  readonly #claims: (readonly string[])[] = [];
  readonly #held: (readonly number[])[] = [];
  readonly #numbers = new Numbering();
  /** How many of its questions stand on each step, one claim after the other. */
  readonly #questions: number[] = [];
  /** How many claims stand on each step. */
  readonly #counts = [0, 0, 0, 0, 0];
  readonly #points: LadderPoint[] = [];
  #day = Number.NaN;

  /**
   * @param question its number; each is the next one or was there before
   * @param lasts days from the answer's day to the day it comes back
   */
  add(question: number, pack: string, claims: readonly string[], day: number, lasts: number): void {
    if (day !== this.#day) this.#turnTo(day);
    const before = this.#rungs[question] ?? 'new';
    const rung = rungOf(lasts);
    // Most answers leave a question on its step: nothing else is looked at for them.
    if (rung === before) return;
    this.#rungs[question] = rung;
    const known = this.#claims[question];
    const stays = known !== undefined && same(known, claims);
    if (!stays) {
      this.#claims[question] = [...claims];
      this.#held[question] = claims.map((claim) => this.#number(pack, claim));
    }
    for (const claim of this.#held[question] ?? [])
      this.#move(claim, STEP[stays ? before : 'new'], STEP[rung]);
  }

  points(): readonly LadderPoint[] {
    return Number.isNaN(this.#day) ? [] : [...this.#points, this.#point()];
  }

  #turnTo(day: number): void {
    if (!Number.isNaN(this.#day)) this.#points.push(this.#point());
    this.#day = day;
  }

  #point(): LadderPoint {
    const [day = 0, week = 0, month = 0, season = 0] = this.#counts;
    return { day: this.#day, counts: { new: 0, day, week, month, season } };
  }

  #number(pack: string, claim: string): number {
    const number = this.#numbers.of(pack, claim);
    if (number * STEPS === this.#questions.length) this.#questions.push(0, 0, 0, 0);
    return number;
  }

  #move(claim: number, from: number, to: number): void {
    const before = this.#weakest(claim);
    if (from !== STEP.new) raise(this.#questions, claim * STEPS + from, -1);
    raise(this.#questions, claim * STEPS + to, 1);
    const after = this.#weakest(claim);
    if (after === before) return;
    raise(this.#counts, before, -1);
    raise(this.#counts, after, 1);
  }

  /** The lowest step on which one of the claim's questions stands. */
  #weakest(claim: number): number {
    for (let step = 0; step < STEPS; step += 1) if (this.#questions[claim * STEPS + step] !== 0) return step;
    return STEP.new;
  }
}

function raise(counts: number[], place: number, by: number): void {
  counts[place] = (counts[place] ?? 0) + by;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}
