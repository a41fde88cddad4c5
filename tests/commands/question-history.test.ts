import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, recite } from '../support/recite.ts';

const packs = resolve(import.meta.dirname, '../../questions');

async function played(): Promise<string> {
  const home = emptyFolder();
  const now = '2026-12-01T19:00+01:00';
  await recite(['study', 'recite-basics', '--plain', '--limit', '3'], {
    home,
    now,
    packs,
    input: '-\n-\n-\n',
  });
  return home;
}

describe('history of one question', () => {
  const now = '2026-12-03T19:00+01:00';

  test('its answers, why it is due, the curve and what each outcome brings', async () => {
    const home = await played();
    const { code, out } = await recite(['history', 'recite-basics/spacing-effect'], { home, now, packs });
    expect(code).toBe(0);
    expect(out).toContain('not known: first met, due 2 Dec 2026');
    expect(out).toMatch(
      /Due now: the chance of knowing it falls to your target after \d+ h; a day is the least\./,
    );
    expect(out).toContain(' 100 ');
    expect(out).toMatch(/Answered now it comes back: wrong, tomorrow; said right, (tomorrow|in \d+ days)\./);
  });

  test('by its id alone, and for programs', async () => {
    const home = await played();
    const { out } = await recite(['history', 'spacing-effect', '--json'], { home, now, packs });
    const body = JSON.parse(out);
    expect(body).toMatchObject({ question: 'recite-basics/spacing-effect', lapses: 0, days: -1 });
    // Asked, and come back as promised within the limit.
    expect(body.reviews).toHaveLength(2);
    expect(body.recall).toBeLessThan(0.9);
  });

  test.each(['asked-again-at', 'recite-basics/asked-again-at'])(
    '%s, not asked yet, is no missing pack',
    async (name) => {
      const { code, err } = await recite(['history', name], { home: await played(), now, packs });
      expect(code).toBe(2);
      expect(err).toBe(
        'recite-basics/asked-again-at has not been asked yet, so it has no history.\n' +
          'It comes up in: recite study recite-basics\n',
      );
    },
  );
});

test('a question set aside is listed, not asked, and called back', async () => {
  const home = await played();
  const now = '2026-12-03T19:00+01:00';
  const later = '2026-12-03T19:30+01:00';
  const key = 'recite-basics/spacing-effect';
  expect((await recite(['suspend', key], { home, now, packs })).out).toContain(`  ${key}\n`);
  const due = async () =>
    JSON.parse((await recite(['due', '--json'], { home, now, packs })).out).packs[1].due;
  const before = await due();
  expect((await recite(['suspend', '--off', key], { home, now: later, packs })).out).toBe(
    'No question is set aside.\n',
  );
  expect(await due()).toBe(before + 1);
  const { code, err } = await recite(['suspend', 'spacing-efect'], { home, now, packs });
  expect(code).toBe(2);
  expect(err).toContain('You have met no question named "spacing-efect".');
});

test('what a target of recall costs is shown with it', async () => {
  const home = await played();
  const { out } = await recite(['config', 'retention', '0.88'], { home, packs });
  expect(out).toMatch(/^retention = 0.88\n/);
  expect(out).toMatch(/\n> 0.88 {2}\d+ answers a day/);
});
