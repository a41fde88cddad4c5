import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { CleanOutput } from '../../src/commands/clean-output.ts';
import { printJson, printLines } from '../../src/commands/command.ts';
import { encodeLine } from '../../src/progress/line.ts';
import { review } from '../core/memory/records.ts';
import { LIT, packOnDisk, SOURCE, shortForm } from '../pack/pack-on-disk.ts';
import { emptyFolder, recite } from '../support/recite.ts';

/** Erases the screen, in C0 and in C1, and turns a line round. */
const NASTY = '\u001b[2J\u009b2J\u202egnp';
// biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be in the output
const RAW = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const NOW = '2026-11-23T19:00:00Z';

function journal(home: string, ...lines: readonly Buffer[]): void {
  mkdirSync(join(home, 'journal', '2026-11'), { recursive: true });
  const header = encodeLine({ recite: 'journal/1', device: 'k3v9x2ab', program: '0.1.0', zone: 'UTC' });
  writeFileSync(join(home, 'journal', '2026-11', '1.jsonl'), Buffer.concat([header, ...lines]));
}

test.each([
  [['study', NASTY]],
  [['study', `--${NASTY}`]],
  [[NASTY]],
  [['pack', NASTY]],
  [['config', NASTY]],
  [['config', 'theme', NASTY]],
  [['pack', 'check', NASTY]],
  [['pack', 'fingerprints', NASTY]],
])('what is typed as %j reaches no stream raw', async (argv) => {
  const { code, out, err } = await recite(argv, { home: emptyFolder() });
  expect(code).toBe(2);
  expect(out + err).not.toMatch(RAW);
});

test('however long, all of what is written comes out', async () => {
  const home = emptyFolder();
  const where = (seq: number) => ({ session: 'long', seq, at: Date.parse(NOW) + 1000 * seq });
  const answers = Array.from({ length: 300 }, (_, seq) =>
    review(where(seq), { given: ['long '.repeat(50)] }),
  );
  journal(home, ...answers.map(encodeLine));
  const { out } = await recite(['history', '--json'], { home, now: NOW });
  expect(JSON.parse(out).reviews).toHaveLength(300);
});

test('the name of a folder reaches no stream raw, and makes no line of its own', async () => {
  const packs = await packOnDisk({ [`${NASTY}\nforged: 0 errors/pack.yaml`]: 'format: [' });
  for (const argv of [
    ['pack', 'list'],
    ['pack', 'check', packs],
    ['progress', 'where'],
  ]) {
    const { out, err } = await recite(argv, { packs, home: join(emptyFolder(), `${NASTY}\nforged`) });
    expect(out + err).not.toMatch(RAW);
    expect(out + err).not.toMatch(/^forged/m);
  }
});

test('lines of the journal reach no stream raw; programs get the very value', async () => {
  const home = emptyFolder();
  const given = [`${NASTY}\nforged`];
  journal(
    home,
    encodeLine(
      review(
        { session: 'a', seq: 0, at: Date.parse(NOW) },
        { pack: `p${NASTY}`, question: 'q\nforged', given },
      ),
    ),
  );
  const printed = await recite(['history'], { home, now: NOW });
  expect(printed.out).toContain('forged');
  expect(printed.out + printed.err).not.toMatch(RAW);
  expect(printed.out).not.toMatch(/^forged/m);
  const { out } = await recite(['history', '--json'], { home, now: NOW });
  expect(out).not.toMatch(RAW);
  expect(JSON.parse(out).reviews[0].given).toEqual(given);
});

test('typed answers reach no stream raw', async () => {
  const packs = await packOnDisk({ 'kolm/pack.yaml': shortForm(LIT), 'kolm/sources/kolm.md': SOURCE });
  const input = `${NASTY}\u2028saved\n:${NASTY}\u0085saved\n`;
  const { out, err } = await recite(['study', 'kolm', '--plain'], { packs, home: emptyFolder(), input });
  expect(out + err).not.toMatch(RAW);
  expect(out).not.toMatch(/^saved/m);
});

test('whatever a command writes by itself is clean', () => {
  const stream = new PassThrough({ encoding: 'utf8' });
  new CleanOutput(stream).write(`${NASTY}\n`);
  expect(stream.read()).toBe('\u241b[2J\ufffd2Jgnp\n');
});

test('a line stays one line, and JSON is ASCII with its values kept', () => {
  const stream = new PassThrough({ encoding: 'utf8' });
  printLines(stream, ['a\nb\r\nc\u2028d\u0085e', '\u001b[31mred']);
  expect(stream.read()).toBe('a b c d e\n\u241b[31mred\n');
  printJson(stream, { text: `é${NASTY}\u{1f600}` });
  const json = String(stream.read());
  expect(json).toMatch(/^[\n\x20-\x7e]*$/);
  expect(JSON.parse(json)).toEqual({ schemaVersion: 1, text: `é${NASTY}\u{1f600}` });
});

test('breaks in titles and options make no lines of their own', async () => {
  const yaml = shortForm(`
id: lit
kind: choice
ask: What?
answer: "3 May 1871\\nsaved"
options: ["4 May\\nsaved"]
inferred: true
evidence: The lamp of Kolm Point was lit on 3 May 1871.`).replace(
    'title: Kolm Point\n',
    'title: "Kolm\\n0 packs"\n',
  );
  const packs = await packOnDisk({ 'kolm/pack.yaml': yaml, 'kolm/sources/kolm.md': SOURCE });
  const { out } = await recite(['pack', 'list'], { packs });
  expect(out).toMatch(/^kolm {3}Kolm 0 packs \(1 question, 1 claim\)\n$/);
  const played = await recite(['study', 'kolm', '--plain'], { packs, home: emptyFolder(), input: '' });
  expect(played.out).toContain('4 May saved');
  expect(played.out).not.toMatch(/^\s*saved/m);
});

test('a command’s --plain is its own, on a terminal too', async () => {
  const packs = await packOnDisk({ 'kolm/pack.yaml': shortForm(LIT), 'kolm/sources/kolm.md': SOURCE });
  for (const argv of [
    ['study', 'kolm', '--plain'],
    ['exam', '--plain', 'kolm'],
    ['--plain', 'study', 'kolm'],
  ]) {
    const { code, out } = await recite(argv, { packs, home: emptyFolder(), terminal: true });
    expect({ argv, code }).toEqual({ argv, code: 0 });
    expect(out).toMatch(/When was the lamp of Kolm Point first lit\?\n/);
  }
});
