import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LIT, OIL, packOnDisk, SOURCE, shortForm } from '../pack/pack-on-disk.ts';
import { emptyFolder, recite } from '../support/recite.ts';

const NOW = '2026-11-23T19:00:00Z';

async function kolm(): Promise<{ packs: string; home: string; cwd: string }> {
  const packs = await packOnDisk({ 'kolm/pack.yaml': shortForm(LIT, OIL), 'kolm/sources/kolm.md': SOURCE });
  return { packs, home: emptyFolder(), cwd: emptyFolder() };
}

test('a report is Markdown, JSON or one HTML page by the ending of its file', async () => {
  const world = await kolm();
  for (const name of ['r.md', 'r.json', 'r.html']) {
    const { code, err } = await recite(['exam', 'kolm', '--fresh', '--report', name], {
      ...world,
      now: NOW,
      input: '-\n-\n',
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
  }
  const read = (name: string) => readFileSync(join(world.cwd, name), 'utf8');
  expect(read('r.md')).toMatch(/^# .*\n\n2026-11-23 .*self\\-assessment/);
  const { exam } = JSON.parse(read('r.json'));
  expect(exam).toMatchObject({
    packs: ['kolm'],
    placement: false,
    score: { right: 0, of: 2, low: 0 },
    open: 0,
  });
  expect(exam.items).toHaveLength(2);
  expect(read('r.html')).toMatch(/^<!doctype html>/);
  expect(read('r.html')).not.toMatch(/https?:|<script|<link|<img/);
});

test('no text of a pack or a learner is markup in a report', async () => {
  const world = await kolm();
  const evil = '<img src=x onerror=alert(1)> & "quoted" ![x](http://evil.example) `code`';
  const argv = (name: string) => ['exam', 'kolm', '--seed', '1', '--report', name];
  for (const name of ['r.html', 'r.md']) {
    await recite(argv(name), { ...world, now: NOW, input: `${evil}\n${evil}\n-\n-\n` });
  }
  const page = readFileSync(join(world.cwd, 'r.html'), 'utf8');
  expect(page).not.toContain('<img');
  const text = readFileSync(join(world.cwd, 'r.md'), 'utf8');
  expect(text).not.toMatch(/(?<!\\)[<`[]/);
});

test('a report of another form, or where none can be, is refused with the way out', async () => {
  const world = await kolm();
  const wrong = await recite(['exam', 'kolm', '--report', 'r.pdf'], { ...world, input: '-\n' });
  expect(wrong).toMatchObject({ code: 2 });
  expect(wrong.err).toMatch(/\.md, \.json or \.html/);
  const nowhere = await recite(['exam', 'kolm', '--report', 'no/such/r.md'], { ...world, input: '-\n-\n' });
  expect(nowhere.err).toMatch(/cannot be written/);
  expect(existsSync(join(world.cwd, 'no'))).toBe(false);
});

test('what was missed is practised by the command the exam ends with', async () => {
  const world = await kolm();
  const { out } = await recite(['exam', 'kolm'], { ...world, now: NOW, input: '-\n-\n' });
  const [, only = ''] = /recite study kolm --only (\S+)/.exec(out) ?? [];
  expect(only.split(',')).toHaveLength(2);
  const practice = await recite(['study', 'kolm', '--only', only, '--limit', '2'], {
    ...world,
    now: NOW,
    input: '-\n-\n',
  });
  expect(practice.out.match(/^saved$/gm)).toHaveLength(2);
  const none = await recite(['study', 'kolm', '--only', 'nowhere'], { ...world, now: NOW });
  expect(none).toMatchObject({ code: 2 });
  expect(none.err).toMatch(/No question here has the id "nowhere"/);
});

test('commands of the plain face: the sheet, going back, marking, and a warning before handing in', async () => {
  const world = await kolm();
  const input = ':mark\n-\n:sheet\n:go 1\n:source\n:hand-in\n:hand-in\n';
  const { out, code } = await recite(['exam', 'kolm'], { ...world, now: NOW, input });
  expect(code).toBe(0);
  expect(out).toContain('Marked, to come back to.');
  expect(out).toMatch(/1 {2}answered, marked: /);
  expect(out).toMatch(/2 {2}open: /);
  expect(out).toContain("Your answer: I don't know. Answer again to change it.");
  expect(out).toContain('Shown once it is handed in.');
  expect(out).toContain('1 question still open, which counts as not right. :hand-in once more hands in.');
  expect(out).toMatch(/0 of 2 right/);
});
