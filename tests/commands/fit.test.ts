import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openHome } from '../../src/progress/home.ts';
import { openSettings } from '../../src/progress/settings.ts';
import { openStore } from '../../src/progress/store.ts';
import { review, wrong } from '../core/memory/records.ts';
import { standingClock } from '../progress/place.ts';
import { emptyFolder, recite } from '../support/recite.ts';

const packs = resolve(import.meta.dirname, '../../questions');
const DAY = 86_400_000;
const START = Date.parse('2026-01-05T19:00:00Z');
const now = '2026-06-01T20:00+01:00';

/** A home whose learner met 60 questions and was right after long waits nearly always. */
async function home(items: number): Promise<string> {
  const root = emptyFolder();
  const place = openHome({ RECITE_HOME: root });
  const clock = standingClock('2026-06-01T19:00:00Z');
  const store = openStore({ home: place, settings: openSettings(place), clock, program: '0' });
  const weighed = { known: 0.8, guess: 0.02, luck: 0.02, slip: 0.04, likelihood: 1 };
  const days = [0, 6, 20, 50, 100];
  for (const [number, day] of days.entries()) {
    const session = `s${number}`;
    const journal = store.journalFor(session as never);
    for (let item = 0; item < items; item += 1) {
      const at = START + day * DAY + item * 0.5 * DAY;
      const more = { question: `q${item}`, weighed, predicted: day === 0 ? null : 0.7 };
      const where = { session, seq: item, at };
      await journal.append(item % 12 === 5 && day === 20 ? wrong(where, more) : review(where, more));
    }
    await journal.close();
  }
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
  expect(out).toMatch(/What changed: a first right answer lasts \d/);
  const after = await recite(['config', 'fit', '--json'], { home: root, now, packs });
  const { parameters, ...status } = JSON.parse(after.out);
  expect(status).toMatchObject({ personal: true, fitted: 300 });
  expect(parameters).toHaveLength(34);
});

test('too few answers are said to be too few, and nothing is written', async () => {
  const root = await home(10);
  const { out } = await recite(['config', 'fit', 'now'], { home: root, now, packs });
  expect(out).toBe(
    'Too few answers to fit anything: 40 could be held against a prediction, 100 are needed.\n',
  );
  const { out: status } = await recite(['config', 'fit', '--json'], { home: root, now, packs });
  expect(JSON.parse(status)).toMatchObject({ personal: false, fitted: 0 });
});

test('what it takes is said', async () => {
  const { code, err } = await recite(['config', 'fit', 'maybe'], { home: emptyFolder(), now, packs });
  expect(code).toBe(2);
  expect(err).toContain('recite config fit now');
});
