import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LIT, packOnDisk, SOURCE, shortForm } from '../pack/pack-on-disk.ts';
import { emptyFolder, recite } from '../support/recite.ts';

const packs = join(import.meta.dirname, '../../questions');
const NOW = '2026-11-23T19:00:00Z';

test('a first evening: the first chapter, its cross-examination, then the second chapter', async () => {
  const world = { packs, home: emptyFolder(), now: NOW, input: '-\n'.repeat(60) };
  const first = await recite(['path'], world);
  expect(first.code).toBe(0);
  expect(first.out).toContain('Next: Begin: One summit, three places, 11 new questions');
  expect(first.out).toContain('reading 1/3');
  // Who knows nothing yet is asked the same four times at most, and so meets them all.
  const second = await recite(['path'], world);
  expect(second.out).toContain(' 1  One summit, three places (all met, cross-examination open)');
  expect(second.out).toContain('Cross-examination · One summit, three places (1/8)');
  const third = await recite(['path', '--json'], world);
  expect(JSON.parse(third.out)).toMatchObject({
    pack: 'russia-north-korea',
    chapters: [
      { id: 'three-places', state: 'examined', met: 11, total: 11, best: { right: 0, of: 8 } },
      {},
      {},
      {},
      {},
      {},
      {},
      {},
      {},
    ],
    next: { do: 'study', chapter: 'who-met-whom' },
  });
});

test('a step by its name, and one there is not', async () => {
  const world = { packs, home: emptyFolder(), now: NOW, input: '' };
  const timeline = await recite(['path', 'russia-north-korea', 'timeline'], world);
  expect(timeline.out).toContain('Timeline · Russia and North Korea (1/5)');
  const none = await recite(['path', 'russia-north-korea', 'nowhere'], world);
  expect(none).toMatchObject({
    code: 2,
    err: expect.stringMatching(/no step "nowhere"\.\n.*three-places.*timeline/),
  });
});

test('a pack without chapters says how it is studied', async () => {
  const own = await packOnDisk({ 'kolm/pack.yaml': shortForm(LIT), 'kolm/sources/kolm.md': SOURCE });
  const { code, err } = await recite(['path', 'kolm'], { packs: own, home: emptyFolder(), now: NOW });
  expect(code).toBe(2);
  expect(err).toMatch(/has no chapters, so it has no path\.\n.*recite study kolm/);
});
