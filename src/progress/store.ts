import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { SessionId } from '../core/ids.ts';
import { DAY } from '../core/memory/day.ts';
import { foldRecords, modelFor, replay } from '../core/memory/fold.ts';
import type { Learner } from '../core/memory/item.ts';
import type { MemoryModel } from '../core/memory/model.ts';
import { onePerId, reviewsInOrder } from '../core/memory/order.ts';
import { type ModelMaker, shippedModel } from '../core/memory/shipped.ts';
import { type Unfinished, unfinishedExams } from '../core/session/exam/resume.ts';
import { type PastSession, pastSessions } from '../core/session/past.ts';
import type { JournalRecord, ReviewRecord } from '../core/session/record.ts';
import { UserError } from '../user-error.ts';
import type { Clock } from './clock.ts';
import { type LinesOfOthers, linesOfOthers } from './elsewhere.ts';
import { type FileSystem, nodeFileSystem } from './file-system.ts';
import type { Home } from './home.ts';
import { type SessionJournal, sessionJournal } from './journal.ts';
import { digests, type JournalFile, journalFiles } from './journal-files.ts';
import { type Damage, type Journal, type Reading, readJournal } from './read-journal.ts';
import { type LookedBack, readSessions } from './read-sessions.ts';
import type { SettingsStore } from './settings.ts';
import { type Basis, readState, type SavedPast, writeState } from './state.ts';

/** A learner's progress, on disk or in memory. */
export interface Store {
  readonly settings: SettingsStore;
  /** The memory model, with the parameters accepted for this learner last. */
  readonly model: MemoryModel;
  /** The past with everything appended so far, saved or not: exactly what replay gives. */
  learner(): Learner;
  journalFor(session: SessionId): SessionJournal;
  /** Saves what the journal adds up to, so that the next start need not read it. Never fails: it can be rebuilt. */
  saveState(): void;
  /** Milliseconds that saving it takes, judged by the last time it was read or written. */
  readonly stateCost: number;
  /** Every line that can be read, each id once, in no order. */
  records(): readonly JournalRecord[];
  /** Every answer that stands, in order, as graded in the end. */
  reviews(): readonly ReviewRecord[];
  /** Every round that was answered in, and every session of the last months, in order, this run's among them. */
  sessions(): readonly PastSession[];
  /** The exams that nobody handed in, of any packs, the latest last; this run's among them. */
  unfinishedExams(): readonly Unfinished[];
  /** Watches whether a session that began at a moment (UTC milliseconds) is written by another window too. */
  linesOfOthers(session: SessionId, began: number): LinesOfOthers;
  /** UTC milliseconds of the latest line when the store was opened; 0 where there was none. */
  readonly latest: number;
  /** What could not be used when the journal was last read; empty where it did not have to be. */
  damage(): readonly Damage[];
}

/** How far back sessions of study are looked at; milliseconds. */
const LOOK_BACK = 180 * DAY;

export interface StoreSetup {
  readonly home: Home;
  readonly settings: SettingsStore;
  readonly clock: Clock;
  /** Version of the program. */
  readonly program: string;
  readonly makeModel?: ModelMaker;
  readonly fileSystem?: FileSystem;
  /** Told how far a replay has come. */
  readonly reading?: Reading;
  /** Begun once the first line is saved; the session's end waits for it. */
  readonly afterFirstLine?: () => Promise<void>;
}

interface Known extends SavedPast {
  readonly model: MemoryModel;
}

/**
 * Opens the progress in a home: from the saved state where that is current, else by replay of the journal.
 * @throws UserError when sessions were saved here but their journal is gone, or cannot be read
 */
export function openStore(setup: StoreSetup): Store {
  const { home, settings, clock, program, reading } = setup;
  const { makeModel = shippedModel, fileSystem = nodeFileSystem } = setup;
  const { dayStart } = settings.all();
  let files = journalFiles(home.journal);
  if (settings.begun && files.length === 0) throw lostJournal(home);
  const began = clock.elapsed();
  const saved = readState(home.state, basis(files));
  let stateCost = clock.elapsed() - began;
  let whole: Journal | undefined;
  let damage: readonly Damage[] = [];
  const base: Known = saved === undefined ? replayed() : withModel(saved);
  /** Lines and files of this run. */
  const own: JournalRecord[] = [];
  const ownFiles: string[] = [];
  const journals = new Set<SessionJournal>();
  let current: Pick<Known, 'learner' | 'model'> | undefined = base;
  /** Sessions of earlier runs; no line of this one can change them. */
  let before: LookedBack | undefined;
  let following: Promise<void> | undefined;

  function basis(made: readonly JournalFile[]): Basis {
    return { model: makeModel().version, dayStart, journal: digests(made) };
  }

  function withModel(past: SavedPast): Known {
    return { ...past, model: modelFor(past.learner.personal, makeModel) };
  }

  function replayed(): Known {
    whole = readJournal(home.journal, reading);
    damage = whole.damage;
    files = [...whole.files];
    return { ...replay(whole.records, makeModel, dayStart), latest: latestOf(whole.records) };
  }

  /** Lines that go behind everything in `base` and name nothing in it can be folded on top of it. */
  function goesOnTop(): boolean {
    const ids = new Set(own.map(({ id }) => id));
    return own.every(
      (record) =>
        record.at > base.latest &&
        // Other parameters change what every answer before them meant.
        record.event !== 'model' &&
        linesNamedBy(record).every((id) => ids.has(id)),
    );
  }

  function folded(): Pick<Known, 'learner' | 'model'> {
    const { model, learner } = base;
    if (goesOnTop()) return { model, learner: foldRecords(own, model, dayStart, learner) };
    if (whole === undefined) replayed();
    return replay([...(whole?.records ?? []), ...own], makeModel, dayStart);
  }

  function known(): Pick<Known, 'learner' | 'model'> {
    current ??= folded();
    return current;
  }

  /** The files behind `learner()`, as long as they are now. */
  function filesNow(): JournalFile[] {
    const mine = ownFiles.map((file) => {
      const [month = '', name = ''] = file.split('/');
      return { month, name, size: statSync(join(home.journal, month, name)).size };
    });
    return [...files.filter(({ month, name }) => !ownFiles.includes(`${month}/${name}`)), ...mine];
  }

  function lookedBack(): LookedBack {
    before ??= readSessions(home.journal, clock.now().at - LOOK_BACK);
    return before;
  }

  function records(): readonly JournalRecord[] {
    const journal = readJournal(home.journal, reading);
    damage = journal.damage;
    return onePerId([...journal.records, ...own]).unique;
  }

  return {
    settings,
    records,
    get model() {
      return known().model;
    },
    learner: () => known().learner,
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
          following ??= setup.afterFirstLine?.();
        },
        async close() {
          await following;
          await journal.close();
          if (ownFiles.length > 0) rememberBegun(settings);
        },
        rescue: (folder) => journal.rescue(folder),
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
      const start = clock.elapsed();
      try {
        const latest = Math.max(base.latest, latestOf(own), latestOf(whole?.records ?? []));
        writeState(home.state, basis(filesNow()), { learner: known().learner, latest });
      } catch {
        // The journal has everything; the next start replays it.
      }
      stateCost = clock.elapsed() - start;
    },
    reviews: () => reviewsInOrder(records()),
    sessions() {
      const mine = new Set(own.map(({ session }) => session));
      return [...lookedBack().sessions.filter(({ id }) => !mine.has(id as SessionId)), ...pastSessions(own)];
    },
    unfinishedExams: () =>
      unfinishedExams([...lookedBack().unfinished.flatMap((exam) => exam.records), ...own]),
    linesOfOthers: (session, began) =>
      linesOfOthers(home.journal, { session, began }, (file) => ownFiles.includes(file)),
    get stateCost() {
      return stateCost;
    },
    latest: base.latest,
    damage: () => damage,
  };
}

/** Ids of the lines that a line changes the meaning of. */
function linesNamedBy(record: JournalRecord): readonly string[] {
  switch (record.event) {
    case 'undo':
    case 'override':
      return [record.of];
    case 'rejudge':
      return record.judged.map(({ of }) => of);
    default:
      return [];
  }
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
