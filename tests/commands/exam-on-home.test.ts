import { join } from 'node:path';
import { expect, test } from 'vitest';
import { goingOnWish } from '../../src/commands/exam-wish.ts';
import { homeView } from '../../src/commands/home-view.ts';
import { begin } from '../../src/commands/wish.ts';
import type { World } from '../../src/commands/world.ts';
import { loadPack } from '../../src/pack/load.ts';
import { mainMenu } from '../../src/ui/screens/home-menu.ts';
import { UNICODE_MARKS } from '../../src/wording/marks.ts';
import { LIT, OIL, packOnDisk, SOURCE, shortForm } from '../pack/pack-on-disk.ts';
import { disk } from '../progress/past.ts';
import { standingClock } from '../progress/place.ts';
import { emptyFolder, recite } from '../support/recite.ts';
import { samplePack } from '../support/sample-pack.ts';

const NOW = '2026-11-23T19:00:00Z';

async function kolm() {
  const packs = await packOnDisk({ 'kolm/pack.yaml': shortForm(LIT, OIL), 'kolm/sources/kolm.md': SOURCE });
  const { pack } = await loadPack(join(packs, 'kolm'));
  if (pack === undefined) throw new Error('no pack');
  const home = emptyFolder();
  const open = (): World => ({
    store: disk(home),
    clock: standingClock(NOW),
    shelf: { roots: [packs], cwd: '/' },
    saves: true,
  });
  const due = async (...argv: string[]) => (await recite(['due', ...argv], { packs, home, now: NOW })).out;
  return { pack, open, due };
}

/** Begins an exam of two questions, answers one, and leaves it. */
async function brokenOff({ pack, open }: Awaited<ReturnType<typeof kolm>>): Promise<void> {
  const exam = { mode: 'exam', packs: [pack], names: ['kolm'], limits: { answers: 2 }, filter: {} } as const;
  const session = begin(open(), exam);
  await session.send({ type: 'dont-know' });
  await session.leave();
}

const labels = (world: World, packs: readonly (typeof samplePack)[]) =>
  mainMenu(homeView(packs, world, UNICODE_MARKS)).map(({ label }) => label);

test('an exam that was broken off is on home under what is due, and goes on from there', async () => {
  const world = await kolm();
  expect(labels(world.open(), [world.pack]).join('\n')).not.toContain('Go on');
  await brokenOff(world);
  expect(labels(world.open(), [world.pack]).slice(0, 2)).toEqual([
    'Begin: a few sentences to read, then this question',
    'Go on with the exam: 1 of 2 answered',
  ]);
  const { unfinished, names } = goingOnWish(world.open(), [world.pack]);
  expect(unfinished?.answered).toBe(1);
  expect(names).toEqual(['kolm']);
});

test('with it there is no second way to the same exam; with other packs it is named, and they can be examined', async () => {
  const world = await kolm();
  await brokenOff(world);
  const here = world.open();
  const home = homeView([world.pack], here, UNICODE_MARKS);
  const later = mainMenu({ ...home, day0: false }).map(({ key }) => key);
  expect(later).toContain('goes-on');
  expect(later).not.toContain('exam');
  const both = homeView([world.pack, samplePack], here, UNICODE_MARKS);
  expect(mainMenu({ ...both, day0: false }).map(({ label }) => label)).toEqual(
    expect.arrayContaining([
      'Go on with the exam: 1 of 2 answered, Kolm Point',
      'An exam: no help, feedback at the end',
    ]),
  );
});

test('where its pack is not at hand, or once it is handed in, nothing is said of it', async () => {
  const world = await kolm();
  await brokenOff(world);
  expect(homeView([samplePack], world.open(), UNICODE_MARKS)).not.toHaveProperty('exam');
  const last = begin(world.open(), goingOnWish(world.open(), [world.pack]));
  await last.send({ type: 'finish' });
  await last.leave();
  const after = world.open();
  expect(homeView([world.pack], after, UNICODE_MARKS)).not.toHaveProperty('exam');
  expect(() => goingOnWish(after, [world.pack])).toThrow('That exam was handed in meanwhile.');
});

test('the line face and programs are told it too, with the command', async () => {
  const world = await kolm();
  expect(JSON.parse(await world.due('--json')).exam).toBeNull();
  await brokenOff(world);
  expect((await world.due()).split('\n').slice(-3, -1)).toEqual([
    'An exam is not handed in, 1 of 2 answered: recite exam kolm',
    expect.stringMatching(/^Nothing is due\./),
  ]);
  expect(await world.due('kolm')).toContain('1 of 2 answered: recite exam kolm\n');
  expect(JSON.parse(await world.due('--json')).exam).toEqual({
    answered: 1,
    of: 2,
    command: 'recite exam kolm',
  });
});
