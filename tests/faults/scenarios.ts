import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PackId, QuestionId, SessionId } from '../../src/core/ids.ts';
import { DAY } from '../../src/core/memory/day.ts';
import { shippedModel } from '../../src/core/memory/shipped.ts';
import type { JournalRecord } from '../../src/core/session/record.ts';
import { dailyBackup, makeBackup, thinBackups } from '../../src/progress/backups.ts';
import { rebuildState } from '../../src/progress/doctor.ts';
import type { FileSystem } from '../../src/progress/file-system.ts';
import { openHome } from '../../src/progress/home.ts';
import { mergeJournals } from '../../src/progress/merge.ts';
import { restoreBackup } from '../../src/progress/restore.ts';
import { openSettings } from '../../src/progress/settings.ts';
import { settleEdits } from '../../src/progress/settle-edits.ts';
import { openStore, type Store } from '../../src/progress/store.ts';
import { line, review, wrong } from '../core/memory/records.ts';
import { disk, MONDAY, on, play } from '../progress/past.ts';
import { standingClock } from '../progress/place.ts';
import { samplePack } from '../support/sample-pack.ts';

const clock = standingClock('2026-11-26T19:00:00Z');

/** What was called saved, and by whom it must be found again. */
type Acknowledge = (...records: readonly JournalRecord[]) => void;

export interface Scenario {
  readonly name: string;
  /** Done on a disk that is well. */
  readonly before?: (root: string) => Promise<void>;
  readonly act: (root: string, acknowledge: Acknowledge, fileSystem: FileSystem) => Promise<void>;
  /** Where what was acknowledged may lie, beside the journal. */
  readonly alsoIn?: readonly string[];
}

const MORE: readonly JournalRecord[] = Array.from({ length: 5 }, (_, seq) =>
  (seq % 2 === 0 ? review : wrong)(on('m', seq, MONDAY + 3 * DAY + seq * 1000), { question: `more-${seq}` }),
);

const THEIRS: readonly JournalRecord[] = [
  review(on('t', 0, MONDAY + 2 * DAY)),
  review(on('t', 1, MONDAY + 2 * DAY + 1000), { pack: 'games' }),
];

const EDITED = { ...samplePack, id: 'news' as PackId };

function open(root: string, fileSystem: FileSystem): Store {
  const home = openHome({ RECITE_HOME: root });
  const settings = openSettings(home);
  const afterFirstLine = () => dailyBackup(home, clock);
  return openStore({ home, settings, clock, program: '0.1.0', fileSystem, afterFirstLine });
}

/** As a session does: each line waited for, the state saved in between, what was refused tried again at the end. */
async function answer(
  store: Store,
  records: readonly JournalRecord[],
  acknowledge: Acknowledge,
): Promise<void> {
  const journal = store.journalFor(records[0]?.session as SessionId);
  for (const [index, record] of records.entries()) {
    await journal.append(record).then(
      () => acknowledge(record),
      () => undefined,
    );
    if (journal.unsaved === 0) acknowledge(...records.slice(0, index + 1));
    if (index === 2) store.saveState();
  }
  await journal.close();
  acknowledge(...records);
  store.saveState();
}

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'answering',
    act: (root, acknowledge, fileSystem) => answer(open(root, fileSystem), MORE, acknowledge),
  },
  {
    name: 'answering in a new home',
    before: async (root) => {
      for (const name of readdirSync(root)) rmSync(join(root, name), { recursive: true });
    },
    act: (root, acknowledge, fileSystem) => answer(open(root, fileSystem), MORE, acknowledge),
  },
  {
    name: 'undo and "I was right"',
    act: (root, acknowledge, fileSystem) => {
      const lines: JournalRecord[] = [
        wrong(on('u', 0, MONDAY + 3 * DAY)),
        line('undo', on('u', 1, MONDAY + 3 * DAY + 1), { of: 'u-0' }),
        line('undo', on('u', 2, MONDAY + 3 * DAY + 2), { of: 'a-0' }),
      ];
      return answer(open(root, fileSystem), lines, acknowledge);
    },
  },
  {
    name: 'settings',
    act: async (root) => {
      const settings = openSettings(openHome({ RECITE_HOME: root }));
      settings.set('newPerDay', '4');
      settings.set('dayStart', '5');
    },
  },
  {
    name: 'saving the state',
    before: async (root) => rmSync(join(root, 'state'), { recursive: true, force: true }),
    act: async (root, _acknowledge, fileSystem) => open(root, fileSystem).saveState(),
  },
  {
    name: 'rebuilding the state',
    act: async (root) => {
      const home = openHome({ RECITE_HOME: root });
      rebuildState(home, openSettings(home), shippedModel);
    },
  },
  {
    name: 'edits of a pack',
    act: async (root, acknowledge, fileSystem) => {
      const store = open(root, fileSystem);
      const before = new Set(store.records().map(({ id }) => id));
      const pack = {
        ...EDITED,
        questions: EDITED.questions.map((one, at) =>
          at === 0 ? { ...one, id: 'launch-day' as QuestionId } : one,
        ),
      };
      const told = await settleEdits(store, clock, [pack]);
      if (told.length > 0) acknowledge(...store.records().filter(({ id }) => !before.has(id)));
    },
  },
  {
    name: 'merging',
    before: async (root) => {
      const there = mkdtempSync(join(tmpdir(), 'recite-there-'));
      await play(disk(there), ...THEIRS);
      cpSync(there, `${root}-there`, { recursive: true });
      rmSync(there, { recursive: true });
    },
    act: async (root, acknowledge) => {
      const home = openHome({ RECITE_HOME: root });
      await mergeJournals(home, [`${root}-there`], {
        before: async () => {
          await makeBackup(home, clock.now().at, 'before-merge');
          thinBackups(home, clock.now());
        },
      });
      acknowledge(...THEIRS);
    },
  },
  {
    name: 'backing up',
    before: async (root) => {
      const home = openHome({ RECITE_HOME: root });
      await makeBackup(home, MONDAY - 200 * DAY, 'daily');
      await makeBackup(home, MONDAY - 200 * DAY, 'daily');
    },
    act: async (root) => {
      const home = openHome({ RECITE_HOME: root });
      await dailyBackup(home, clock);
      await makeBackup(home, clock.now().at, 'by-hand');
    },
  },
  {
    name: 'restoring',
    before: async (root) => {
      const home = openHome({ RECITE_HOME: root });
      await makeBackup(home, MONDAY, 'by-hand');
      await play(disk(root), ...MORE);
    },
    act: async (root) => {
      const home = openHome({ RECITE_HOME: root });
      const [name = ''] = readdirSync(home.backups).filter((one) => one.includes('by-hand'));
      await restoreBackup(home, name, '/', clock.now().at);
    },
    alsoIn: ['backups', 'quarantine'],
  },
];
