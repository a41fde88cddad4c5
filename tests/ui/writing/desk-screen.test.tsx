import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { WritingDesk } from '../../../src/pack/draft/writing-desk.ts';
import { loadPack } from '../../../src/pack/load.ts';
import { App } from '../../../src/ui/app.tsx';
import type { Shell } from '../../../src/ui/screen.ts';
import { themeFor } from '../../../src/ui/theme.ts';
import { type DeskLinks, DeskScreen } from '../../../src/ui/writing/desk-screen.ts';
import { packOnDisk } from '../../pack/pack-on-disk.ts';
import { pictures } from '../../support/pictures.tsx';
import { openScreen } from '../../support/terminal.tsx';

const theme = themeFor({});
const MILL = readFileSync(join(import.meta.dirname, '../../fixtures/texts/mill.txt'), 'utf8');
const pack = (questions = 'questions: []', text = MILL) => ({
  'pack.yaml': `# mine\nformat: recite/1\nid: mill\ntitle: The mill at Orrin Bridge\nsource: {file: sources/t.md, title: T, license: CC0-1.0}\n${questions}\n`,
  'sources/t.md': text,
});
const KOLM =
  'The lamp of Kolm Point was lit on 3 May 1871. It burned rape oil until 1904. The bell was rung in fog by the keeper.\n';

async function atDesk(files = pack(undefined, KOLM), links: DeskLinks = {}, size = {}) {
  const folder = await packOnDisk(files);
  const desk = await WritingDesk.open(folder);
  const made = new DeskScreen(
    desk,
    { theme, fail: (error: unknown) => Promise.reject(error), follow: () => undefined },
    links,
  );
  const app = await openScreen(<App theme={theme} first={() => made} />, size);
  return {
    folder,
    made,
    app,
    press: async (...keys: string[]) => {
      await app.press(...keys);
      await made.settled();
    },
    /** Opens the editor, until the terminal is back. */
    edit: async () => {
      await app.press('v');
      do await new Promise<void>((resolve) => setImmediate(resolve));
      while (!app.isRaw());
      await made.settled();
    },
    text: async () => (await app.frame()).join('\n'),
    yaml: () => readFileSync(join(folder, 'pack.yaml'), 'utf8'),
    questions: async () => (await loadPack(folder)).pack?.questions ?? [],
  };
}

const desk = (questions?: string, text?: string) => () => async (shell: Shell) =>
  new DeskScreen(await WritingDesk.open(await packOnDisk(pack(questions, text))), shell);

test.each([
  ['writing', MILL, ['s', 's']],
  ['writing-own', MILL, []],
  ['writing-row', MILL, ['s', 's', '3']],
  ['writing-finding', MILL, ['s', 's', '3', 'ctrl+u', ...'1387; or later', 'enter']],
  ['writing-help', MILL, ['?']],
  ['writing-done', KOLM, ['s', 's', 's']],
] as const)('picture: %s', async (name, text, keys) => {
  await pictures(name, desk(undefined, text) as never, keys);
});

test('the footer offers to go back, and to take out, only where that can be', async () => {
  const { app, press } = await atDesk();
  const footer = async () => (await app.frame()).at(-1);
  expect(await footer()).not.toMatch(/ b back| u undo/);
  await press('a');
  expect(await footer()).toMatch(/ b back +u undo/);
  await press('u');
  expect(await footer()).not.toMatch(/ b back| u undo/);
  await press('s');
  expect(await footer()).toMatch(/ b back/);
  expect(await footer()).not.toMatch(/ u undo/);
  app.close();
});

test('a sentence stands among its neighbours, and the first has none before it', async () => {
  const { app, press, text } = await atDesk();
  const first = await app.frame();
  expect(first[2]).toBe(' ▸ The lamp of Kolm Point was lit on 3 May 1871.');
  expect(first[3]).toBe('   It burned rape oil until 1904.');
  await press('s');
  const second = await app.frame();
  expect(second.slice(2, 5)).toEqual([
    '   The lamp of Kolm Point was lit on 3 May 1871.',
    ' ▸ It burned rape oil until 1904.',
    '   The bell was rung in fog by the keeper.',
  ]);
  expect(second[0]).toMatch(/2\/3, 0 written$/);
  await press('b', 'b');
  expect(await text()).toContain('There is nothing here to do that with.');
  app.close();
});

test('every line is changed in its place, and what is accepted is in the file at once', async () => {
  const { app, press, text, questions, yaml } = await atDesk();
  await press('1', 'ctrl+u', ...'On which day was the lamp of Kolm Point lit?', 'enter');
  await press('3', 'ctrl+u', ...'3 May 1870; 3 May 1872', 'enter');
  await press('down', 'enter', ...'3rd of May 1871', 'enter');
  await press('5', 'ctrl+u', ...'zebra', 'enter');
  expect(await text()).toContain('These words do not stand in the sentence.');
  await press('ctrl+u', ...'3 May 1871', 'enter');
  await press('t');
  expect(await text()).toMatch(/6 as +reported/);
  await press('t', 't', 't', 't', 't', 'a');
  expect((await app.frame())[0]).toMatch(/2\/3, 1 written$/);
  expect(await text()).toContain('Written: on-which-day');
  expect(yaml()).toMatch(/^# mine\n/);
  expect(await questions()).toMatchObject([
    {
      kind: 'choice',
      ask: 'On which day was the lamp of Kolm Point lit?',
      accept: ['3rd of May 1871'],
      options: [{ text: '3 May 1870' }, { text: '3 May 1872' }],
      highlight: ['3 May 1871'],
    },
  ]);
  await press('u');
  expect(await questions()).toEqual([]);
  expect((await app.frame())[0]).toMatch(/1\/3, 0 written$/);
  app.close();
});

test('keys typed ahead of the disk wait for it, in order', async () => {
  const { made, app, press, questions } = await atDesk();
  await app.send('as1Who rang the bell at Kolm Point?\r2The keeper\ra');
  await made.settled();
  expect(await questions()).toMatchObject([
    { kind: 'choice' },
    { kind: 'short', ask: 'Who rang the bell at Kolm Point?', answer: 'The keeper' },
  ]);
  expect((await app.frame()).join('\n')).toContain('That was all 3. 2 questions written.');
  await press('q');
  expect(await app.exited).toBe('done');
});

test('what the check finds stands beside the item as soon as it is so, and goes with its reason', async () => {
  const { app, press, text } = await atDesk();
  expect(await text()).not.toContain('✗');
  await press('3', 'ctrl+u', ...'3 May 1870; in the spring of that year', 'enter');
  expect(await text()).toContain('✗ Some options are figures and others are not');
  await press('3', 'ctrl+u', ...'3 May 1870; 3 May 1872', 'enter');
  expect(await text()).not.toContain('✗');
  app.close();
});

test('what would be an error is not written, and says why', async () => {
  const { app, press, text, questions } = await atDesk();
  await press('2', 'ctrl+u', ...'4 June 1999', 'enter', 'a');
  expect(await text()).toContain('Not written, because of this:');
  expect(await questions()).toEqual([]);
  await press('s', 'a');
  expect(await text()).toContain('There is nothing here to do that with.');
  await press('1', ...'Who?', 'enter', 'a');
  expect(await text()).toContain('It needs a question and an answer.');
  await press('1', ...'never mind', 'escape');
  expect(await text()).toMatch(/1 ask +Who\?\n/);
  app.close();
});

test('a draft without a sentence is given one', async () => {
  const { app, press, text, questions } = await atDesk(
    pack(
      'questions:\n  - {id: d, kind: short, ask: Who rang the bell?, answer: The keeper, draft: true}',
      KOLM,
    ),
  );
  expect(await text()).toContain('It rests on no sentence yet');
  await press('7', ...'bell was', 'enter');
  expect(await text()).toContain('▸ The bell was rung in fog by the keeper.');
  await press('a');
  expect(await questions()).toMatchObject([{ id: 'd', draft: false }]);
  app.close();
});

test('the editor gets the line; what was changed there is taken in, and what is changed here is kept', async () => {
  const places: { file: string; line: number }[] = [];
  let change = (_file: string) => {};
  const edit = async (place: { file: string; line: number }) => {
    places.push(place);
    change(place.file);
    return undefined;
  };
  const at = await atDesk(
    pack('questions:\n  - {id: d, kind: short, ask: Who rang it?, answer: The keeper, draft: true}', KOLM),
    { edit },
  );
  await at.edit();
  expect(places).toEqual([{ file: join(at.folder, 'pack.yaml'), line: 7 }]);
  change = (file) =>
    writeFileSync(file, readFileSync(file, 'utf8').replace('Who rang it?', 'Who rang the bell in fog?'));
  await at.edit();
  expect(await at.text()).toContain('Who rang the bell in fog?');
  await at.press('s', '1', 'ctrl+u', ...'When was it lit?', 'enter');
  change = (file) =>
    writeFileSync(
      file,
      `${readFileSync(file, 'utf8')}  - {id: e, kind: short, ask: What did the lamp burn?, answer: rape oil, evidence: It burned rape oil until 1904.}\n`,
    );
  await at.edit();
  expect((await at.app.frame())[0]).toMatch(/2\/3, 0 written$/);
  expect(await at.text()).toMatch(/1 ask +When was it lit\?/);
  change = (file) => writeFileSync(file, 'questions: [');
  await at.edit();
  expect(await at.text()).toContain('pack.yaml cannot be read as it is now');
  at.app.close();
});

test('an editor, or leaving, asked for while the disk has the desk comes after it', async () => {
  const folder = await packOnDisk(pack(undefined, KOLM));
  const desk = await WritingDesk.open(folder);
  const seen: string[] = [];
  const edit = async () => {
    seen.push(readFileSync(join(folder, 'pack.yaml'), 'utf8'));
    return undefined;
  };
  const screens: DeskScreen[] = [];
  const app = await openScreen(
    <App
      theme={theme}
      first={(shell) => {
        screens[0] = new DeskScreen(desk, shell, { edit });
        return screens[0];
      }}
    />,
  );
  await app.send('avq');
  expect(await app.exited).toBe('done');
  expect(seen).toHaveLength(1);
  expect(seen[0]).toContain('kind: choice');
});

test('without an editor, or with one that does not start, it says so', async () => {
  const none = await atDesk();
  await none.press('v');
  expect(await none.text()).toContain('There is no editor to open: set EDITOR or VISUAL to its name.');
  none.app.close();
  const broken = await atDesk(pack(undefined, KOLM), { edit: async () => 'It could not be started.' });
  await broken.edit();
  expect(await broken.text()).toContain('It could not be started.');
  broken.app.close();
});

test('help lists every key, and a small window scrolls', async () => {
  const { app, press, text } = await atDesk(undefined, {}, { columns: 40, rows: 12 });
  await press('?');
  expect(await text()).toMatch(/Writing questions +Keys/);
  await press('escape', 'pagedown');
  const frame = await app.frame();
  expect(frame).toHaveLength(12);
  expect(frame.join('\n')).toMatch(/6 as +stated/);
  app.close();
});

test('a finding that a line helps with brings the line, and its text goes away with it', async () => {
  const { app, press, text, questions } = await atDesk();
  expect(await text()).not.toContain('inferred');
  await press('s', 's', '1', ...'Who rang the bell?', 'enter', '2', ...'A man', 'enter');
  expect(await text()).toMatch(/7 inferred +\(no\)/);
  await press('7', ...'yes', 'enter', 'a');
  expect(await questions()).toMatchObject([{ answer: 'A man', inferred: true }]);
  app.close();
});
