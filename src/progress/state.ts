import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Conf from 'conf';
import { z } from 'zod';
import type { ItemKey, LocalDay } from '../core/ids.ts';
import type { ItemState, Learner } from '../core/memory/item.ts';
import { sha256 } from '../sha256.ts';
import { makeFolder } from './durable.ts';
import { traitsSchema, writtenTraits } from './learner-schema.ts';
import { JOURNAL_FORMAT } from './read-journal.ts';

/** What a saved state was made from; any difference means replay. Parameters accepted for the learner are in the journal. */
export interface Basis {
  /** Version of the memory model. */
  readonly model: string;
  readonly dayStart: number;
  readonly journal: readonly { readonly month: string; readonly count: number; readonly sha256: string }[];
}

/** A learner's past as last saved, with the UTC milliseconds of the latest line in it. */
export interface SavedPast {
  readonly learner: Learner;
  readonly latest: number;
}

const itemSchema = z.strictObject({
  key: z.string().transform((key) => key as ItemKey),
  memory: z
    .strictObject({
      stability: z.number().positive(),
      fast: z.number().positive().exactOptional(),
      difficulty: z.number(),
    })
    .nullable(),
  due: z.int().nullable(),
  last: z.int(),
  lastDay: z.iso.date().transform((day) => day as LocalDay),
  firstDay: z.iso.date().transform((day) => day as LocalDay),
  reviews: z.int().nonnegative(),
  lapses: z.int().nonnegative(),
  meetings: z.int().nonnegative(),
  lastSession: z.string(),
  lastCorrect: z.boolean(),
  suspended: z.boolean(),
  buriedUntil: z.int().exactOptional(),
  hashes: z.strictObject({ prompt: z.string(), key: z.string(), evidence: z.string() }),
  archived: z.literal(true).exactOptional(),
});

const stateSchema = z.strictObject({
  reads: z.literal(JOURNAL_FORMAT),
  model: z.string(),
  dayStart: z.int(),
  journal: z.array(z.strictObject({ month: z.string(), count: z.int(), sha256: z.string() })),
  latest: z.int(),
  /** Every pack saved together with this one, so that a missing file is noticed. */
  packs: z.array(z.string()),
  pack: z.string(),
  items: z.array(itemSchema),
  read: z.array(z.string()),
  edition: z.string().exactOptional(),
  /** What was learned of the learner, from all packs: the same in each. */
  traits: traitsSchema,
});

type PackState = z.infer<typeof stateSchema>;
type WrittenState = z.input<typeof stateSchema>;

/** A saved state with the sha256 of its JSON: a hand or a disk that changed it is noticed. */
type SealedState = WrittenState & { readonly sum: string };

/** Ends the name of a state that is being written. */
const NEXT = '.next';

/** How a sealed state ends. */
const SEAL = /,"sum":"([0-9a-f]{64})"\}$/;

/** A file name for a pack that is safe everywhere and unlike that of any other pack. */
function packKey(pack: string): string {
  const slug = pack
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40);
  return `${slug}-${sha256(pack).slice(0, 8)}`;
}

/** The saved past, if all of it is there and was made from exactly this; undefined: replay. */
export function readState(folder: string, basis: Basis): SavedPast | undefined {
  const states = packKeys(folder).map((key) => readPack(folder, key));
  const [first] = states;
  if (first === undefined) return undefined;
  const items = new Map<ItemKey, ItemState>();
  const read = new Set<string>();
  const editions = new Map<string, string>();
  for (const state of states) {
    if (state === undefined || !isMadeFrom(state, basis) || state.packs.join() !== first.packs.join()) {
      return undefined;
    }
    for (const item of state.items) items.set(item.key, item);
    for (const claim of state.read) read.add(claim);
    if (state.edition !== undefined) editions.set(state.pack, state.edition);
  }
  const found = states.map((state) => state?.pack).sort();
  if (found.join() !== first.packs.join()) return undefined;
  return { learner: { ...first.traits, items, read, editions }, latest: first.latest };
}

/** Saves the past, one file a pack. */
export function writeState(folder: string, basis: Basis, { learner, latest }: SavedPast): void {
  makeFolder(folder);
  const items = byPack(learner.items.values(), ({ key }) => key);
  const read = byPack(learner.read, (claim) => claim);
  const { editions } = learner;
  const traits = writtenTraits(learner);
  const packs = [...new Set([...items.keys(), ...read.keys(), ...editions.keys()])].sort();
  const keys = new Set(packs.map(packKey));
  for (const key of packKeys(folder)) {
    if (!keys.has(key)) remove(folder, key);
  }
  for (const pack of packs) {
    const edition = editions.get(pack);
    const state: WrittenState = {
      reads: JOURNAL_FORMAT,
      model: basis.model,
      dayStart: basis.dayStart,
      journal: [...basis.journal],
      latest,
      packs,
      pack,
      items: items.get(pack) ?? [],
      read: read.get(pack) ?? [],
      ...(edition !== undefined && { edition }),
      traits,
    };
    writePack(folder, packKey(pack), state);
  }
}

function isMadeFrom(state: PackState, { model, dayStart, journal }: Basis): boolean {
  return (
    state.model === model &&
    state.dayStart === dayStart &&
    JSON.stringify(state.journal) === JSON.stringify(journal)
  );
}

function byPack<T>(things: Iterable<T>, keyOf: (thing: T) => string): Map<string, T[]> {
  const packs = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const pack = key.slice(0, key.indexOf('/'));
    const inside = packs.get(pack);
    if (inside === undefined) packs.set(pack, [thing]);
    else inside.push(thing);
  }
  return packs;
}

function packKeys(folder: string): string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
    return names.map((name) => name.slice(0, -'.json'.length)).filter((key) => !key.endsWith(NEXT));
  } catch {
    return [];
  }
}

/** What conf wrote, read without it: opening a conf reads twice and compares, which takes seconds with very many items. */
function readPack(folder: string, key: string): PackState | undefined {
  try {
    const text = readFileSync(join(folder, `${key}.json`), 'utf8');
    const [seal = '', sum] = SEAL.exec(text) ?? [];
    const content = `${text.slice(0, text.length - seal.length)}}`;
    return sum === sha256(content) ? stateSchema.safeParse(JSON.parse(content)).data : undefined;
  } catch {
    // Damaged: it holds nothing the journal does not.
    return undefined;
  }
}

/** Written under another name and renamed: opening a conf reads what is there, which takes seconds with very many items. */
function writePack(folder: string, key: string, state: WrittenState): void {
  remove(folder, key + NEXT);
  openConf(folder, key + NEXT).store = { ...state, sum: sha256(JSON.stringify(state)) };
  renameSync(join(folder, `${key}${NEXT}.json`), join(folder, `${key}.json`));
}

function openConf(folder: string, key: string): Conf<SealedState> {
  return new Conf<SealedState>({
    cwd: folder,
    configName: key,
    accessPropertiesByDotNotation: false,
    clearInvalidConfig: false,
    configFileMode: 0o600,
    serialize: (value) => JSON.stringify(value),
  });
}

function remove(folder: string, key: string): void {
  rmSync(join(folder, `${key}.json`), { force: true });
}
