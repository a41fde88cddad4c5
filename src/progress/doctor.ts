import { DAY, isAbsurd } from '../core/memory/day.ts';
import { replay } from '../core/memory/fold.ts';
import type { Learner } from '../core/memory/item.ts';
import type { ModelMaker } from '../core/memory/shipped.ts';
import type { JournalRecord } from '../core/session/record.ts';
import { systemCode } from '../system-code.ts';
import { UserError } from '../user-error.ts';
import type { Home } from './home.ts';
import { digests } from './journal-files.ts';
import { writtenTraits } from './learner-schema.ts';
import { type Damage, type Reading, readJournal } from './read-journal.ts';
import type { SettingsStore } from './settings.ts';
import { readState, writeState } from './state.ts';
import { latestOf } from './store.ts';

/** A device that wrote here, from the names of its files. */
interface DeviceSeen {
  readonly device: string;
  readonly files: number;
  /** UTC milliseconds at which its first and its latest file were begun. */
  readonly first: number;
  readonly latest: number;
}

interface ClockFaults {
  /** Lines before the year 2020 or after 2100. */
  readonly absurd: number;
  /** Lines more than a day ahead of the clock now. */
  readonly future: number;
  /** Lines of a session that lie before an earlier one of it. */
  readonly backwards: number;
  /** Answers given on a clock that stood before the answer to the same question before. */
  readonly doubtful: number;
}

/**
 * equal: the saved state is what replay gives · differs: it says it is current and is not · stale: it is missing or out
 * of date, which costs a replay and nothing else · empty: there is no past.
 */
type StateVerdict = 'equal' | 'differs' | 'stale' | 'empty';

export interface Diagnosis {
  readonly files: number;
  readonly lines: number;
  readonly answers: number;
  readonly state: StateVerdict;
  readonly damage: readonly Damage[];
  readonly clock: ClockFaults;
  readonly devices: readonly DeviceSeen[];
  /** Sessions were saved in this home, but there is no journal. */
  readonly lost: boolean;
}

const NAME = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-([0-9a-z]{8})-/;

/** Reads everything and says how things stand. Writes nothing. */
export function examine(
  home: Home,
  settings: SettingsStore,
  makeModel: ModelMaker,
  now: number,
  reading?: Reading,
): Diagnosis {
  const { records, damage, files } = readJournal(home.journal, reading);
  const { dayStart } = settings.all();
  const basis = { model: makeModel().version, dayStart, journal: digests(files) };
  const saved = readState(home.state, basis);
  const { learner: replayed } = replay(records, makeModel, dayStart);
  return {
    files: files.length,
    lines: records.length,
    answers: records.filter(({ event }) => event === 'review').length,
    state:
      records.length === 0
        ? 'empty'
        : saved === undefined
          ? 'stale'
          : same(saved.learner, replayed)
            ? 'equal'
            : 'differs',
    damage,
    clock: clockFaults(records, now),
    devices: devicesOf(files.map(({ name }) => name)),
    lost: settings.begun && files.length === 0,
  };
}

/**
 * Builds what is derived anew from the journal, and nothing else.
 * @throws UserError where the disk refuses
 */
export function rebuildState(home: Home, settings: SettingsStore, makeModel: ModelMaker): void {
  const { records, files } = readJournal(home.journal);
  const { dayStart } = settings.all();
  const basis = { model: makeModel().version, dayStart, journal: digests(files) };
  const past = { learner: replay(records, makeModel, dayStart).learner, latest: latestOf(records) };
  try {
    writeState(home.state, basis, past);
  } catch (error) {
    throw new UserError(
      'not-repaired',
      `The saved state cannot be written to ${home.state} (${systemCode(error) || String(error)}).`,
      'Make room or mend the disk, and try again. Nothing is lost: the journal has everything.',
    );
  }
}

/** Whether two pasts say the same, whatever order they list it in. */
function same(one: Learner, other: Learner): boolean {
  return written(one) === written(other);
}

function written(learner: Learner): string {
  const { items, read, editions } = learner;
  const sorted = [...items].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => ordered(item));
  return JSON.stringify([sorted, [...read].sort(), [...editions].sort(), ordered(writtenTraits(learner))]);
}

/** Members in the order of their names: what came from a file may have another. */
function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([name, inner]) => [name, ordered(inner)]);
}

function devicesOf(names: readonly string[]): DeviceSeen[] {
  const devices = new Map<string, DeviceSeen>();
  for (const name of names) {
    const [, year, month, day, hour, minute, second, device] = NAME.exec(name) ?? [];
    if (device === undefined) continue;
    const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
    const { files = 0, first = at, latest = at } = devices.get(device) ?? {};
    devices.set(device, {
      device,
      files: files + 1,
      first: Math.min(first, at),
      latest: Math.max(latest, at),
    });
  }
  return [...devices.values()].sort((a, b) => a.first - b.first);
}

function clockFaults(records: readonly JournalRecord[], now: number): ClockFaults {
  const latest = new Map<string, { readonly seq: number; readonly at: number }>();
  const faults = { absurd: 0, future: 0, backwards: 0, doubtful: 0 };
  for (const record of [...records].sort((a, b) => a.seq - b.seq)) {
    const { at, session, seq } = record;
    if (isAbsurd(at)) faults.absurd += 1;
    else if (at > now + DAY) faults.future += 1;
    const before = latest.get(session);
    if (before !== undefined && at < before.at) faults.backwards += 1;
    latest.set(session, { seq, at: Math.max(at, before?.at ?? at) });
    if (record.event === 'review' && record.clockDoubtful) faults.doubtful += 1;
  }
  return faults;
}
