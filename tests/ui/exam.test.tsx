import { afterEach, describe, expect, test, vi } from 'vitest';
import { App } from '../../src/ui/app.tsx';
import { playing } from '../../src/ui/session-screen.ts';
import { themeFor } from '../../src/ui/theme.ts';
import { pictures } from '../support/pictures.tsx';
import { expectRecorded } from '../support/recorded.ts';
import { reducerPort } from '../support/reducer-port.ts';
import { Played } from '../support/session.ts';
import { openScreen } from '../support/terminal.tsx';
import { transcript } from '../support/transcript.ts';

const theme = themeFor({});
const exam = () => new Played({ mode: 'exam', limits: { answers: 10, minutes: 45 }, seed: 'picture' });

function answered(played = exam()): Played {
  played.answer('right', 'sure').answer('wrong', 'sure').send({ type: 'mark' });
  return played.answer('right').send({ type: 'skip' }).answer('right', 'guess').answer('right');
}

async function open(played: Played, links = {}) {
  const screen = await openScreen(<App theme={theme} first={playing(reducerPort(played), links)} />);
  return { screen, text: async () => (await screen.frame()).join('\n') };
}

test('pictures and a transcript', async () => {
  const session = (played: Played) => () => playing(reducerPort(played));
  await pictures('exam-question', session(answered()));
  await pictures('exam-answered', session(answered().send({ type: 'go', place: 1 })));
  await pictures('exam-sheet', session(answered().send({ type: 'sheet' })));
  await pictures('exam-hand-in', session(answered().send({ type: 'sheet' })), ['q']);
  await pictures('exam-result', session(answered().send({ type: 'finish' })));
  const input = ['-', ':mark', ':sheet', ':go 1', ':hand-in', ':hand-in'];
  expectRecorded('docs/transcripts/exam.txt', await transcript(reducerPort(exam()), input));
});

test('keys: mark, all questions, there and back, and two presses to hand in', async () => {
  const played = exam();
  const { screen, text } = await open(played);
  const at = async () => /(\d+)\/10/.exec((await screen.frame())[0] ?? '')?.[1];
  await screen.press('escape', 'm');
  expect((await screen.frame())[0]).toContain('marked');
  await screen.press('right', 'escape', 'right', 'escape', 'left');
  expect(await at()).toBe('2');
  await screen.press('escape', 'o');
  expect(await text()).toContain('0 of 10 answered, 1 marked. Ends at 19:45.');
  await screen.press('down', 'down', 'enter');
  expect(await at()).toBe('4');
  await screen.press('escape', 'o', 'escape');
  expect(await at()).toBe('4');
  await screen.press('escape', 'o', 'q');
  expect(await text()).toContain('10 questions still open');
  await screen.press('down', 'q', 'q');
  expect(await text()).toContain('Handed in');
  screen.close();
});

test('the key of a mark says what it does now', async () => {
  const { screen, text } = await open(exam());
  const told = async () => /^ +m +(.*)$/m.exec(await text())?.[1]?.trim();
  await screen.press('escape', '?');
  expect(await told()).toBe('mark this question, to come back to it');
  await screen.press('escape', 'm', '?');
  expect(await told()).toBe('take the mark off this question');
  await screen.press('escape', 'm', '?');
  expect(await told()).toBe('mark this question, to come back to it');
  screen.close();
});

test('what was missed is practised on one key', async () => {
  const asked: unknown[] = [];
  const practise = (items: readonly unknown[]) => {
    asked.push(items);
    return playing(reducerPort(new Played({ only: items as never })));
  };
  const { screen, text } = await open(answered().send({ type: 'finish' }), { practise });
  expect((await screen.frame()).at(-1)).toContain('p practise what you missed');
  await screen.press('p');
  expect(asked).toHaveLength(1);
  expect(asked[0]).toHaveLength(6);
  expect(await text()).toContain('1/6');
  screen.close();
});

test('a bad item is flagged from its question, and the question stays', async () => {
  const played = exam();
  const { screen, text } = await open(played);
  const before = await text();
  await screen.press('escape', '!', ...'Two fit', 'enter');
  expect(played.state.records.at(-1)).toMatchObject({ event: 'flag', reason: 'Two fit' });
  expect(await text()).toBe(before);
  screen.close();
});

describe('time', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  /** An exam of two minutes, on a clock that is moved together with the timers. */
  async function timed(keys: readonly string[] = []) {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const played = new Played({ mode: 'exam', limits: { answers: 10, minutes: 2 }, seed: 'picture' });
    const { screen, text } = await open(played);
    await screen.press(...keys);
    const pass = async (ms: number) => {
      played.wait(ms);
      await vi.advanceTimersByTimeAsync(ms);
    };
    return { played, screen, text, pass, title: async () => (await screen.frame())[0] };
  }

  test('what is left is told in minutes, in the last one in seconds, and nothing else moves', async () => {
    const { screen, pass, title } = await timed();
    expect(await title()).toMatch(/ 2 min left, 1\/10$/);
    const before = screen.bytes().length;
    await pass(30_000);
    expect(screen.bytes().length).toBe(before);
    const rest = (await screen.frame()).slice(1);
    await pass(31_000);
    expect(await title()).toMatch(/ 59 s left, 1\/10$/);
    await pass(1000);
    expect(await title()).toMatch(/ 58 s left, 1\/10$/);
    expect((await screen.frame()).slice(1)).toEqual(rest);
    screen.close();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('when it is up the exam is handed in by itself, with what was answered', async () => {
    const { played, screen, text, pass } = await timed();
    played.answer('right');
    await pass(119_000);
    expect(await text()).toContain('Time was up.');
    expect(played.state.records.filter(({ event }) => event === 'review')).toHaveLength(1);
    expect(played.state.records.at(-1)).toMatchObject({ event: 'session', phase: 'end' });
    expect(vi.getTimerCount()).toBe(0);
    screen.close();
  });

  test('the sheet tells it too, and keys that come fast do not stop it', async () => {
    const { screen, text, pass, title } = await timed(['escape', 'o']);
    expect(await title()).toMatch(/ 2 min left, all questions$/);
    for (let key = 0; key < 30; key += 1) {
      await pass(500);
      await screen.press('down');
    }
    await pass(110_000);
    expect(await text()).toContain('Time was up.');
    screen.close();
  });

  test('a flag that is being written when time is up is written to its end, and kept', async () => {
    const { played, screen, text, pass } = await timed(['escape', '!', ...'Two']);
    await pass(130_000);
    await screen.press(...' fit');
    expect(await text()).toContain('Two fit');
    await screen.press('enter');
    await pass(1000);
    expect(await text()).toContain('Time was up.');
    expect(played.state.records.filter(({ event }) => event === 'flag')).toMatchObject([
      { reason: 'Two fit' },
    ]);
    screen.close();
  });

  test('a flag that is given up then hands the exam in', async () => {
    const { screen, text, pass } = await timed(['escape', '!', ...'Two']);
    await pass(130_000);
    await screen.press('escape');
    await pass(1000);
    expect(await text()).toContain('Time was up.');
    screen.close();
  });
});
