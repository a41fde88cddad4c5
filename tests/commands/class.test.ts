import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, recite } from '../support/recite.ts';

const TIDES = resolve(import.meta.dirname, '../../docs/example-pack');

/** A student who answers the whole example pack, every line the same, and hands it in. */
async function handedIn(
  cwd: string,
  name: string,
  line: string,
  { pack = TIDES, more = [] }: { pack?: string; more?: readonly string[] } = {},
): Promise<string> {
  const world = { cwd, home: join(cwd, `home-${name}`), now: '2026-11-02T18:00:00+00:00' };
  await recite(['exam', pack, '--plain', '--questions', '5', '--seed', '1'], {
    ...world,
    input: `${line}\n`.repeat(30),
  });
  const file = `${name}.json`;
  const ran = await recite(['hand-in', pack, '--name', name, '--out', file, '--yes', ...more], world);
  expect(ran).toMatchObject({ code: 0 });
  return file;
}

test('a class hands in, and what it believes stands first; what does not belong is named and left out', async () => {
  const cwd = emptyFolder();
  const files = [
    await handedIn(cwd, 'Mara', '2'),
    await handedIn(cwd, 'Tom', '2'),
    await handedIn(cwd, 'Lea', '-'),
  ];
  const mara = readFileSync(join(cwd, 'Mara.json'), 'utf8');
  writeFileSync(join(cwd, 'changed.json'), mara.replace('"correct": false', '"correct": true'));
  writeFileSync(join(cwd, 'half.json'), mara.slice(0, 400));
  writeFileSync(join(cwd, 'letter.txt'), 'Dear teacher');
  writeFileSync(join(cwd, 'newer.json'), '{"format": "recite-result/2"}');
  writeFileSync(join(cwd, 'copy.json'), mara);
  cpSync(TIDES, join(cwd, 'next'), { recursive: true });
  const yaml = join(cwd, 'next/pack.yaml');
  writeFileSync(
    yaml,
    readFileSync(yaml, 'utf8').replace('title: Why the sea', 'version: 2.0.0\ntitle: Why the sea'),
  );
  const others = ['changed.json', 'half.json', 'letter.txt', 'newer.json', 'copy.json', 'none.json'];
  const all = [...files, ...others];

  const { code, out, err } = await recite(['class', ...all, '--pack', TIDES, '--html', 'class.html'], {
    cwd,
  });
  expect(code).toBe(0);
  expect(out.split('\n')[0]).toBe('Why the sea rises and falls: 3 files counted, 5 questions answered');
  expect(out).toContain('Teach these again: what they believed instead');
  for (const why of [
    'changed.json, because it is damaged, or was changed by hand',
    'half.json, because it is damaged, or was changed by hand',
    'letter.txt, because it holds no results',
    'newer.json, because a later version of the program made it',
    'copy.json, because it is the same as Mara.json',
    'none.json, because it cannot be read',
  ])
    expect(err).toContain(`Left out: ${why}.`);
  const page = readFileSync(join(cwd, 'class.html'), 'utf8');
  expect(page).toContain('Teach these again');
  expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3)/);

  const json = JSON.parse((await recite(['class', ...all, '--pack', TIDES, '--json'], { cwd })).out);
  expect(json).toMatchObject({ members: 3, pack: 'tides' });
  expect(json.leftOut).toHaveLength(others.length);
  const sun = json.items.find(({ question }: { question: string }) => question === 'sun-stronger');
  expect(sun).toMatchObject({ answered: 3, right: 2, dontKnow: 1, discrimination: null });

  const table = (await recite(['class', ...all, '--pack', TIDES, '--csv'], { cwd })).out.trim().split('\n');
  expect(table).toHaveLength(6);

  const later = await recite(['class', ...files, '--pack', './next'], { cwd });
  expect(later.code).toBe(1);
  expect(later.err).toContain('it is about version 1.0.0 of the pack, and this is 2.0.0');
});

test('what is in the file is shown and chosen; bets only if the student says so', async () => {
  const cwd = emptyFolder();
  const plain = readFileSync(join(cwd, await handedIn(cwd, 'Mara', '2!')), 'utf8');
  expect(plain).not.toContain('sure');
  expect(plain).not.toMatch(/"(?:at|ms|offset|due)"/);
  const bets = readFileSync(join(cwd, await handedIn(cwd, 'Tom', '2!', { more: ['--bets'] })), 'utf8');
  expect(bets).toContain('"bet": "sure"');
  const world = { cwd, home: join(cwd, 'home-Mara'), terminal: true };
  const asked = await recite(['hand-in', TIDES, '--out', 'no.json'], { ...world, input: 'M.\nno\nno\n' });
  expect(asked.out).toContain('your name: M.');
  expect(asked.out).toContain('how sure you were: no');
  expect(asked.out).not.toContain('Written');
});

test('what a student flagged comes to the teacher, in their words', async () => {
  const cwd = emptyFolder();
  const world = { cwd, home: join(cwd, 'h'), now: '2026-11-02T18:00:00+00:00' };
  await recite(['study', TIDES, '--plain', '--limit', '2'], {
    ...world,
    input: '-\n:flag the text says otherwise\n:quit\n',
  });
  await recite(['hand-in', TIDES, '--out', 'a.json', '--yes'], world);
  expect(JSON.parse(readFileSync(join(cwd, 'a.json'), 'utf8')).flags).toMatchObject([
    { reason: 'the text says otherwise' },
  ]);
  const { out } = await recite(['class', 'a.json', '--pack', TIDES], { cwd });
  expect(out).toMatch(/Said to be wrong themselves\n.*\n {4}the text says otherwise/);
});

test('a page that cannot be written is told as what it is', async () => {
  const cwd = emptyFolder();
  const files = [await handedIn(cwd, 'Mara', '2')];
  const page = ['--html', 'no-such-folder/class.html'];
  const { code, err } = await recite(['class', ...files, '--pack', TIDES, ...page], { cwd });
  expect(code).toBe(2);
  expect(err).toMatch(/^no-such-folder\/class\.html cannot be written \(ENOENT\)\.\n/);
});

test('what was flagged in an exam and left open comes to the teacher too', async () => {
  const cwd = emptyFolder();
  const world = { cwd, home: join(cwd, 'h'), now: '2026-11-02T18:00:00+00:00' };
  await recite(['exam', TIDES, '--plain', '--questions', '2', '--seed', '1'], {
    ...world,
    input: '-\n:flag two of them fit\n:hand-in\n:hand-in\n',
  });
  await recite(['hand-in', TIDES, '--out', 'a.json', '--yes'], world);
  const ran = await recite(['class', 'a.json', '--pack', TIDES], { cwd });
  expect(ran.out).toMatch(/: 1 file counted, 1 question answered\n/);
  expect(ran.out).toMatch(/\n {2}not answered {2}.+\n\nSaid to be wrong themselves\n.*\n {4}two of them fit/);
  const table = (await recite(['class', 'a.json', '--pack', TIDES, '--csv'], { cwd })).out.trim().split('\n');
  expect(table[2]).toMatch(/,0,0,,,,0,,,,1$/);
  await recite(['class', 'a.json', '--pack', TIDES, '--html', 'class.html'], { cwd });
  expect(readFileSync(join(cwd, 'class.html'), 'utf8')).toContain('two of them fit');
});

test('nothing answered is nothing to hand in, and no results are no class', async () => {
  const cwd = emptyFolder();
  expect((await recite(['hand-in', TIDES, '--yes'], { cwd, home: join(cwd, 'h') })).err).toContain(
    'Nothing of Why the sea',
  );
  writeFileSync(join(cwd, 'a.json'), '{}');
  expect(await recite(['class', 'a.json'], { cwd })).toMatchObject({ code: 2 });
});

test('a pack that is not at hand is told with the way on', async () => {
  const cwd = emptyFolder();
  const home = join(cwd, 'h');
  const file = await handedIn(cwd, 'Mara', '2');
  const alone = await recite(['class', file], { cwd, home });
  expect(alone.code).toBe(2);
  expect(alone.err).toContain('These files are about the pack tides, which is not at hand.');
  expect(alone.err).toContain('--pack <its folder>');
});

test('files about another pack are named and left out; without --pack the one most files are about is taken', async () => {
  const cwd = emptyFolder();
  const other = join(cwd, 'shelf/other');
  cpSync(TIDES, other, { recursive: true });
  const yaml = join(other, 'pack.yaml');
  const theirs = readFileSync(yaml, 'utf8');
  writeFileSync(yaml, theirs.replace(/^id: tides$/m, 'id: other'));
  const files = [
    await handedIn(cwd, 'Mara', '2', { pack: other }),
    await handedIn(cwd, 'Tom', '2'),
    await handedIn(cwd, 'Lea', '1', { pack: other }),
  ];
  const packs = join(cwd, 'shelf');
  const { code, out, err } = await recite(['class', ...files], { cwd, packs, home: join(cwd, 'h') });
  expect(code).toBe(0);
  expect(out).toContain('2 files counted');
  expect(err).toContain('Left out: Tom.json, because it is about another pack, tides.');
  const tides = await recite(['class', ...files, '--pack', TIDES], { cwd, home: join(cwd, 'h') });
  expect(tides.out).toContain('1 file counted');
  expect(tides.err).toContain('Left out: Mara.json, because it is about another pack, other.');
  expect(tides.err).toContain('Left out: Lea.json, because it is about another pack, other.');
});
