import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { packOnDisk } from '../pack/pack-on-disk.ts';
import { emptyFolder, recite } from '../support/recite.ts';

const TIDES = resolve(import.meta.dirname, '../../docs/example-pack');

test('a sheet has every question and no answer; with --answers each with its sentence', async () => {
  const bare = await recite(['pack', 'export', TIDES]);
  expect(bare).toMatchObject({ code: 0, err: '' });
  expect(bare.out.match(/<li>/g)?.length).toBeGreaterThanOrEqual(5);
  expect(bare.out).not.toContain('Spring tide');
  const keyed = await recite(['pack', 'export', TIDES, '--answers']);
  expect(keyed.out).toContain('<strong>Spring tide</strong><p class="sentence">The two effects then add up');
});

test('nothing of a pack is markup in the sheet', async () => {
  const folder = await packOnDisk({
    'pack.yaml':
      'format: recite/1\nid: a\ntitle: "</title><script>alert(1)</script>"\nlanguage: en\nsource: {file: sources/t.md, title: "<b>T", license: CC0-1.0}\nquestions:\n  - {id: q, kind: short, ask: "Is <img src=x onerror=alert(1)> it?", answer: it, evidence: So it <i>is</i>.}\n',
    'sources/t.md': 'So it <i>is</i>.\n',
  });
  const { out } = await recite(['pack', 'export', folder, '--answers']);
  expect(out).not.toMatch(/<(?:script|img|b|i)\b/);
});

test('a headline without a question of its own stands on the sheet once', async () => {
  const folder = await packOnDisk({
    'pack.yaml':
      'format: recite/1\nid: a\ntitle: A\nlanguage: en\nsource: {file: sources/t.md, title: T, license: CC0-1.0}\nquestions:\n  - {id: q, kind: headline, headline: The mill burns, verdict: print, evidence: The mill burns.}\n',
    'sources/t.md': 'The mill burns.\n',
  });
  const { out } = await recite(['pack', 'export', folder]);
  expect(out.match(/The mill burns/g)).toHaveLength(1);
});

test('a file is not written over unless asked, and what GIFT cannot keep is told', async () => {
  const cwd = emptyFolder();
  const args = ['pack', 'export', TIDES, '--format', 'gift', '--out', 't.gift'];
  const first = await recite(args, { cwd });
  expect(first).toMatchObject({ code: 0, out: 'Written: t.gift\n' });
  expect(first.err).toContain('sun-stronger, without: the tie to its sentence');
  expect(readFileSync(join(cwd, 't.gift'), 'utf8')).toContain('{=The Moon ~The Sun');
  expect((await recite(args, { cwd })).err).toContain('t.gift is there already.');
  expect((await recite([...args, '--force'], { cwd })).code).toBe(0);
  const wrong = await recite(['pack', 'export', TIDES, '--format', 'docx'], { cwd });
  expect(wrong).toMatchObject({ code: 2, out: '' });
  expect(wrong.err).toContain('There are: html, aiken, gift, csv.');
});
