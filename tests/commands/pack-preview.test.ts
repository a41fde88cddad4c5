import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { main } from '../../src/main.ts';
import { packOnDisk } from '../pack/pack-on-disk.ts';
import { emptyFolder, recite } from '../support/recite.ts';

const TIDES = resolve(import.meta.dirname, '../../docs/example-pack');

test('a question is met first with its options, and later without them; nothing is written', async () => {
  const cwd = emptyFolder();
  const home = join(cwd, 'home');
  const { code, out } = await recite(['pack', 'preview', TIDES, 'chief-cause'], {
    cwd,
    home,
    input: '1\nmoon\n',
  });
  expect(code).toBe(0);
  expect(out).toContain('chief-cause, as it is first met');
  expect(out).toContain('chief-cause, as it is asked later, to be said');
  expect(out).toMatch(/ {2}1 {2}The/);
  expect(out).toContain(':options shows the options.');
  expect(existsSync(home)).toBe(false);
});

test('a draft without a sentence is played, and findings stand above', async () => {
  const folder = await packOnDisk({
    'pack.yaml':
      'format: recite/1\nid: a\ntitle: A\nquestions:\n  - {id: d, kind: short, ask: What is it?, answer: that, draft: true}\n  - {id: bad, kind: shrot, ask: What?, answer: x}\n',
  });
  const { code, out } = await recite(['pack', 'preview', folder], { input: 'that\n' });
  expect(code).toBe(0);
  expect(out).toContain('[unknown-kind]');
  expect(out).toContain('d (draft), as it is first met');
  expect(out).toContain('No sentence yet');
  expect((await recite(['pack', 'preview', folder, 'none'])).err).toContain('There are: d.');
});

test('a pack whose questions all have errors is not called empty', async () => {
  const folder = await packOnDisk({
    'pack.yaml':
      'format: recite/1\nid: a\ntitle: A\nquestions:\n  - {id: bad, kind: shrot, ask: What?, answer: x}\n',
  });
  const { code, err } = await recite(['pack', 'preview', folder]);
  expect(code).toBe(2);
  expect(err).toContain('No question of a can be played as it stands.');
  expect(err).toContain(`recite pack check ${folder}`);
});

test('all of a pack is played to the end of the input', async () => {
  const { code, out } = await recite(['pack', 'preview', TIDES], { input: '-\n'.repeat(20) });
  expect(code).toBe(0);
  expect(out.match(/as it is first met/g)).toHaveLength(5);
});

/** A preview whose output is awaited, line by line typed. */
function watching(folder: string) {
  const stdin = new PassThrough();
  const stdout = new PassThrough({ encoding: 'utf8' });
  let out = '';
  let look = () => {};
  stdout.on('data', (text: string) => {
    out += text;
    look();
  });
  const code = main(['pack', 'preview', folder, '--watch'], {
    env: {},
    cwd: '/',
    stdin,
    stdout,
    stderr: new PassThrough(),
    bundledPacks: '/nowhere',
    version: '0',
  });
  return {
    type: (line: string) => stdin.write(`${line}\n`),
    end: () => stdin.end(),
    code,
    /** What came since, up to this text. */
    until: (text: string) =>
      new Promise<string>((resolve) => {
        look = () => {
          const at = out.indexOf(text);
          if (at === -1) return;
          const told = out.slice(0, at + text.length);
          out = out.slice(at + text.length);
          look = () => {};
          resolve(told);
        };
        look();
      }),
  };
}

test('--watch plays what was saved, tells what cannot be read, and ends with the input', async () => {
  const yaml = (ask: string) =>
    `format: recite/1\nid: a\ntitle: A\nquestions:\n  - {id: d, kind: short, ask: ${ask}, answer: that, draft: true}\n`;
  const folder = await packOnDisk({ 'pack.yaml': yaml('What is it?') });
  const preview = watching(folder);
  await preview.until('What is it?');
  preview.type('that');
  await preview.until('Waiting for the pack to be saved.');
  writeFileSync(join(folder, 'pack.yaml'), yaml('What is this?'));
  expect(await preview.until('What is this?')).toContain('The pack was saved; read again.');
  preview.type('that');
  await preview.until('Waiting for the pack to be saved.');
  writeFileSync(join(folder, 'pack.yaml'), 'questions: [');
  // What was read last is played on.
  await preview.until('The pack was saved; read again.');
  await preview.until('What is this?');
  preview.end();
  expect(await preview.code).toBe(0);
  expect(readFileSync(join(folder, 'pack.yaml'), 'utf8')).toBe('questions: [');
});
