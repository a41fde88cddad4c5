import type { ChapterId, ItemKey, PackId, SessionId } from '../ids.ts';
import { itemKey } from '../ids.ts';
import type { Learner } from '../memory/item.ts';
import type { MemoryModel } from '../memory/model.ts';
import { oncePerPack } from '../once-per-pack.ts';
import type { Pack } from '../pack.ts';
import type { Question } from '../question/kinds.ts';
import type { Mode } from './policy.ts';

/** The clock as a value: UTC milliseconds and minutes east of UTC. */
export interface Moment {
  readonly at: number;
  readonly offset: number;
}

/** What the learner wants of their days. */
interface LearnerSettings {
  /** Local hour (0-23) at which the learner's day begins. */
  readonly dayStart: number;
  /** Target chance of recall (0 to 1) when an item comes back. */
  readonly retention: number;
  readonly newPerDay: number;
  /** Answers after which a session ends. */
  readonly sessionLimit: number;
  /** Minutes after which a session ends. */
  readonly sessionMinutes: number;
  /** Learner's days within which everything comes back. */
  readonly maxInterval?: number;
  /** The day to be ready for; `none`, or a day that is past: no such day. */
  readonly goal?: string;
}

/** Limits given for this one session; each overrides its setting and also cuts an opening round. */
export interface Limits {
  readonly answers?: number;
  readonly newItems?: number;
  readonly minutes?: number;
  /** What falls due within so many learner's days is asked now. */
  readonly ahead?: number;
}

export interface Filter {
  readonly tag?: string;
  readonly chapter?: ChapterId;
}

/** How questions are asked that no author wrote. */
export interface MadeStems {
  readonly timeline: string;
  readonly earliest: string;
  readonly latest: string;
  readonly whoSaysWhat: string;
  readonly against: (sentence: string) => string;
}

/** Everything a session is made from. The same setup and the same events give the same session, to the byte. */
export interface SessionSetup {
  readonly id: SessionId;
  /** Of an exam gone on with: what its ids end with, so that none is given twice where two windows go on at once. */
  readonly part?: string;
  readonly mode: Mode;
  readonly seed: string;
  readonly packs: readonly Pack[];
  /** The packs as they were named when it began, for the command that goes on; empty: all there are. */
  readonly names: readonly string[];
  /** A day to be ready for that was asked for with it, for the command that goes on; it stands in the settings too. */
  readonly goal?: string;
  readonly learner: Learner;
  readonly settings: LearnerSettings;
  readonly limits: Limits;
  readonly filter: Filter;
  /** Exactly these items, whatever is due: to practise what was missed. */
  readonly only?: readonly ItemKey[];
  readonly model: MemoryModel;
  /** The code of a round that can be played again elsewhere. */
  readonly code?: string;
  /** The best before, in the same way of playing on the same packs; absent before the first. */
  readonly best?: { readonly right: number; readonly of: number };
  /** The words of questions that are made from claims. */
  readonly stems: MadeStems;
  readonly sha256: (text: string) => string;
}

/** A question with the pack it belongs to: what a session asks. */
export interface Asked {
  readonly key: ItemKey;
  readonly pack: Pack;
  readonly question: Question;
}

/** Every question of the packs, in pack order. */
export function askedItems(packs: readonly Pack[]): Asked[] {
  return packs.flatMap(askedOf);
}

/** The question of a pack with this key, where there is one. */
export function askedNamed(pack: Pack, key: ItemKey): Asked | undefined {
  return askedByKey(pack).get(key);
}

const askedOf = oncePerPack((pack): readonly Asked[] =>
  pack.questions.map((question) => ({ key: itemKey(pack.id, question.id), pack, question })),
);

const askedByKey = oncePerPack((pack) => new Map(askedOf(pack).map((asked) => [asked.key, asked])));

/** The name under which a read claim is remembered. */
export function readKey(pack: PackId, claim: string): string {
  return `${pack}/${claim}`;
}
