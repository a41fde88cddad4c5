import { expect, test } from 'vitest';
import { App } from '../../src/ui/app.tsx';
import { playing } from '../../src/ui/session-screen.ts';
import { themeFor } from '../../src/ui/theme.ts';
import { reducerPort } from '../support/reducer-port.ts';
import { sampleScreen } from '../support/sample-screens.ts';
import { Played } from '../support/session.ts';
import { type EmulatedScreen, openScreen } from '../support/terminal.tsx';
import { learn, scriptedPort, summary } from '../support/views.ts';

const theme = themeFor({});
const { ask, right, wrong } = sampleScreen('choice');
const text = async (screen: EmulatedScreen) => (await screen.frame()).join('\n');

test('an answer is taken back from the question after it, and from reading', async () => {
  for (const view of [ask, { ...learn, heading: { ...learn.heading, done: 6 } }]) {
    const port = scriptedPort([view]);
    const screen = await openScreen(<App key={view.screen} theme={theme} first={playing(port)} />);
    await screen.press('u');
    expect(port.sent).toEqual([{ type: 'undo' }]);
    screen.close();
  }
});

test('in a field u is a letter, and out of it undo', async () => {
  const port = scriptedPort([sampleScreen('short').ask]);
  const screen = await openScreen(<App theme={theme} first={playing(port)} />);
  await screen.press('u');
  expect(port.sent).toEqual([]);
  await screen.press('escape');
  expect((await screen.frame()).at(-1)).toContain('u undo');
  await screen.press('u');
  expect(port.sent).toEqual([{ type: 'undo' }]);
  screen.close();
});

test('in an empty field ? shows the keys, in any other it is a letter', async () => {
  const port = scriptedPort([sampleScreen('short').ask]);
  const screen = await openScreen(<App theme={theme} first={playing(port)} />);
  await screen.press('?');
  expect(await text(screen)).toContain('leave the field, so that letters are keys');
  await screen.press('escape', 'w', 'h', 'o', '?');
  expect(await text(screen)).toContain(' who?');
  screen.close();
});

test('whoever leaves a field for the hint writes on in it', async () => {
  const { ask: typing } = sampleScreen('short');
  const port = scriptedPort([typing, { ...typing, hint: 'Not green.' }]);
  const screen = await openScreen(<App theme={theme} first={playing(port)} />);
  await screen.press('g', 'escape', 'h', 'u');
  expect(await text(screen)).toMatch(/ gu[\s\S]*Not green\./);
  expect(port.sent).toEqual([{ type: 'hint' }]);
  screen.close();
});

test('before the first answer there is no undo', async () => {
  const port = scriptedPort([{ ...ask, heading: { ...ask.heading, done: 0 } }]);
  const screen = await openScreen(<App theme={theme} first={playing(port)} />);
  await screen.press('u');
  expect(port.sent).toEqual([]);
  screen.close();
});

test('a typed answer that was taken back is offered again', async () => {
  const { ask: typing, wrong: typed } = sampleScreen('cloze');
  const port = { ...scriptedPort([typed, typing]), last: () => typed };
  const screen = await openScreen(<App theme={theme} first={playing(port)} />);
  await screen.press('u');
  expect(await text(screen)).toMatch(/1 {2}Keogh[\s\S]*2 {2}1938/);
  await screen.press('backspace', 'n', 'enter');
  expect(port.sent.at(-1)).toMatchObject({ response: { texts: ['Keogn', '1938'] } });
  screen.close();
});

test('keys sent in one piece answer a field surely', async () => {
  const port = scriptedPort([sampleScreen('short').ask, wrong]);
  const screen = await openScreen(<App theme={theme} first={playing(port)} />);
  await screen.send('Vlad\u0013');
  expect(port.sent).toEqual([
    { type: 'answer', response: { interaction: 'type', texts: ['Vlad'] }, bet: 'sure' },
  ]);
  screen.close();
});

test('enter held down since the feedback says nothing by itself', async () => {
  const port = scriptedPort([right, sampleScreen('short').ask, wrong]);
  const screen = await openScreen(<App theme={theme} first={playing(port)} />);
  await screen.send('\r\r\r');
  await screen.press('enter', 'enter');
  expect(port.sent).toEqual([{ type: 'next' }]);
  expect(await text(screen)).toContain('Nothing written yet.');
  screen.close();
});

test('the last question cannot be put off, and says so', async () => {
  const played = new Played({ limits: { answers: 1 } }).readAll();
  const screen = await openScreen(<App theme={theme} first={playing(reducerPort(played))} />);
  await screen.press('escape', 'x');
  expect(await text(screen)).toContain('it cannot be put off');
  await screen.press('enter');
  expect(await text(screen)).not.toContain('it cannot be put off');
  screen.close();
});

test('an exam says that it is one, and once that feedback comes at the end', async () => {
  const exam = { ...ask, helps: false, hasHint: false };
  const first = { ...exam, heading: { ...exam.heading, done: 0 } };
  const screen = await openScreen(<App theme={theme} first={playing(scriptedPort([first, exam]))} />);
  expect((await screen.frame())[0]).toMatch(/^ Exam · The lighthouse at Kolm Point/);
  expect((await screen.frame())[2]).toBe(' No help; feedback comes at the end.');
  await screen.press('-');
  expect((await screen.frame())[0]).toContain('Exam');
  expect(await text(screen)).not.toContain('feedback comes');
  screen.close();
});

test('help opens over the summary', async () => {
  const screen = await openScreen(<App theme={theme} first={playing(scriptedPort([summary]))} />);
  expect((await screen.frame()).at(-1)).toContain('? keys');
  await screen.press('?');
  expect(await text(screen)).toContain('leave the summary');
  await screen.press('escape');
  expect(await text(screen)).toContain('17 of 20 right');
  screen.close();
});
