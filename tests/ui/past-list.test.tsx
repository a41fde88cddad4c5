import { expect, test } from 'vitest';
import { Past } from '../../src/core/insight/past.ts';
import { App } from '../../src/ui/app.tsx';
import { pastAnswerScreen } from '../../src/ui/insight/past-answer.ts';
import { pastListScreen } from '../../src/ui/insight/past-list.ts';
import type { Screen, Shell } from '../../src/ui/screen.ts';
import { themeFor } from '../../src/ui/theme.ts';
import { historyLines } from '../../src/wording/history.ts';
import { pictures } from '../support/pictures.tsx';
import { expectRecorded } from '../support/recorded.ts';
import { openScreen } from '../support/terminal.tsx';
import { shelf, weeks } from '../support/weeks.ts';

const { reviews } = weeks(30);
const flagged: unknown[] = [];
const links = {
  practise: () => () => Promise.reject(new Error('no session here')),
  read: () => undefined,
  flag: async (...told: unknown[]) => {
    flagged.push(told);
  },
};
const screenOf = (of = reviews) =>
  pastListScreen({ past: new Past(of, [], shelf), shelf, links, answers: of.length });
const missed = reviews.findLast(({ correct, bet }) => !correct && bet === 'sure') as (typeof reviews)[number];

async function open(first = screenOf()) {
  const screen = await openScreen(<App theme={themeFor({})} first={first} />);
  return { screen, text: async () => (await screen.frame()).join('\n') };
}

test('pictures and a transcript', async () => {
  await pictures('history', () => screenOf());
  await pictures('history-search', () => screenOf(), ['/', ...'lamp']);
  await pictures(
    'history-answer',
    () => pastAnswerScreen(shelf.pastAnswer(missed), links) as (shell: Shell) => Screen,
  );
  const lines = historyLines(reviews.map((review) => ({ ...review, at: new Date(review.at).toISOString() })));
  expectRecorded('docs/transcripts/history.txt', `${lines.join('\n')}\n`);
});

test('filtered, searched, opened, and back at the same place', async () => {
  const { screen, text } = await open();
  expect((await screen.frame())[0]).toContain(`${reviews.length} answers`);
  await screen.press('f');
  const wrong = reviews.filter(({ correct }) => !correct).length;
  expect((await screen.frame())[0]).toContain(`${wrong} answers, not right`);
  await screen.press('f', 'f', 'f', '/', ...'engineer', 'enter');
  const builder = reviews.filter(({ question }) => question === 'tower-builder').length;
  expect((await screen.frame())[0]).toContain(`${builder} answers with "engineer"`);
  await screen.press('down');
  const list = await text();
  await screen.press('enter');
  expect(await text()).toContain('The tower was built by the engineer');
  await screen.press('escape');
  expect(await text()).toBe(list);
  await screen.press('/', 'ctrl+u', ...'nowhere to be found', 'enter');
  expect(await text()).toContain('Nothing fits.');
  screen.close();
});

test('help is titled by what it is about, and a field by what enter does there', async () => {
  const { screen, text } = await open();
  const title = async () => (await screen.frame())[0];
  const footer = async () => (await screen.frame()).at(-1);
  await screen.press('?');
  expect(await title()).toMatch(/^ What you answered +Keys$/);
  expect(await text()).toContain('show only what has these words');
  await screen.press('escape', '/');
  expect(await footer()).toMatch(/^ enter search {3}esc back/);
  await screen.press('escape', '!');
  expect(await footer()).toMatch(/^ enter send {3}esc back/);
  await screen.press('escape', 'enter', '?');
  expect(await title()).toMatch(/^ A past answer +Keys$/);
  screen.close();
});

test('an exclamation mark flags an item from the list, and from its feedback', async () => {
  const { screen, text } = await open();
  await screen.press('!', ...'Unclear', 'enter', 'enter', '!', ...'Still', 'enter');
  const { question } = reviews.at(-1) as (typeof reviews)[number];
  expect(flagged).toEqual([
    ['kolm-point', question, 'Unclear'],
    ['kolm-point', question, 'Still'],
  ]);
  expect(await text()).toContain('Flagged for the author.');
  screen.close();
});

test('nothing answered says how to begin', async () => {
  const { screen, text } = await open(screenOf([]));
  expect(await text()).toContain('Nothing answered yet. Begin with: recite study');
  expect((await screen.frame()).at(-1)).toBe(' esc back   ? keys');
  screen.close();
});
