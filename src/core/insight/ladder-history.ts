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
  /** Days until it came back, by its last answer; infinite before the first that is scheduled. */
  lasts: number;
  claims: readonly string[];
  held: readonly ClaimTally[];
}

export function ladderItem(): LadderItem {
  return { lasts: Number.POSITIVE_INFINITY, claims: [], held: [] };
}

/**
 * The ladder as it was climbed: after each answer a claim stands where its weakest question met so far put it, by the
 * days the schedule gave that question.
 */
export class Climb {
  readonly #claims = new Map<string, Map<string, ClaimTally>>();
  readonly #counts: Record<Rung, number> = { new: 0, day: 0, week: 0, month: 0, season: 0 };
  readonly #points: LadderPoint[] = [];
  #day = Number.NaN;

  /** @param lasts days from the answer's day to the day it comes back */
  add(item: LadderItem, pack: string, claims: readonly string[], day: number, lasts: number): void {
    if (day !== this.#day) this.#turnTo(day);
    if (!same(item.claims, claims)) this.#holdOn(item, pack, claims);
    item.lasts = lasts;
    for (const claim of item.held) this.#place(claim);
  }

  points(): readonly LadderPoint[] {
    return Number.isNaN(this.#day) ? [] : [...this.#points, { day: this.#day, counts: { ...this.#counts } }];
  }

  #turnTo(day: number): void {
    if (!Number.isNaN(this.#day)) this.#points.push({ day: this.#day, counts: { ...this.#counts } });
    this.#day = day;
  }

  /** A question may come to hang on other claims; those it hung on before keep what it left them. */
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
    let weakest = Number.POSITIVE_INFINITY;
    for (const { lasts } of claim.items) if (lasts < weakest) weakest = lasts;
    const rung = rungOf(weakest);
    if (rung === claim.rung) return;
    if (claim.rung !== 'new') this.#counts[claim.rung] -= 1;
    this.#counts[rung] += 1;
    claim.rung = rung;
  }
}

function same(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}
