import path from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { main } from '../../src/main.ts';
import { fingerprint } from '../../src/pack/fingerprint.ts';
import { packOnDisk } from '../pack/pack-on-disk.ts';

async function recite(...argv: readonly string[]) {
  const stdout = new PassThrough({ encoding: 'utf8' });
  const stderr = new PassThrough({ encoding: 'utf8' });
  const code = await main(argv, {
    env: {},
    cwd: '/',
    stdin: new PassThrough(),
    stdout,
    stderr,
    bundledPacks: '/nowhere',
    version: '0',
  });
  return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
}

/** A pack of a claim of this weight, asked once, and so many choices on another. */
function pack({ weight, choices }: { readonly weight: number; readonly choices: number }): string {
  const questions = Array.from(
    { length: choices },
    (_, at) =>
      `  - { id: c${at}, kind: choice, claims: [kept], ask: "Who kept lamp ${at}?", answer: Tam Keogh the elder, options: [Ada, Ines] }\n`,
  );
  return `format: recite/1
id: kolm
title: Kolm Point
chapters: [{ id: light, title: The light }]
sources:
  - { id: history, title: A history }
claims:
  - { id: lit, chapter: light, source: history, text: In 1871 the lamp was lit., weight: ${weight}, restates: ["${fingerprint('It was lit.')}"] }
  - { id: kept, chapter: light, source: history, text: Tam Keogh the elder kept it., weight: 1, unasked: small }
questions:
  - { id: lit-year, kind: date, claims: [lit], ask: When was the lamp lit?, answer: 1871 }
${questions.join('')}`;
}

test('--coverage prints chapters by weight, and fails where a weight is not met', async () => {
  const unmet = await packOnDisk({ 'pack.yaml': pack({ weight: 3, choices: 0 }) });
  const asked = await recite('pack', 'check', unmet, '--coverage');
  expect(asked.code).toBe(1);
  expect(asked.out).toMatch(/The light +0 of 1 +- +1 of 1/);
  expect(asked.out).toMatch(/Not met: lit/);
  const plain = await recite('pack', 'check', unmet);
  expect(plain.code).toBe(0);
  expect(plain.out).toMatch(/warning .*\[weight-unmet\]/);
  expect(plain.out).not.toMatch(/The light/);

  const met = await packOnDisk({ 'pack.yaml': pack({ weight: 2, choices: 0 }) });
  const good = await recite('pack', 'check', met, '--coverage');
  expect(good).toMatchObject({ code: 0, out: expect.stringContaining('Every weight is met.') });
});

test('what blind guessing scores is printed for packs with enough choices, and is in the JSON', async () => {
  const many = await packOnDisk({ 'pack.yaml': pack({ weight: 2, choices: 12 }) });
  const printed = await recite('pack', 'check', many);
  expect(printed.out).toMatch(/guessed blind: 12 choices, 33% right by chance/);
  expect(printed.out).toMatch(/longest +100% of the 12/);
  expect(printed.out).toMatch(/\[guessable\]/);
  const { packs } = JSON.parse((await recite('pack', 'check', many, '--json')).out);
  expect(packs[0].guessability).toMatchObject({ items: 12, guessable: true, best: 'longest' });
  expect(packs[0].coverage).toMatchObject({ unmet: [] });

  const few = await packOnDisk({ 'pack.yaml': pack({ weight: 2, choices: 3 }) });
  expect((await recite('pack', 'check', few)).out).not.toMatch(/guessed blind/);
  expect(JSON.parse((await recite('pack', 'check', few, '--json')).out).packs[0].guessability).toBeNull();
});

test('--originals lists what is not restated, and fails for a fingerprint of nothing', async () => {
  const folder = await packOnDisk({ 'pack.yaml': pack({ weight: 2, choices: 0 }) });
  const right = await packOnDisk({ 'a.txt': 'It was lit. Ships saw it.' });
  const found = await recite('pack', 'check', folder, '--originals', right);
  expect(found.code).toBe(0);
  expect(found.out).toMatch(/1 of 1 fingerprint found in 1 text\n.*1 sentence that no claim restates/);
  expect(found.out).toContain(`${path.join(right, 'a.txt')}:1  Ships saw it.`.slice(1));
  const wrong = await packOnDisk({ 'a.txt': 'It was dark.' });
  const missed = await recite('pack', 'check', folder, '--originals', wrong);
  expect(missed).toMatchObject({ code: 1, out: expect.stringContaining('[fingerprint-not-found]') });
  expect(await recite('pack', 'check', folder, '--originals', folder)).toMatchObject({ code: 2 });
});

test('pack fingerprints lists sentences with theirs', async () => {
  const folder = await packOnDisk({ 'a.txt': 'Kolm Point\nIt was lit. Ships saw it.\n' });
  const file = path.join(folder, 'a.txt');
  const { code, out } = await recite('pack', 'fingerprints', file);
  expect(code).toBe(0);
  const lines = out.trimEnd().split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toBe(`${fingerprint('It was lit.')}  It was lit.`);
  const { sentences } = JSON.parse((await recite('pack', 'fingerprints', file, '--json')).out);
  expect(sentences[2]).toEqual({ line: 2, fingerprint: fingerprint('Ships saw it.'), text: 'Ships saw it.' });
  const missing = await recite('pack', 'fingerprints', path.join(folder, 'b.txt'));
  expect(missing.code).toBe(2);
  expect(missing.err).toMatch(/no file b\.txt/);
});

test.each([
  ['pack.yaml.txt', 'There is a file "pack.yaml.txt": rename it to pack.yaml. Windows shows'],
  ['Pack.yml', 'There is a file "Pack.yml": rename it to pack.yaml.\n'],
  ['notes.txt', 'A pack is a folder with a pack.yaml'],
])('a folder with %s and no pack.yaml is told what is wrong with the name', async (name, told) => {
  const folder = await packOnDisk({ [name]: 'format: recite/1\n' });
  const { code, err } = await recite('pack', 'check', folder);
  expect(code).toBe(2);
  expect(err.replace(/\n(?=shows)/, ' ')).toContain(told);
  expect((await recite('study', folder, '--no-save')).err.includes('rename it to')).toBe(
    name !== 'notes.txt',
  );
});

test('what may mend itself is offered as a command, and not after it was taken', async () => {
  const folder = await packOnDisk({ 'pack.yaml': 'format: recite/1\nid: a\ntitle: A: b: c [\nx\n' });
  const offer = `Some of it may mend itself: recite pack check ${folder} --fix\n`;
  expect((await recite('pack', 'check', folder)).out).toContain(offer);
  expect((await recite('pack', 'check', folder, '--fix')).out).not.toContain('may mend itself');
});
