import { Readable, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import type { SessionPort } from '../../src/core/session/port.ts';
import type { AskView } from '../../src/core/session/view.ts';
import { askLines, cardLines, feedbackLines } from '../../src/plain/draw.ts';
import { LineInput } from '../../src/plain/input.ts';
import { playPlain } from '../../src/plain/session.ts';
import { ASCII_MARKS, UNICODE_MARKS } from '../../src/wording/marks.ts';
import { reducerPort } from '../support/reducer-port.ts';
import { samplePack } from '../support/sample-pack.ts';
import { sampleScreen } from '../support/sample-screens.ts';
import { Played } from '../support/session.ts';
import { card, scriptedPort, summary } from '../support/views.ts';

const look = { marks: UNICODE_MARKS, width: Number.POSITIVE_INFINITY };
const asked = (name: string, more: Partial<AskView> = {}) =>
  askLines({ ...sampleScreen(name).ask, ...more }, look);

/** What is printed for these lines of input, line by line. */
async function printed(
  session: SessionPort,
  input: readonly string[],
  width = look.width,
): Promise<string[]> {
  const chunks: string[] = [];
  const out = new Writable({
    write(chunk, _, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  await playPlain(session, {
    input: new LineInput(Readable.from(input.map((line) => `${line}\n`))),
    out,
    look: { ...look, width },
    saves: true,
    prompt: '',
    stopped: () => false,
  });
  return chunks.join('').split('\n');
}

test('several is told from a choice of one', () => {
  expect(asked('several')).toContain('More than one may be right.');
  expect(asked('choice')).not.toContain('More than one may be right.');
});

test('what a question can give is said with it', () => {
  expect(asked('short').at(-1)).toBe(':options shows the options. :hint shows a hint.');
  expect(asked('short', { hasHint: false }).at(-1)).toBe(':options shows the options.');
  expect(asked('date').at(-1)).toBe(':hint shows a hint.');
  expect(asked('choice', { hasHint: false }).join('\n')).not.toContain(':');
});

test('an exam says that it is one, and once that feedback comes at the end', () => {
  const exam = { helps: false, hasHint: false };
  const { heading } = sampleScreen('choice').ask;
  const first = asked('choice', { ...exam, heading: { ...heading, done: 0 } });
  expect(first[1]).toMatch(/^Exam · The lighthouse/);
  expect(first[2]).toBe('No help; feedback comes at the end.');
  expect(asked('choice', exam)).not.toContain('No help; feedback comes at the end.');
});

test('a card has a label on every line, and the signs of its terminal', () => {
  expect(cardLines(card, look)).toContain('By: Ines Ostler · Harbour Board');
  const ascii = cardLines(card, { ...look, marks: ASCII_MARKS });
  expect(ascii).toContain('By: Ines Ostler - Harbour Board');
  for (const line of ascii) expect(line).toMatch(/^\w[\w ]*: /);
});

test('no line of a card begins with a dot on a narrow terminal', () => {
  for (let width = 12; width < 60; width += 1) {
    for (const line of cardLines(card, { ...look, width })) expect(line).not.toMatch(/^ *·/);
  }
});

test('a wrong pair names the partner it needs and the one it was given', () => {
  expect(feedbackLines(sampleScreen('match').wrong, look)).toContain(
    '  ✗ Left the tower in 1983 → Tam Keogh, not Ines Ostler',
  );
});

test('a disk that refuses is told once', async () => {
  const { ask, wrong } = sampleScreen('choice');
  const failed = 'Not saved: no space left. One line is kept in memory.';
  const lines = await printed(
    scriptedPort([ask, wrong, summary], () => ({ failed })),
    ['1'],
  );
  expect(lines.filter((line) => /not saved/i.test(line))).toEqual([failed]);
});

test('the summary is wrapped where prose is', async () => {
  const narrow = await printed(scriptedPort([summary]), [], 50);
  for (const line of narrow) expect(line.length).toBeLessThanOrEqual(50);
  expect(
    Math.max(...(await printed(scriptedPort([summary]), [])).map(({ length }) => length)),
  ).toBeGreaterThan(76);
});

/** A question that is typed, because it was met before, then another. */
function typing(): Played {
  const pack = {
    ...samplePack,
    questions: samplePack.questions.filter(({ kind }) => kind === 'date' || kind === 'number'),
  };
  return new Played({ packs: [pack] });
}

test('taking back an overruling says so, and goes on with the question on screen', async () => {
  const played = typing();
  const lines = await printed(reducerPort(played), ['1 May 1066', ':right', ':undo']);
  const at = lines.findIndex((line) => line.startsWith('Taken back'));
  expect(lines[at]).toContain('counts as wrong again');
  expect(lines.slice(at).join('\n')).not.toContain('Asked again');
  expect(played.state.answers).toHaveLength(1);
  expect(played.state.answers[0]?.overruled).toBe(false);
});

test('taking back an answer asks it again', async () => {
  const lines = await printed(reducerPort(typing()), ['1 May 1066', ':undo']);
  const at = lines.indexOf('Taken back. Asked again:');
  const stem = lines.find((line) => line.endsWith('?'));
  expect(lines.slice(at)).toContain(stem);
});

test('an answer counted as right has no cross, neither at once nor in the summary', async () => {
  const lines = await printed(reducerPort(typing()), ['1 May 1066 !', ':right', ':quit']);
  const after = lines.slice(lines.findIndex((line) => line.includes('Counted as right')));
  expect(after[0]).toMatch(/^✓ /);
  expect(after.join('\n')).not.toMatch(/✗|Sure, but not right/);
});

test('a line that comes when an exam has no time left is told that it does not count', async () => {
  const played = new Played({ mode: 'exam', limits: { answers: 4, minutes: 2 } });
  played.answer('right').wait(120_000);
  const lines = await printed(reducerPort(played), ['-']);
  expect(lines).toContain('Time was up before this, so it does not count.');
  expect(lines).not.toContain('saved');
  expect(lines.join(' ')).toContain('Time was up. 1 of 4 right');
});

test('a flag that comes then is kept', async () => {
  const played = new Played({ mode: 'exam', limits: { answers: 4, minutes: 2 } });
  played.answer('right').wait(120_000);
  const lines = await printed(reducerPort(played), [':flag Two answers fit.']);
  expect(lines).toContain('Flagged for the author.');
  expect(lines.join(' ')).toContain('Time was up. 1 of 4 right');
  expect(played.state.records.filter(({ event }) => event === 'flag')).toHaveLength(1);
});
