import { type Rung, rungOf } from '../claim/ladder.ts';

/** How many claims stood on each step at the end of a day on which something was answered. */
export interface LadderPoint {
  /** Days since 1970-01-01 on the learner's calendar. */
  readonly day: number;
  readonly counts: Readonly<Record<Rung, number>>;
}

interface ClaimTally {
  readonly items: LadderItem[];
  rung: Rung;
}

/** What a climb keeps of one question. */
export interface LadderItem {
  /** Where its last answer put it; `new` before the first that is scheduled. */
  rung: Rung;
  claims: readonly string[];
  held: readonly ClaimTally[];
}

export const NOT_CLIMBED: Readonly<LadderItem> = { rung: 'new', claims: [], held: [] };

/** Steps from the lowest a question that was answered can stand on. */
const RANK: Readonly<Record<Rung, number>> = { day: 0, week: 1, month: 2, season: 3, new: 4 };

/**
 * The ladder as it was climbed: after each answer a claim stands where its weakest question met so far put it, by the
 * days the schedule gave that question. One that comes to hang on other claims counts for them from its next step on.
 */
export class Climb {
  readonly #claims = new Map<string, Map<string, ClaimTally>>();
  readonly #counts: Record<Rung, number> = { new: 0, day: 0, week: 0, month: 0, season: 0 };
  readonly #points: LadderPoint[] = [];
  #day = Number.NaN;

  /** @param lasts days from the answer's day to the day it comes back */
  add(item: LadderItem, pack: string, claims: readonly string[], day: number, lasts: number): void {
    if (day !== this.#day) this.#turnTo(day);
    const rung = rungOf(lasts);
    // Most answers leave a question on its step: nothing else is looked at for them.
    if (rung === item.rung) return;
    item.rung = rung;
    if (!same(item.claims, claims)) this.#holdOn(item, pack, claims);
    for (const claim of item.held) this.#place(claim);
  }

  points(): readonly LadderPoint[] {
    return Number.isNaN(this.#day) ? [] : [...this.#points, { day: this.#day, counts: { ...this.#counts } }];
  }

  #turnTo(day: number): void {
    if (!Number.isNaN(this.#day)) this.#points.push({ day: this.#day, counts: { ...this.#counts } });
    this.#day = day;
  }

  /** Claims it hung on before keep what it left them. */
  #holdOn(item: LadderItem, pack: string, claims: readonly string[]): void {
    let known = this.#claims.get(pack);
    if (known === undefined) {
      known = new Map();
      this.#claims.set(pack, known);
    }
    const held: ClaimTally[] = [];
    for (const id of claims) {
      let claim = known.get(id);
      if (claim === undefined) {
        claim = { items: [], rung: 'new' };
        known.set(id, claim);
      }
      if (!claim.items.includes(item)) claim.items.push(item);
      held.push(claim);
    }
    item.claims = claims;
    item.held = held;
  }

  #place(claim: ClaimTally): void {
    let weakest: Rung = 'new';
    for (const { rung } of claim.items) if (RANK[rung] < RANK[weakest]) weakest = rung;
    if (weakest === claim.rung) return;
    if (claim.rung !== 'new') this.#counts[claim.rung] -= 1;
    this.#counts[weakest] += 1;
    claim.rung = weakest;
  }
}

function same(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}
