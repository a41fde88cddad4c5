import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LIT, OIL, packOnDisk, SOURCE, shortForm } from '../pack/pack-on-disk.ts';
import { emptyFolder, recite } from '../support/recite.ts';

const kolm = (folder: string, ...questions: string[]) => ({
  [`${folder}/pack.yaml`]: shortForm(...questions),
  [`${folder}/sources/kolm.md`]: SOURCE,
});

test('a pack is found by its id, whatever its folder is called', async () => {
  const packs = await packOnDisk(kolm('my-folder', LIT));
  for (const name of ['kolm', 'my-folder']) {
    const { code, out } = await recite(['study', name, '--no-save'], { packs });
    expect({ name, code }).toEqual({ name, code: 0 });
    expect(out).toMatch(/When was the lamp/);
  }
  expect((await recite(['study', 'nothing', '--no-save'], { packs })).err).toMatch(/Packs at hand: kolm\./);
});

test('of two folders with one id the first is played, and the other is told', async () => {
  const packs = await packOnDisk({ ...kolm('a', LIT), ...kolm('b', LIT, OIL) });
  const told = `The pack kolm in ${join(packs, 'b')} is passed over: ${join(packs, 'a')} has the same id`;
  for (const argv of [
    ['due'],
    ['due', 'kolm'],
    ['due', join(packs, 'a'), join(packs, 'b')],
    ['pack', 'info', 'kolm'],
  ]) {
    const { code, out, err } = await recite([...argv, '--json'], { packs, home: emptyFolder() });
    expect({ argv, code }).toEqual({ argv, code: 0 });
    expect(err).toContain(told);
    const { packs: due = [], questions = due[0].total } = JSON.parse(out);
    expect({ argv, questions, packs: due.length }).toEqual({
      argv,
      questions: 1,
      packs: argv[0] === 'due' ? 1 : 0,
    });
  }
  expect((await recite(['pack', 'list'], { packs })).err).toContain(told);
  expect((await recite(['study', '--no-save'], { packs })).err).toContain(told);
  expect((await recite([], { packs, home: emptyFolder() })).err).toContain(told);
});

test('history knows a pack that is gone, and a folder that is broken', async () => {
  const packs = await packOnDisk(kolm('my-folder', LIT));
  const home = emptyFolder();
  await recite(['study', 'kolm'], { packs, home, input: '-\n' });
  const count = async (name: string) => {
    const { out } = await recite(['history', name, '--json'], { packs, home });
    return JSON.parse(out).reviews.length;
  };
  expect(await count(join(packs, 'my-folder'))).toBe(1);
  rmSync(join(packs, 'my-folder', 'sources'), { recursive: true });
  expect(await count(join(packs, 'my-folder'))).toBe(1);
  rmSync(join(packs, 'my-folder'), { recursive: true });
  expect(readdirSync(packs)).toEqual([]);
  expect(await count('kolm')).toBe(1);
  const unknown = await recite(['history', 'klom'], { packs, home });
  expect(unknown.code).toBe(2);
  expect(unknown.err).toMatch(/There is no pack "klom"/);
});
