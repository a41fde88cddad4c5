import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, recite } from '../support/recite.ts';

const BANK = join(import.meta.dirname, '../fixtures/banks/harbour.gift');

test('a bank becomes a pack of drafts that nobody is asked, and says what became of each', async () => {
  const cwd = emptyFolder();
  const home = join(cwd, 'home');
  const { code, out } = await recite(['pack', 'import', BANK], { cwd });
  expect(code).toBe(0);
  expect(out).toContain('GIFT, 40 questions found.');
  expect(out).toContain('33 drafts put into ./harbour, 7 left out.');
  expect(out).toContain('harbour.gift:56  Its braces are never closed.');
  expect(out).toContain('50% for "horn", which is wrong here');
  expect(JSON.parse((await recite(['pack', 'check', 'harbour', '--json'], { cwd })).out)).toMatchObject({
    errors: 0,
    packs: [{ questions: 33 }],
  });
  expect((await recite(['due', './harbour'], { cwd, home })).out).toContain('nothing');
});

test('--json tells the same; a file of nothing ends with 1, a pack that is none with 2', async () => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'a.csv'), 'question,answer\nWhat?,That\n');
  writeFileSync(join(cwd, 'b.gift'), 'Essay {}\n');
  const read = await recite(['pack', 'import', 'a.csv', '--json'], { cwd });
  expect(JSON.parse(read.out)).toMatchObject({
    format: 'csv',
    added: [{ line: 2, kind: 'short' }],
    omitted: [],
  });
  const before = readFileSync(join(cwd, 'a/pack.yaml'), 'utf8');
  expect((await recite(['pack', 'import', 'b.gift', '--to', 'a'], { cwd })).code).toBe(1);
  expect(readFileSync(join(cwd, 'a/pack.yaml'), 'utf8')).toBe(before);
  expect(await recite(['pack', 'import', 'a.csv', '--to', 'none'], { cwd })).toMatchObject({ code: 2 });
  expect(await recite(['pack', 'import', 'a.csv', '--format', 'qti'], { cwd })).toMatchObject({ code: 2 });
});

test('a file of which nothing comes in leaves no pack behind, so that it can be mended and taken in again', async () => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'b.gift'), 'Lit? {=1871}\nHow high? {=43}\n');
  const { code, out } = await recite(['pack', 'import', 'b.gift'], { cwd });
  expect(code).toBe(1);
  expect(out).toContain('None could be taken in, so nothing was written.');
  expect(out).toContain('an empty line parts two questions');
  expect(existsSync(join(cwd, 'b'))).toBe(false);
  writeFileSync(join(cwd, 'b.gift'), 'Lit? {=1871}\n\nHow high? {=43}\n');
  expect((await recite(['pack', 'import', 'b.gift'], { cwd })).code).toBe(0);
});
