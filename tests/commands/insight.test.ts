import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LIT, OIL, packOnDisk, SOURCE, shortForm } from '../pack/pack-on-disk.ts';
import { emptyFolder, recite } from '../support/recite.ts';

const NOW = '2026-11-23T19:00:00Z';

async function kolm() {
  const packs = await packOnDisk({ 'kolm/pack.yaml': shortForm(LIT, OIL), 'kolm/sources/kolm.md': SOURCE });
  return { packs, home: emptyFolder(), cwd: emptyFolder(), now: NOW };
}

async function played() {
  const world = await kolm();
  const input = '-\n:flag <b>No such day</b>\n-\n-\n';
  await recite(['study', 'kolm', '--limit', '3'], { ...world, input });
  return world;
}

test('stats as lines and as JSON', async () => {
  const world = await played();
  const { out, code } = await recite(['stats', 'kolm'], world);
  expect(code).toBe(0);
  expect(out).toMatch(/^How long it lasts: Of 2 claims, 2 last a day\.$/m);
  expect(out).toMatch(/^True retention: Nothing has come back yet; the target is 90%/m);
  const json = JSON.parse((await recite(['stats', '--json'], world)).out);
  expect(json).toMatchObject({
    schemaVersion: 1,
    packs: ['kolm'],
    answers: 3,
    right: 0,
    retention: null,
    calibration: null,
  });
});

test('stats of nothing, and of nothing but drafts, say what to do', async () => {
  const world = await kolm();
  expect((await recite(['stats', 'kolm'], world)).out).toBe(
    'Nothing answered yet. Begin with: recite study kolm\n',
  );
  const drafts = await packOnDisk({
    'kolm/pack.yaml': shortForm(`${LIT}\ndraft: true`),
    'kolm/sources/kolm.md': SOURCE,
  });
  expect((await recite(['stats', 'kolm'], { ...world, packs: drafts })).out).toMatch(
    /^Nothing here can be asked yet: /,
  );
});

test('a pack is read by source, claim and day, in lines and as JSON', async () => {
  const world = await played();
  const contents = await recite(['read', 'kolm'], world);
  expect(contents).toMatchObject({ code: 0 });
  expect(contents.out).toMatch(/^timeline: /m);
  const [, source = ''] = /^ {2}(\S+): /m.exec(contents.out) ?? [];
  const text = await recite(['read', 'kolm', source], world);
  expect(text.out).toContain('The lamp of Kolm Point was lit on 3 May 1871.');
  const [, claim = ''] = /claim: (\S+)$/m.exec(text.out) ?? [];
  expect((await recite(['read', 'kolm', claim], world)).out).toMatch(
    /0 of \d right; last not known, 23 Nov 2026/,
  );
  const json = JSON.parse((await recite(['read', 'kolm', source, '--json'], world)).out);
  expect(json.groups[1].passage.marked).toHaveLength(2);
  const wrong = await recite(['read', 'kolm', 'nowhere'], world);
  expect(wrong).toMatchObject({ code: 2 });
  expect(wrong.err).toMatch(/no source, chapter or claim "nowhere"/);
});

test('flagged questions go into a file for their author, as text and nothing else', async () => {
  const world = await played();
  const lines = await recite(['history', '--flagged'], world);
  expect(lines.out).toMatch(/^kolm\/\S+: <b>No such day<\/b> \(23 Nov 2026/);
  for (const name of ['f.md', 'f.html', 'f.json']) {
    const { code } = await recite(['history', '--flagged', '--report', name], world);
    expect(code).toBe(0);
  }
  const read = (name: string) => readFileSync(join(world.cwd, name), 'utf8');
  expect(read('f.html')).toContain('&lt;b&gt;No such day');
  expect(read('f.md')).toContain('\\<b\\>No such day');
  expect(JSON.parse(read('f.json')).flagged).toMatchObject([{ pack: 'kolm', reason: '<b>No such day</b>' }]);
  const none = await recite(['history', '--flagged', '--json'], { ...world, home: emptyFolder() });
  expect(JSON.parse(none.out)).toEqual({ schemaVersion: 1, flagged: [] });
});
