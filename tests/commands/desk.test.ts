import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LIT, packOnDisk, SOURCE, shortForm } from '../pack/pack-on-disk.ts';
import { emptyFolder, recite } from '../support/recite.ts';

const packs = join(import.meta.dirname, '../../questions');

test('ten headlines, decided line by line, and what the editor says', async () => {
  const home = emptyFolder();
  const input = 'h\n'.repeat(10);
  const { code, out, err } = await recite(['desk', 'russia-north-korea', '--seed', '1'], {
    packs,
    home,
    input,
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('The desk · Russia and North Korea (1/10)');
  expect(out).toContain('Practice: no date of yours moves.');
  expect(out).toContain("The editor's note");
  const due = await recite(['due', '--json'], { packs, home });
  const [pack] = JSON.parse(due.out).packs;
  expect(pack).toMatchObject({ due: 0, new: pack.total });
});

test('a pack without headlines says what the desk needs', async () => {
  const own = await packOnDisk({ 'kolm/pack.yaml': shortForm(LIT), 'kolm/sources/kolm.md': SOURCE });
  const { code, err } = await recite(['desk', 'kolm'], { packs: own, home: emptyFolder() });
  expect(code).toBe(2);
  expect(err).toMatch(/has no headlines for the desk\.\n.*kind "headline"/);
});

test('among all packs, those with headlines', async () => {
  const { code, out } = await recite(['desk'], { packs, home: emptyFolder(), input: '' });
  expect(code).toBe(0);
  expect(out).toContain('The desk · Russia and North Korea');
});
