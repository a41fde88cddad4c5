import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { fittableHome } from '../support/fittable-home.ts';
import { emptyFolder, recite } from '../support/recite.ts';

const packs = resolve(import.meta.dirname, '../../questions');
const now = '2026-06-01T20:00+01:00';

async function home(items: number): Promise<string> {
  const root = emptyFolder();
  await fittableHome(root, items);
  return root;
}

test('fits, says what changed and how sure that is, and keeps it', async () => {
  const root = await home(60);
  const before = await recite(['config', 'fit', '--json'], { home: root, now, packs });
  expect(JSON.parse(before.out)).toMatchObject({ personal: false, fitted: 0, answers: 300 });
  const { code, out } = await recite(['config', 'fit', 'now'], { home: root, now, packs });
  expect(code).toBe(0);
  expect(out).toMatch(/^Learned from 180 answers and held against the 60 after them\.\n/);
  expect(out).toMatch(
    /Taken: it predicts them better \(surprise 0\.\d+ an answer, 0\.\d+ before; better in \d+ of 100/,
  );
  // This learner forgets next to nothing, but no date lies beyond what the settings allow.
  expect(out).toMatch(/What changed: a first right answer lasts \d.* a second one 365 days/);
  const after = await recite(['config', 'fit', '--json'], { home: root, now, packs });
  const { parameters, ...status } = JSON.parse(after.out);
  expect(status).toMatchObject({ personal: true, fitted: 300 });
  expect(parameters).toHaveLength(34);
});

test('too few answers are said to be too few, and nothing is written', async () => {
  const root = await home(10);
  const { out } = await recite(['config', 'fit', 'now'], { home: root, now, packs });
  expect(out).toBe(
    'Too few answers to fit anything: 40 could be held against a prediction, 100 are needed. It is tried by itself once there are.\n',
  );
  const { out: status } = await recite(['config', 'fit', '--json'], { home: root, now, packs });
  expect(JSON.parse(status)).toMatchObject({ personal: false, fitted: 0 });
});

test('what it takes is said', async () => {
  const { code, err } = await recite(['config', 'fit', 'maybe'], { home: emptyFolder(), now, packs });
  expect(code).toBe(2);
  expect(err).toContain('recite config fit now');
});
