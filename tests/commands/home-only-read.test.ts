import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { UserError } from '../../src/user-error.ts';
import { emptyFolder, recite } from '../support/recite.ts';

const isReadOnly = vi.hoisted(() => ({ now: false }));

vi.mock('../../src/progress/home.ts', async (original) => {
  const home = await original<typeof import('../../src/progress/home.ts')>();
  return {
    ...home,
    openHome(env: Parameters<typeof home.openHome>[0]) {
      if (!isReadOnly.now) return home.openHome(env);
      throw new UserError(
        'home-unusable',
        'The home is on a disk that can only be read.',
        'Set RECITE_HOME.',
      );
    },
  };
});

const PACKS = join(import.meta.dirname, '../../questions');
const world = (home: string) => ({ home, packs: PACKS, now: '2026-03-03T18:00:00Z' });

/** A home with two answers in it that cannot be written to any more. */
async function readOnlyHome(): Promise<string> {
  isReadOnly.now = false;
  const home = emptyFolder();
  await recite(['study', 'recite-basics', '--plain', '--limit', '2', '--seed', '1'], {
    ...world(home),
    input: `${'-\n'.repeat(8)}`,
  });
  isReadOnly.now = true;
  return home;
}

const names = (folder: string) => readdirSync(folder, { recursive: true }).sort();

test.each([
  { argv: ['due', '--json'], shows: /"id": "recite-basics"/ },
  { argv: ['stats', '--json'], shows: /"answers": [1-9]/ },
  { argv: ['history', '--json'], shows: /"pack": "recite-basics"/ },
  { argv: ['read', 'recite-basics', '--json'], shows: /"groups"/ },
])('$argv.0 reads a home that can only be read, says so, and writes nothing', async ({ argv, shows }) => {
  const home = await readOnlyHome();
  const before = names(home);
  const { code, out, err } = await recite(argv, world(home));
  expect(code).toBe(0);
  expect(out).toMatch(shows);
  expect(err).toBe(
    'The home is on a disk that can only be read. It is only looked at: nothing is saved from here.\n',
  );
  expect(names(home)).toEqual(before);
});

test('where there is no home to read, the refusal stays', async () => {
  isReadOnly.now = true;
  const { code, err } = await recite(['due'], world(join(emptyFolder(), 'nowhere')));
  expect(code).toBe(2);
  expect(err).toContain('can only be read');
});

test('what writes is refused as before', async () => {
  const { code } = await recite(['config', 'newPerDay', '3'], world(await readOnlyHome()));
  expect(code).toBe(2);
});
