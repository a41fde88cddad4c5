import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { DAY } from '../../src/core/memory/day.ts';
import { foldRecords } from '../../src/core/memory/fold.ts';
import { shippedModel } from '../../src/core/memory/shipped.ts';
import type { JournalRecord } from '../../src/core/session/record.ts';
import { readArchive } from '../../src/progress/archive.ts';
import { examine } from '../../src/progress/doctor.ts';
import { type FileSystem, nodeFileSystem } from '../../src/progress/file-system.ts';
import { openHome } from '../../src/progress/home.ts';
import { readJournal } from '../../src/progress/read-journal.ts';
import { settingsAsFound } from '../../src/progress/settings.ts';
import { UserError } from '../../src/user-error.ts';
import { review } from '../core/memory/records.ts';
import { disk, MONDAY, on, PAST, play } from '../progress/past.ts';
import { FAULTS, type Fault, onFaultyDisk } from './faulty-disk.ts';
import type { Scenario } from './scenarios.ts';

/** What one round of faults came to. */
export interface Tally {
  faults: number;
  /** Acknowledged lines that were not found again. */
  lost: number;
  /** What else went wrong, with the point at which it did. */
  readonly complaints: string[];
}

/** Each fault at operation 0, 1, 2, … of the scenario, until it runs through without one. */
export async function everyPoint(
  scenario: Scenario,
  options: {
    readonly faults?: readonly Fault[];
    readonly step?: number;
    readonly fileSystem?: FileSystem;
  } = {},
): Promise<Tally> {
  const { faults = FAULTS, step = 1, fileSystem = nodeFileSystem } = options;
  const tally: Tally = { faults: 0, lost: 0, complaints: [] };
  const prepared = mkdtempSync(join(tmpdir(), 'recite-faults-'));
  try {
    const store = disk(join(prepared, 'home'));
    await play(store, ...PAST);
    store.saveState();
    await scenario.before?.(join(prepared, 'home'));
    for (const fault of faults) {
      for (let at = 0; ; at += step) {
        const fired = await onePoint(prepared, { scenario, fault, at, fileSystem }, tally);
        if (!fired) break;
        tally.faults += 1;
      }
    }
  } finally {
    rmSync(prepared, { recursive: true, force: true });
  }
  return tally;
}

interface Point {
  readonly scenario: Scenario;
  readonly fault: Fault;
  readonly at: number;
  readonly fileSystem: FileSystem;
}

async function onePoint(
  prepared: string,
  { scenario, fault, at, fileSystem }: Point,
  tally: Tally,
): Promise<boolean> {
  const copy = mkdtempSync(join(tmpdir(), 'recite-fault-'));
  const root = join(copy, 'home');
  try {
    cpSync(prepared, copy, { recursive: true });
    const saved = new Map<string, JournalRecord>();
    const acknowledge = (...records: readonly JournalRecord[]) => {
      for (const record of records) saved.set(record.id, record);
    };
    acknowledge(...readJournal(join(root, 'journal')).records);
    let dead = false;
    const outcome = await onFaultyDisk(root, fault, at, () =>
      scenario.act(root, (...records) => (dead ? undefined : acknowledge(...records)), fileSystem),
    );
    dead = true;
    const place = `${scenario.name}, ${fault} at ${at}`;
    if (outcome.error !== undefined && !outcome.dead && !(outcome.error instanceof UserError)) {
      tally.complaints.push(`${place}: ${String(outcome.error)}`);
    }
    await look(root, scenario, saved, place, tally);
    return outcome.fired;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** The next start, on a disk that is well again. */
async function look(
  root: string,
  { alsoIn = [] }: Scenario,
  saved: ReadonlyMap<string, JournalRecord>,
  place: string,
  tally: Tally,
): Promise<void> {
  const complain = (what: string) => tally.complaints.push(`${place}: ${what}`);
  let store: ReturnType<typeof disk>;
  try {
    store = disk(root);
  } catch (error) {
    tally.lost += saved.size;
    return void complain(`the next start says ${String(error)}`);
  }
  const home = openHome({ RECITE_HOME: root });
  const found = new Map(store.records().map((record) => [record.id, record]));
  const elsewhere = new Map(
    alsoIn.flatMap((folder) => kept(join(root, folder))).map((record) => [record.id, record]),
  );
  for (const [id, record] of saved) {
    if (!isDeepStrictEqual(found.get(id) ?? elsewhere.get(id), record)) tally.lost += 1;
  }
  const { dayStart } = store.settings.all();
  if (!isDeepStrictEqual(store.learner(), foldRecords(store.records(), shippedModel(), dayStart)))
    complain('the learner is not what replay gives');
  const { damage, state } = examine(home, settingsAsFound(home), shippedModel, MONDAY);
  const wrong = damage.filter(({ kind }) => kind !== 'torn' && kind !== 'damaged');
  if (wrong.length > 0) complain(JSON.stringify(wrong));
  if (state === 'differs') complain('the saved state is not what replay gives');
  const next = review(on('next', 0, MONDAY + 9 * DAY));
  await play(store, next);
  if (
    !disk(root)
      .records()
      .some(({ id }) => id === next.id)
  )
    complain('the next session is not kept');
}

/** Lines in archives and folders beside the journal. */
function kept(folder: string): JournalRecord[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name): JournalRecord[] => {
    const path = join(folder, name);
    if (!name.endsWith('.tar.gz')) return name.startsWith('journal-') ? [...readJournal(path).records] : [];
    return inArchive(path);
  });
}

function inArchive(path: string): JournalRecord[] {
  return readArchive(readFileSync(path)).flatMap(({ name, bytes }) =>
    name.endsWith('.jsonl')
      ? bytes
          .toString()
          .split('\n')
          .flatMap((text) => {
            const { crc: _, ...record } = text.startsWith('{"event"') ? JSON.parse(text) : { crc: '' };
            return 'id' in record ? [record as JournalRecord] : [];
          })
      : [],
  );
}
