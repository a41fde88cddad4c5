import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ItemKey } from '../../src/core/ids.ts';
import { foldRecords } from '../../src/core/memory/fold.ts';
import type { JournalRecord } from '../../src/core/session/record.ts';
import { openHome } from '../../src/progress/home.ts';
import { encodeLine } from '../../src/progress/line.ts';
import { openSettings } from '../../src/progress/settings.ts';
import { line, review } from '../core/memory/records.ts';
import { DAY, disk, MONDAY, model, on, PAST, play } from './past.ts';
import { freshFolder } from './place.ts';

describe('the next start', () => {
  async function played(...records: JournalRecord[]): Promise<string> {
    const root = freshFolder();
    const store = disk(root);
    await play(store, ...records);
    store.saveState();
    return root;
  }

  const whole = foldRecords(PAST, model, 4);
  const stateFiles = (root: string) =>
    readdirSync(join(root, 'state')).map((name) => join(root, 'state', name));

  function journalFile(root: string, session = 'a'): string {
    const month = join(root, 'journal', '2026-11');
    const files = readdirSync(month).map((name) => join(month, name));
    return files.find((file) => readFileSync(file, 'utf8').includes(`"session":"${session}"`)) ?? '';
  }

  /** Same length, other bytes: only somebody who reads the journal notices. */
  function spoil(file: string): void {
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('launch-day', 'lunch-days'));
  }

  test('takes the saved state without reading the journal', async () => {
    const root = await played(...PAST);
    spoil(journalFile(root));
    const store = disk(root);
    expect(store.learner()).toEqual(whole);
    expect(store.damage()).toEqual([]);
  });

  test('one state file a pack, under a safe name', async () => {
    const root = await played(...PAST, review(on('b', 3, MONDAY + DAY + 99_000), { pack: '..%2f con' }));
    expect(readdirSync(join(root, 'state')).sort()).toEqual([
      expect.stringMatching(/^-2f-con-[0-9a-f]{8}\.json$/),
      expect.stringMatching(/^games-[0-9a-f]{8}\.json$/),
      expect.stringMatching(/^news-[0-9a-f]{8}\.json$/),
    ]);
  });

  test.each([
    {
      what: 'all state is gone',
      harm: ([file = '']: string[]) => rmSync(dirname(file), { recursive: true }),
    },
    { what: 'one pack’s state is gone', harm: ([file = '']: string[]) => rmSync(file) },
    { what: 'a state file is cut', harm: ([file = '']: string[]) => truncateSync(file, 100) },
    { what: 'a state file is empty', harm: ([, file = '']: string[]) => truncateSync(file, 0) },
    {
      what: 'a state file is of another model',
      harm: ([file = '']: string[]) =>
        writeFileSync(file, readFileSync(file, 'utf8').replace('fsrs-6/2', 'fsrs-5/1')),
    },
    {
      what: 'a state file has a number that is none',
      harm: ([, file = '']: string[]) =>
        writeFileSync(file, readFileSync(file, 'utf8').replace(/"stability":[^,]*/, '"stability":null')),
    },
    {
      what: 'a number in a state file was changed by hand',
      harm: ([, file = '']: string[]) =>
        writeFileSync(file, readFileSync(file, 'utf8').replace(/"stability":[^,]*/, '"stability":99')),
    },
  ])('replays when $what, and saves it anew', async ({ harm }) => {
    const root = await played(...PAST);
    harm(stateFiles(root));
    const store = disk(root);
    expect(store.learner()).toEqual(whole);
    store.saveState();
    spoil(journalFile(root));
    expect(disk(root).learner()).toEqual(whole);
  });

  test('replays when the journal has a file more, less, or longer', async () => {
    const root = await played(...PAST);
    const other = await played(review(on('c', 0, MONDAY + 2 * DAY)));
    cpSync(join(other, 'journal'), join(root, 'journal'), { recursive: true });
    const more = [...PAST, review(on('c', 0, MONDAY + 2 * DAY))];
    expect(disk(root).learner()).toEqual(foldRecords(more, model, 4));

    const longer = review(on('a', 2, MONDAY + 120_000));
    const file = journalFile(root, 'a');
    writeFileSync(file, Buffer.concat([readFileSync(file), encodeLine(longer)]));
    expect(disk(root).learner()).toEqual(foldRecords([...more, longer], model, 4));

    rmSync(journalFile(root, 'c'));
    expect(disk(root).learner()).toEqual(foldRecords([...PAST, longer], model, 4));
  });

  test('replays when the learner’s day begins at another hour', async () => {
    const root = await played(...PAST);
    openSettings(openHome({ RECITE_HOME: root })).set('dayStart', '21');
    expect(disk(root).learner()).toEqual(foldRecords(PAST, model, 21));
  });

  test('forgets the state of a pack that is undone as a whole', async () => {
    const root = await played(...PAST);
    const store = disk(root);
    await play(store, line('undo', on('c', 0, MONDAY + 2 * DAY), { of: 'b-1' }));
    store.saveState();
    expect(stateFiles(root)).toHaveLength(1);
    spoil(journalFile(root));
    expect(
      disk(root)
        .learner()
        .items.has('games/launch-day' as ItemKey),
    ).toBe(false);
  });

  test('leaves a newer journal file out, says so every time, and finds it once it can be read', async () => {
    const root = await played(...PAST);
    const file = journalFile(root);
    const header = encodeLine({ recite: 'journal/2' });
    const own = readFileSync(file);
    writeFileSync(file, Buffer.concat([header, own.subarray(own.indexOf(0x0a) + 1)]));
    for (let start = 1; start <= 2; start += 1) {
      const store = disk(root);
      store.saveState();
      expect(store.damage()).toMatchObject([{ kind: 'newer' }]);
    }
    writeFileSync(file, own);
    expect(disk(root).learner()).toEqual(whole);
  });

  test.each(['journal', 'journal/2026-11'])(
    'stops when %s is gone, and never begins anew',
    async (folder) => {
      const root = await played(...PAST);
      rmSync(join(root, folder), { recursive: true });
      expect(() => disk(root)).toThrow(expect.objectContaining({ code: 'journal-gone' }));
      rmSync(join(root, 'settings.json'));
      expect(disk(root).reviews()).toEqual([]);
    },
  );
});
