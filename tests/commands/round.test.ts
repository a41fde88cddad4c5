import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readJournal } from '../../src/progress/read-journal.ts';
import { emptyFolder, recite } from '../support/recite.ts';

const packs = join(import.meta.dirname, '../../questions');
const NOW = '2026-11-23T19:00:00Z';
const PACK = 'russia-north-korea';

async function newCode(...options: readonly string[]): Promise<string> {
  const { out } = await recite(['round', '--pack', PACK, '--print', ...options], {
    packs,
    home: emptyFolder(),
  });
  const [, code = ''] = /Round ([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}),/.exec(out) ?? [];
  return code;
}

/** What was asked, in order, with the options as they stood. */
function asked(home: string) {
  return readJournal(join(home, 'journal')).records.flatMap((line) =>
    line.event === 'review' ? [{ question: line.question, shown: line.shown }] : [],
  );
}

test('the same code gives the same items in the same order on two homes, whatever was learned there', async () => {
  const code = await newCode('--questions', '6', '--seed', 'class 3b');
  expect(await newCode('--questions', '6', '--seed', 'class 3b')).toBe(code);
  const [one, two] = [emptyFolder(), emptyFolder()];
  await recite(['study', PACK, '--limit', '9'], {
    packs,
    home: two,
    now: '2026-11-20T19:00:00Z',
    input: '-\n'.repeat(9),
  });
  const before = asked(two).length;
  const input = '-\n'.repeat(6);
  const first = await recite(['round', code], { packs, home: one, now: NOW, input });
  const second = await recite(['round', code.toLowerCase()], {
    packs,
    home: two,
    now: '2026-12-31T08:00:00Z',
    input,
  });
  expect(first.code).toBe(0);
  expect(asked(one)).toHaveLength(6);
  expect(asked(two).slice(before)).toEqual(asked(one));
  expect(first.out).toContain(`Recite ${code} □□□□□□ 0/6`);
  expect(second.out).toContain(`Recite ${code} □□□□□□ 0/6`);
});

test('a chapter of a code is kept to', async () => {
  const code = await newCode('--chapter', 'shells', '--questions', '5');
  const home = emptyFolder();
  const { out } = await recite(['round', code], { packs, home, now: NOW, input: '-\n'.repeat(5) });
  expect(out).toContain('(5/5)');
  const chapter = await readFile(join(packs, PACK, 'chapters/4-shells.yaml'), 'utf8');
  for (const { question } of asked(home)) expect(chapter).toContain(`id: ${question}\n`);
});

test('another edition of the pack is told, and nothing is asked', async () => {
  const code = await newCode();
  const other = emptyFolder();
  await cp(join(packs, PACK), join(other, PACK), { recursive: true });
  const file = join(other, PACK, 'pack.yaml');
  await writeFile(file, (await readFile(file, 'utf8')).replace(/^version: .*/m, 'version: 9.9.9'));
  const { code: exit, out, err } = await recite(['round', code], { packs: other, home: emptyFolder() });
  expect(exit).toBe(2);
  expect(out).toBe('');
  expect(err).toMatch(/another edition of Russia and North Korea than 9\.9\.9/);
});

test.each([
  [
    'a slip',
    (code: string) => (code[0] === 'A' ? `B${code.slice(1)}` : `A${code.slice(1)}`),
    /no code of a round/,
  ],
  ['a pack that is not here', (code: string) => code, /a pack that is not here/],
])('%s is told', async (name, change, message) => {
  const shelf = name === 'a slip' ? packs : emptyFolder();
  const { code, err } = await recite(['round', change(await newCode())], {
    packs: shelf,
    home: emptyFolder(),
  });
  expect(code).toBe(2);
  expect(err).toMatch(message);
});

test("today's round is the same for everybody today, another tomorrow, and its first result stands", async () => {
  const code = async (home: string, now: string) =>
    JSON.parse((await recite(['daily', '--json'], { packs, home, now })).out).code;
  const home = emptyFolder();
  const today = await code(home, NOW);
  expect(await code(emptyFolder(), '2026-11-23T06:00:00Z')).toBe(today);
  expect(await code(home, '2026-11-24T19:00:00Z')).not.toBe(today);
  const world = { packs, home, now: NOW };
  const played = await recite(['daily'], { ...world, input: '-\n'.repeat(10) });
  expect(played.out).toContain(`Recite ${today} □□□□□□□□□□ 0/10`);
  const again = await recite(['daily'], { ...world, input: '' });
  expect(again.out).toBe(
    `Recite ${today} □□□□□□□□□□ 0/10\nThat was today's round; the first time counts. Play it again: recite daily --again\n`,
  );
  expect((await recite(['daily', '--again'], { ...world, input: '' })).out).toContain('(1/10)');
});

test('an exam by a code is the same paper, and another wish beside the code is refused', async () => {
  const code = await newCode('--questions', '4');
  const input = '-\n'.repeat(4);
  const [one, two] = [emptyFolder(), emptyFolder()];
  await recite(['round', code], { packs, home: one, now: NOW, input });
  const { code: exit, out } = await recite(['exam', PACK, '--code', code], {
    packs,
    home: two,
    now: NOW,
    input: `${input}:hand-in\n:hand-in\n`,
  });
  expect(exit).toBe(0);
  expect(out).toContain('0 of 4');
  expect(asked(one)).toHaveLength(4);
  expect(asked(two)).toEqual(asked(one));
  const refused = await recite(['exam', PACK, '--code', code, '--questions', '9'], { packs, home: two });
  expect(refused.code).toBe(2);
  expect(refused.err).toMatch(/--questions cannot be given with it/);
});
