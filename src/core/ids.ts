declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type PackId = Branded<'PackId'>;
export type SourceId = Branded<'SourceId'>;
export type SpeakerId = Branded<'SpeakerId'>;
export type ChapterId = Branded<'ChapterId'>;
export type ClaimId = Branded<'ClaimId'>;
export type QuestionId = Branded<'QuestionId'>;
export type SessionId = Branded<'SessionId'>;
export type DeviceId = Branded<'DeviceId'>;

/** A learner's day as `yyyy-mm-dd`; it starts at their rollover hour, not at midnight. */
export type LocalDay = Branded<'LocalDay'>;

/** Pack id and question id joined by a slash: what a learner's history hangs on. */
export type ItemKey = Branded<'ItemKey'>;

const ID = /^[a-z0-9][a-z0-9._-]{0,63}$/;
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether a text means something to JavaScript itself, and so may be no id. */
export function isReserved(text: string): boolean {
  return RESERVED.has(text);
}

/** Whether a text may name a pack, source, speaker, chapter, claim or question. */
export function isId(text: string): boolean {
  return ID.test(text) && !isReserved(text);
}

/** The history key of a question: `pack/question`. */
export function itemKey(pack: PackId, question: QuestionId): ItemKey {
  return `${pack}/${question}` as ItemKey;
}
