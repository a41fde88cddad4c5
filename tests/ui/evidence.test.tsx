import { expect, test } from 'vitest';
import type { AskView, FeedbackView, SessionView } from '../../src/core/session/view.ts';
import { App } from '../../src/ui/app.tsx';
import { playing } from '../../src/ui/session-screen.ts';
import { themeFor } from '../../src/ui/theme.ts';
import { expectOneFrame } from '../support/one-frame.ts';
import { options, sampleScreen } from '../support/sample-screens.ts';
import { type EmulatedScreen, openScreen } from '../support/terminal.tsx';
import { learn, scriptedPort } from '../support/views.ts';

const sizes = [
  { columns: 80, rows: 24 },
  { columns: 60, rows: 20 },
  { columns: 120, rows: 40 },
  { columns: 40, rows: 12 },
];
const longStem = Array.from({ length: 120 }, (_, index) => `word${index}`).join(' ');

async function open(
  views: readonly SessionView[],
  size = { columns: 80, rows: 24 },
): Promise<EmulatedScreen> {
  return openScreen(<App theme={themeFor({})} first={playing(scriptedPort(views))} />, size);
}

/** A passage of so many sentences of two lines each, the last one right, the first one chosen when wrong. */
function passage(sentences: number): { ask: AskView; right: FeedbackView; wrong: FeedbackView } {
  const { ask, right, wrong } = sampleScreen('find');
  const step = {
    interaction: 'point' as const,
    options: options(
      ...Array.from({ length: sentences }, (_, index) => `Sentence ${index + 1} ${longStem.slice(0, 80)}`),
    ),
  };
  const question = { ...ask.question, step };
  const marks = (chosen: number) =>
    step.options.map((_, index) => ({ right: index === sentences - 1, chosen: index === chosen }));
  return {
    ask: { ...ask, question },
    right: { ...right, question, marks: marks(sentences - 1) },
    wrong: { ...wrong, question, marks: marks(0) },
  };
}

test.each([
  [{ columns: 80, rows: 24 }, 8],
  [{ columns: 60, rows: 20 }, 4],
])(
  'where question and evidence do not fit, stem, choice, verdict and evidence do: %o',
  async (size, count) => {
    const { ask, right, wrong } = passage(count);
    for (const [view, digit] of [
      [right, String(count)],
      [wrong, '1'],
    ] as const) {
      const screen = await open([ask, view], size);
      const before = await screen.frame();
      await screen.press(digit, 'enter');
      const after = await screen.frame();
      expectOneFrame(after, size);
      expect(after.slice(0, 4)).toEqual(before.slice(0, 4));
      const seen = after.join('\n');
      expect(seen).toContain(`✓ ${count}  Sentence ${count}`);
      if (view === wrong) expect(seen).toContain('✗ 1  Sentence 1');
      expect(seen).toMatch(/Right\. In 12 days|Not right\./);
      expect(seen).toContain('▸ ');
      screen.close();
    }
  },
);

test('a notice or a hint moves no row of the question, even where there is no room for it', async () => {
  const { ask } = passage(8);
  const hint = 'The letters of 1932 are the younger source.';
  const screen = await open([ask, { ...ask, hint }]);
  const before = await screen.frame();
  await screen.press('enter');
  const told = await screen.frame();
  expect(told.join('\n')).toContain('Choose a line first.');
  expect(told.slice(0, 18)).toEqual(before.slice(0, 18));
  await screen.press('h');
  const hinted = await screen.frame();
  expect(hinted.join('\n')).toContain(hint);
  expect(hinted.slice(0, 18)).toEqual(before.slice(0, 18));
  screen.close();
});

test.each(sizes)('space and s always show something new: %o', async (size) => {
  for (const name of ['choice', 'find', 'match']) {
    const { ask, right, wrong, keys } = sampleScreen(name);
    for (const view of [right, wrong]) {
      const screen = await open([ask, view], size);
      await screen.press(...keys);
      const first = await screen.frame();
      await screen.press('s');
      const source = await screen.frame();
      expect(source.join('\n')).toContain('Yearbook of the Harbour Board');
      await screen.press('escape');
      expect(await screen.frame()).toEqual(first);
      const offered = first.slice(-2).join('\n').includes('space');
      await screen.press('space');
      expect((await screen.frame()).join('\n') !== first.join('\n')).toBe(offered);
      screen.close();
    }
  }
});

test('the source of a claim to read comes into sight', async () => {
  const screen = await open([learn], { columns: 40, rows: 12 });
  await screen.press('s');
  expect((await screen.frame()).join('\n')).toContain('Yearbook of the Harbour Board');
  screen.close();
});

test('a right answer takes a verdict, a source line and the sentence', async () => {
  const { ask, right, keys } = sampleScreen('choice');
  const screen = await open([ask, right]);
  await screen.press(...keys);
  const frame = await screen.frame();
  const verdict = frame.indexOf(' Right. In 12 days.');
  expect(frame.slice(verdict, verdict + 5)).toEqual([
    ' Right. In 12 days.',
    ' Restated from: Harbour Board, May 2021 · stated · as of 4 Jun 1871',
    expect.stringMatching(/^ ▸ The lamp/),
    expect.stringMatching(/^ ▸ /),
    '',
  ]);
  await screen.press('space');
  expect((await screen.frame()).join('\n')).toContain('The northern coast, par. 3');
  screen.close();
});

test('an answer counted as right shows no cross', async () => {
  const { ask, wrong } = sampleScreen('short');
  const verdict = { ...wrong.verdict, correct: true, overruled: true };
  const screen = await open([ask, { ...wrong, verdict }]);
  await screen.press('w', 'enter');
  const frame = (await screen.frame()).join('\n');
  expect(frame).toContain('✓  white');
  expect(frame).not.toContain('✗');
  screen.close();
});

test('a wrong pair names the partner it needs', async () => {
  const { ask, wrong, keys } = sampleScreen('match');
  const screen = await open([ask, wrong]);
  await screen.press(...keys);
  expect((await screen.frame()).join('\n')).toContain('→ 1 Tam Keogh, not 2');
  screen.close();
});

test('a field tells of its hint', async () => {
  const { ask } = sampleScreen('short');
  const screen = await open([ask, { ...ask, hint: 'Not green.' }], { columns: 40, rows: 12 });
  expect((await screen.frame()).join('\n')).toContain('Hint: esc, then h');
  await screen.press('escape', 'h');
  expect((await screen.frame()).join('\n')).toContain('Not green.');
  screen.close();
});

test('options that open on what was typed are in sight', async () => {
  const { ask } = sampleScreen('choice');
  const earlier = { interaction: 'type', given: 'Ada' } as const;
  const opened = { ...ask, notice: 'not-recognised' as const, question: { ...ask.question, earlier } };
  const screen = await open([opened], { columns: 40, rows: 12 });
  const frame = (await screen.frame()).join('\n');
  expect(frame).toContain('1  Ada Brandt');
  expect(frame).toContain('Not among the answers');
  screen.close();
});

test('no line of a card begins with a dot', async () => {
  const { ask, wrong } = sampleScreen('choice');
  const source = { ...wrong.card.source, publisher: 'The Harbour Board and the guild of the pilots of Kolm' };
  for (const columns of [40, 44, 48, 52, 60, 66, 72, 80]) {
    const screen = await open([ask, { ...wrong, card: { ...wrong.card, source } }], { columns, rows: 30 });
    await screen.press('1', 'enter', 's');
    for (const row of await screen.frame()) expect(row).not.toMatch(/^ *·/);
    screen.close();
  }
});

test('the keys of an answer say what the signs before other sources mean, and only where there are any', async () => {
  const { ask, wrong, keys } = sampleScreen('choice');
  const also = { cite: 'Brandt, 1932', says: 'autumn', relation: 'also' } as const;
  const screen = await open([ask, { ...wrong, elsewhere: [...wrong.elsewhere, also] }]);
  await screen.press(...keys, '?');
  const help = (await screen.frame()).join('\n');
  expect(help).toMatch(/^ ≠ +contradicts the sentence shown$/m);
  expect(help).toMatch(/^ · +speaks of the same point$/m);
  screen.close();
  const alone = await open([ask, { ...wrong, elsewhere: [] }]);
  await alone.press(...keys, '?');
  expect((await alone.frame()).join('\n')).not.toContain('≠');
  alone.close();
});
