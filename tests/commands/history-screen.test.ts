import { expect, test, vi } from 'vitest';
import { LIT, OIL, packOnDisk, SOURCE, shortForm } from '../pack/pack-on-disk.ts';
import { emptyFolder, recite } from '../support/recite.ts';

const read = vi.hoisted(() => ({ times: 0 }));
vi.mock('../../src/progress/read-journal.ts', async (original) => {
  const real = await original<typeof import('../../src/progress/read-journal.ts')>();
  return {
    ...real,
    readJournal: (...of: Parameters<typeof real.readJournal>) => {
      read.times += 1;
      return real.readJournal(...of);
    },
  };
});
vi.mock('../../src/commands/screens.ts', () => ({ runScreens: async () => 0 }));

test('the list on a screen takes one reading of the journal', async () => {
  const packs = await packOnDisk({ 'kolm/pack.yaml': shortForm(LIT, OIL), 'kolm/sources/kolm.md': SOURCE });
  const world = { home: emptyFolder(), packs, now: '2026-11-23T19:00:00Z' };
  await recite(['study', 'kolm', '--limit', '2'], { ...world, input: '-\n-\n' });
  read.times = 0;
  expect(await recite(['history'], { ...world, terminal: true })).toMatchObject({ code: 0 });
  expect(read.times).toBe(1);
});
