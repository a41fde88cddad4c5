import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
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

test('all of a pack is played to the end of the input', async () => {
  const { code, out } = await recite(['pack', 'preview', TIDES], { input: '-\n'.repeat(20) });
  expect(code).toBe(0);
  expect(out.match(/as it is first met/g)).toHaveLength(5);
});
