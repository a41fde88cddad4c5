import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { App } from '../../src/ui/app.tsx';
import { statsScreen } from '../../src/ui/insight/stats.ts';
import type { HomeView } from '../../src/ui/screens/home-view.ts';
import { type Theme, themeFor } from '../../src/ui/theme.ts';
import { ASCII_MARKS, type Marks, UNICODE_MARKS } from '../../src/wording/marks.ts';
import { statsLines, statsSections } from '../../src/wording/stats.ts';
import { pictures } from '../support/pictures.tsx';
import { expectRecorded } from '../support/recorded.ts';
import { samplePack } from '../support/sample-pack.ts';
import { openScreen } from '../support/terminal.tsx';
import { shelf, statsAfter, weeks } from '../support/weeks.ts';

const links = {
  practise: () => () => Promise.reject(new Error('no session here')),
  read: () => undefined,
  flag: async () => undefined,
};
const past = weeks(90, 'lighthouse');
const stats = statsAfter(past);
const screen =
  (of = stats) =>
  () =>
    statsScreen(of, [], { shelf, links });

test('pictures and a transcript', async () => {
  await pictures('stats', screen());
  await pictures('stats-more', screen(), ['space', 'space']);
  await pictures('stats-end', screen(), ['space', 'space', 'space', 'space', 'space', 'space']);
  const missed = stats.sureAndWrong.map((review) => shelf.stem(review) ?? '');
  expectRecorded('docs/transcripts/stats.txt', `${statsLines(stats, [], missed).join('\n')}\n`);
});

test('a chart is no wider than asked, in both sets of signs, and each has one sentence', () => {
  for (const { chart, sentence } of statsSections(stats)) {
    expect(sentence).toMatch(/[.]$/);
    for (const width of [38, 56, 76]) {
      const drawn = (marks: Marks) =>
        chart(width, marks).map(({ before, drawn: signs, after }) => before + signs + after);
      for (const row of drawn(UNICODE_MARKS)) expect(stringWidth(row)).toBeLessThanOrEqual(width);
      for (const row of drawn(ASCII_MARKS)) expect(row).toMatch(/^[\x20-\x7e]*$/);
    }
  }
});

/** How the first bar of a screen is written: the sequences right before its first sign. */
async function barLook(first: Parameters<typeof App>[0], sign: string): Promise<string> {
  const app = await openScreen(<App {...first} />);
  await app.frame();
  const sent = app.bytes();
  app.close();
  const at = sent.indexOf(sign);
  expect(at).toBeGreaterThan(0);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is looked for.
  return /(?:\u001b\[[\d;]*m)*$/.exec(sent.slice(0, at))?.[0] ?? '';
}

test('bars look alike on home and in the statistics, and are plain without colour', async () => {
  const home: HomeView = {
    day0: false,
    packs: [
      {
        ...{ id: 'kolm', title: 'Kolm', due: 1, new: 0, newLeft: 0, total: 9, met: 9, minutes: 1 },
        ladder: { season: 9, month: 0, week: 0, day: 0, new: 0 },
      },
    ],
  };
  const looks = async (theme: Theme) => [
    await barLook({ theme, home: () => home }, '█'),
    await barLook({ theme, first: screen()() }, '█'),
  ];
  expect(await looks(themeFor({}))).toEqual(['\u001b[36m', '\u001b[36m']);
  expect(await looks(themeFor({ NO_COLOR: '1' }))).toEqual(['', '']);
});

async function text(of: typeof stats): Promise<string> {
  const app = await openScreen(<App theme={themeFor({})} first={screen(of)()} />);
  const frame = (await app.frame()).join('\n');
  app.close();
  return frame;
}

test('with nothing answered, one answer, or nothing but drafts it says what to do next', async () => {
  const none = statsAfter(weeks(0));
  expect(await text(none)).toContain('Nothing answered yet. Begin with: recite study');
  expect(statsLines(none, ['kolm'], [])).toEqual(['Nothing answered yet. Begin with: recite study kolm']);
  const first = weeks(1);
  const one = statsAfter({ ...first, reviews: first.reviews.slice(0, 1) });
  expect(await text(one)).toContain('There is 1 answer so far');
  expect(statsLines(one, [], []).join('\n')).toContain('Nothing has come back yet; the target is 90%.');
  const drafts = { ...samplePack, questions: samplePack.questions.map((each) => ({ ...each, draft: true })) };
  const nothing = statsAfter(weeks(0), [drafts]);
  expect(await text(nothing)).toContain('every question is a draft');
});

test('what was sure and wrong leads to its feedback, and back to the same place', async () => {
  const app = await openScreen(<App theme={themeFor({})} first={screen()()} />);
  expect(stats.sureAndWrong.length).toBeGreaterThan(0);
  for (let step = 0; step < 80; step += 1) await app.press('down');
  const before = await app.frame();
  expect(before.join('\n')).toContain('❯');
  await app.press('enter');
  const feedback = (await app.frame()).join('\n');
  expect(feedback).toMatch(/you were sure/);
  expect(feedback).toMatch(/✗ .*\n *✓ /);
  expect(feedback).toMatch(/Restated from/);
  await app.press('escape');
  expect(await app.frame()).toEqual(before);
  app.close();
});
