import { expect, test } from 'vitest';
import { fsrs6 } from '../../bench/memory/models/fsrs6.ts';
import { Reading } from '../../src/core/claim/reading.ts';
import type { ChapterId, SourceId, SpeakerId } from '../../src/core/ids.ts';
import type { Pack } from '../../src/core/pack.ts';
import { contentsLines, partLines } from '../../src/plain/reader.ts';
import { App } from '../../src/ui/app.tsx';
import { partScreen, readerScreen, type Wanted } from '../../src/ui/insight/reader.ts';
import { playing } from '../../src/ui/session-screen.ts';
import { themeFor } from '../../src/ui/theme.ts';
import { UNICODE_MARKS } from '../../src/wording/marks.ts';
import { pictures } from '../support/pictures.tsx';
import { expectRecorded } from '../support/recorded.ts';
import { reducerPort } from '../support/reducer-port.ts';
import { claim, samplePack } from '../support/sample-pack.ts';
import { Played } from '../support/session.ts';
import { openScreen } from '../support/terminal.tsx';
import { claimId, verbatimPack } from '../support/verbatim-pack.ts';
import { weeks } from '../support/weeks.ts';

const theme = themeFor({});
const past = weeks(30);
const practised: (readonly string[])[] = [];
const flagged: unknown[] = [];
const links = {
  practise: (items: readonly string[]) => {
    practised.push(items);
    return playing(reducerPort(new Played({ only: items as never })));
  },
  read: () => undefined,
  flag: async (...told: unknown[]) => {
    flagged.push(told);
  },
};
function world(pack = samplePack) {
  const reading = new Reading(pack, { items: past.learner.items, model: fsrs6(), retention: 0.9 });
  return { reading, reviews: () => past.reviews, links };
}
const board: Wanted = { part: 'source', id: 'board-2021' as SourceId };
const light: Wanted = { part: 'chapter', id: 'the-light' as ChapterId };
const contested = (): Wanted => ({
  part: 'claim',
  claim: world().reading.claim(claimId('first-lit-board')) as never,
});

test('pictures and a transcript', async () => {
  await pictures('reader-contents', () => readerScreen(world(), { part: 'contents' }));
  await pictures('reader-source', () => readerScreen(world(), board));
  await pictures('reader-text', () => readerScreen(world(verbatimPack), board));
  await pictures('reader-chapter', () => readerScreen(world(), light));
  await pictures('reader-timeline', () => readerScreen(world(), { part: 'timeline' }));
  await pictures('reader-claim', () => readerScreen(world(), contested()));
  const look = { marks: UNICODE_MARKS, width: 76 };
  const { reading } = world();
  const lines = [
    ...contentsLines(reading, look),
    ...partLines(reading, light as never, look),
    ...partLines(reading, { part: 'timeline' }, look),
  ];
  expectRecorded('docs/transcripts/read.txt', `${lines.join('\n')}\n`);
});

async function show(wanted: Wanted, pack = samplePack) {
  const screen = await openScreen(<App theme={theme} first={readerScreen(world(pack), wanted)} />);
  return { screen, text: async () => (await screen.frame()).join('\n') };
}

test('from the contents to a source, a claim, its questions, its last answer, and back', async () => {
  const { screen, text } = await show({ part: 'contents' });
  const contents = await text();
  await screen.press('enter');
  const source = await text();
  expect(source).toContain('The tower was built by the engineer Margarethe Lindqvist.');
  await screen.press('down', 'down', 'enter');
  expect(await text()).toContain('Questions on it');
  await screen.press('enter');
  expect(await text()).toMatch(/It counts for the schedule|did not move/);
  await screen.press('escape', 'escape');
  await screen.press('up', 'up');
  expect(await text()).toBe(source);
  await screen.press('escape');
  expect(await text()).toBe(contents);
  screen.close();
});

/** Two more claims that contradict the first: of the sentence that does already, and of another. */
const disputed: Pack = {
  ...samplePack,
  claims: [
    ...samplePack.claims,
    claim('first-lit-named', 'letters-1932', 'The lamp was not lit before the autumn of 1872.', {
      chapter: 'the-light' as ChapterId,
      about: 'first-lit',
      as: 'alleged',
      by: 'gazette' as SpeakerId,
      contradicts: [claimId('first-lit-board')],
      says: 'after the summer',
    }),
    claim('first-lit-late', 'letters-1932', 'Nobody saw a light at Kolm Point before 1875.', {
      chapter: 'the-keepers' as ChapterId,
      contradicts: [claimId('first-lit-board')],
      says: 'no light before 1875',
    }),
  ],
};

test('a claim that several contradict is shown once, and so is a sentence that does so more than once', async () => {
  const { reading } = world(disputed);
  const wanted = { part: 'claim', claim: reading.claim(claimId('first-lit-board')) as never } as const;
  const screen = await openScreen(<App theme={theme} first={readerScreen(world(disputed), wanted)} />);
  const rows = (await screen.frame()).map((row) => row.trim());
  const once = (text: string) => expect(rows.filter((row) => row.includes(text))).toHaveLength(1);
  once('The lamp at Kolm Point was first lit on 4 June 1871.');
  const from = rows.indexOf('Says otherwise');
  expect(rows.slice(from, from + 7)).toEqual([
    'Says otherwise',
    '≠ The lamp was not lit before the autumn of 1872.',
    'Restated from: Brandt, 1932 · stated · as of 1872',
    'Restated from: Brandt, 1932 · alleged by The Kolm Gazette',
    '≠ Nobody saw a light at Kolm Point before 1875.',
    'Restated from: Brandt, 1932 · stated',
    '',
  ]);
  screen.close();
});

test('beside a claim, what says otherwise in sight of it is named, and what stands elsewhere is told', async () => {
  const { screen, text } = await show(light, disputed);
  const told = [
    [
      'a week     The lamp at Kolm Point was first lit on 4 June 1871.',
      '≠ Brandt, 1932',
      '≠ Brandt, 1932: no light before 1875',
    ],
    ['a week     The lamp was not lit before the autumn of 1872.', '≠ Harbour Board, 2021'],
  ];
  const rows = (await text()).split('\n').map((row) => row.replace('❯', '').trim());
  for (const [first = '', ...lines] of told) {
    const from = rows.indexOf(first);
    expect(rows.slice(from + 2, from + 2 + lines.length)).toEqual(lines);
  }
  screen.close();
  const look = { marks: UNICODE_MARKS, width: 76 };
  const plain = partLines(world(disputed).reading, light as never, look).map((row) => row.trim());
  expect(plain.slice(1, 5)).toEqual([
    'lasts a week: The lamp at Kolm Point was first lit on 4 June 1871.',
    'Restated from: Harbour Board, 2021 · stated · as of 4 Jun 1871',
    '≠ Brandt, 1932',
    '≠ Brandt, 1932: no light before 1875',
  ]);
});

test('a session of a claim’s questions, and a flag for one of them', async () => {
  const { screen, text } = await show(contested());
  await screen.press('p');
  expect(practised.at(-1)).toEqual(['kolm-point/first-lit-day']);
  expect(await text()).toContain('1/1');
  screen.close();
  const again = await show(contested());
  await again.screen.press('!', ...'No page 3', 'enter');
  expect(flagged).toEqual([['kolm-point', 'first-lit-day', 'No page 3']]);
  again.screen.close();
});

test('s after an answer opens the card, s again the source at that claim, and back leads to the same state', async () => {
  const played = new Played().readAll().until('tower-builder').answer('wrong');
  const read = () => partScreen(world(), board as never, claimId('builder'));
  const screen = await openScreen(<App theme={theme} first={playing(reducerPort(played), { read })} />);
  await screen.press('s');
  const card = await screen.frame();
  expect(card.at(-1)).toContain('s read on there');
  await screen.press('s');
  expect((await screen.frame()).find((row) => row.includes('❯'))).toContain('The tower was built');
  await screen.press('escape');
  expect(await screen.frame()).toEqual(card);
  await screen.press('escape');
  expect((await screen.frame()).at(-1)).toContain('s source');
  screen.close();
});
