import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { SessionId } from '../core/ids.ts';
import { foldRecords } from '../core/memory/fold.ts';
import { fsrs6 } from '../core/memory/fsrs6.ts';
import type { Learner } from '../core/memory/item.ts';
import type { MemoryModel } from '../core/memory/model.ts';
import { reviewsInOrder } from '../core/memory/order.ts';
import { type PastSession, pastSessions } from '../core/session/past.ts';
import type { JournalRecord, ReviewRecord } from '../core/session/record.ts';
import { UserError } from '../user-error.ts';
import type { Clock } from './clock.ts';
import { type FileSystem, nodeFileSystem } from './file-system.ts';
import type { Home } from './home.ts';
import { type SessionJournal, sessionJournal } from './journal.ts';
import { digests, type JournalFile, journalFiles } from './journal-files.ts';
import { type Damage, type Journal, readJournal } from './read-journal.ts';
import { readSessions } from './read-sessions.ts';
import type { SettingsStore } from './settings.ts';
import { type Basis, readState, writeState } from './state.ts';

/** A learner's progress, on disk or in memory. */
export interface Store {
  readonly settings: SettingsStore;
  readonly model: MemoryModel;
  /** The past with everything appended so far, saved or not: exactly what replay gives. */
  learner(): Learner;
  journalFor(session: SessionId): SessionJournal;
  /** Saves what the journal adds up to, so that the next start need not read it. Never fails: it can be rebuilt. */
  saveState(): void;
  /** Every answer that stands, in order, as graded in the end. */
  reviews(): readonly ReviewRecord[];
  /** Every round that was answered in, and every session of the last months, in order, this run's among them. */
  sessions(): readonly PastSession[];
  /** UTC milliseconds of the latest line when the store was opened; 0 where there was none. */
  readonly latest: number;
  /** What could not be used when the journal was last read; empty where it did not have to be. */
  damage(): readonly Damage[];
}

/** How far back sessions of study are looked at; milliseconds. */
const LOOK_BACK = 180 * 86_400_000;

export interface StoreSetup {
  readonly home: Home;
  readonly settings: SettingsStore;
  readonly clock: Clock;
  /** Version of the program. */
  readonly program: string;
  readonly model?: MemoryModel;
  readonly fileSystem?: FileSystem;
}

/**
 * Opens the progress in a home: from the saved state where that is current, else by replay of the journal.
 * @throws UserError when sessions were saved here but their journal is gone, or cannot be read
 */
export function openStore(setup: StoreSetup): Store {
  const { home, settings, clock, program, model = fsrs6(), fileSystem = nodeFileSystem } = setup;
  const { dayStart } = settings.all();
  let known = journalFiles(home.journal);
  if (settings.begun && known.length === 0) throw lostJournal(home);
  const saved = readState(home.state, basis(known));
  let whole: Journal | undefined;
  let damage: readonly Damage[] = [];
  const base = saved ?? replayed();
  /** Lines and files of this run. */
  const own: JournalRecord[] = [];
  const ownFiles: string[] = [];
  const journals = new Set<SessionJournal>();
  let current: Learner | undefined = base.learner;
  /** Sessions of earlier runs; no line of this one can change them. */
  let before: readonly PastSession[] | undefined;

  function basis(files: readonly JournalFile[]): Basis {
    return { model: model.version, dayStart, journal: digests(files) };
  }

  function replayed() {
    whole = readJournal(home.journal);
    damage = whole.damage;
    known = [...whole.files];
    return { learner: foldRecords(whole.records, model, dayStart), latest: latestOf(whole.records) };
  }

  /** Lines that go behind everything in `base` and name nothing in it can be folded on top of it. */
  function goesOnTop(): boolean {
    const ids = new Set(own.map(({ id }) => id));
    return own.every(
      (record) =>
        record.at > base.latest &&
        ((record.event !== 'undo' && record.event !== 'override') || ids.has(record.of)),
    );
  }

  function folded(): Learner {
    if (goesOnTop()) return foldRecords(own, model, dayStart, base.learner);
    if (whole === undefined) replayed();
    return foldRecords([...(whole?.records ?? []), ...own], model, dayStart);
  }

  function learner(): Learner {
    current ??= folded();
    return current;
  }

  /** The files behind `learner()`, as long as they are now. */
  function filesNow(): JournalFile[] {
    const mine = ownFiles.map((file) => {
      const [month = '', name = ''] = file.split('/');
      return { month, name, size: statSync(join(home.journal, month, name)).size };
    });
    return [...known.filter(({ month, name }) => !ownFiles.includes(`${month}/${name}`)), ...mine];
  }

  return {
    settings,
    model,
    learner,
    journalFor(session) {
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      const journal = sessionJournal({
        fileSystem,
        journal: home.journal,
        device: settings.device,
        program,
        zone,
        now: () => clock.now().at,
        began: (file) => ownFiles.push(file),
      });
      journals.add(journal);
      return {
        async append(record) {
          if (record.session !== session) throw new Error(`a line of ${record.session} for ${session}`);
          own.push(record);
          current = undefined;
          await journal.append(record);
          rememberBegun(settings);
        },
        async close() {
          await journal.close();
          if (ownFiles.length > 0) rememberBegun(settings);
        },
        get unsaved() {
          return journal.unsaved;
        },
        get failed() {
          return journal.failed;
        },
      };
    },
    saveState() {
      const safe = [...journals].every(({ unsaved }) => unsaved === 0);
      // What is left out today may be readable tomorrow, and must then be found missing from the state.
      const complete = whole?.damage.every(({ kind }) => kind !== 'newer' && kind !== 'unreadable') ?? true;
      if (!safe || !complete) return;
      try {
        const latest = Math.max(base.latest, latestOf(own), latestOf(whole?.records ?? []));
        writeState(home.state, basis(filesNow()), { learner: learner(), latest });
      } catch {
        // The journal has everything; the next start replays it.
      }
    },
    reviews() {
      const journal = readJournal(home.journal);
      damage = journal.damage;
      return reviewsInOrder([...journal.records, ...own]);
    },
    sessions() {
      before ??= readSessions(home.journal, clock.now().at - LOOK_BACK);
      const mine = new Set(own.map(({ session }) => session));
      return [...before.filter(({ id }) => !mine.has(id as SessionId)), ...pastSessions(own)];
    },
    latest: base.latest,
    damage: () => damage,
  };
}

export function latestOf(records: readonly JournalRecord[]): number {
  return records.reduce((latest, { at }) => Math.max(latest, at), 0);
}

function lostJournal(home: Home): UserError {
  return new UserError(
    'journal-gone',
    `Your progress is gone: nothing is left in ${home.journal}, though sessions were saved there.`,
    `Put that folder back from a backup. To begin anew, remove ${join(home.root, 'settings.json')} too.`,
  );
}

/** Only a help against a lost journal: an answer is saved without it. */
function rememberBegun(settings: SettingsStore): void {
  try {
    settings.markBegun();
  } catch {
    // Tried again with the next line.
  }
}
