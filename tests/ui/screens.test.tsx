import { describe, expect, test } from 'vitest';
import type { Step } from '../../src/core/question/interaction.ts';
import type { SessionView } from '../../src/core/session/view.ts';
import { App } from '../../src/ui/app.tsx';
import { playing } from '../../src/ui/session-screen.ts';
import { type Theme, themeFor } from '../../src/ui/theme.ts';
import { fieldPrompt } from '../../src/wording/session.ts';
import { expectOneFrame } from '../support/one-frame.ts';
import { options, sampleScreen, sampleScreens } from '../support/sample-screens.ts';
import { type EmulatedScreen, openScreen } from '../support/terminal.tsx';
import { learn, scriptedPort, summary } from '../support/views.ts';

const sizes = [
  { columns: 80, rows: 24 },
  { columns: 60, rows: 20 },
  { columns: 120, rows: 40 },
];
const colour = themeFor({});
const mono = themeFor({ NO_COLOR: '1' });

async function open(
  views: readonly SessionView[],
  size: { columns: number; rows: number } = { columns: 80, rows: 24 },
  theme: Theme = colour,
): Promise<EmulatedScreen> {
  return openScreen(<App theme={theme} first={playing(scriptedPort(views))} />, size);
}

/** A row of the question without the sign before it and the words beside it. */
function words(row: string): string {
  return row
    .slice(2)
    .replace(/ {2,}(your answer|missed|place \d.*|→.*)$/, '')
    .trimEnd();
}

const edited = new Set(['type']);
const promptsOf = (step: Step) => (step.interaction === 'type' ? step.fields.map(fieldPrompt) : []);

describe.each(sizes)('at $columns x $rows', (size) => {
  test.each(sampleScreens.map((sample) => [sample.name, sample] as const))(
    '%s: the question keeps its rows when the answer comes',
    async (_, sample) => {
      const screen = await open([sample.ask, sample.wrong], size);
      await screen.press(...sample.keys.slice(0, -1));
      const before = await screen.frame();
      await screen.press('enter');
      const after = await screen.frame();
      screen.close();
      expectOneFrame(before, size);
      expectOneFrame(after, size);
      const out = before.findIndex((row) => row.includes("I don't know"));
      expect(out).toBeGreaterThan(2);
      const typed = edited.has(sample.ask.question.step.interaction);
      const prompts = promptsOf(sample.ask.question.step);
      for (const row of Array.from({ length: out - 2 }, (_, at) => at + 2)) {
        // What is right stands where what to write did.
        if (prompts.includes(before[row]?.trim())) expect(after[row]).toMatch(/^ ✓/);
        else expect(words(after[row] ?? '')).toBe(words(before[row] ?? ''));
      }
      expect(after[out]).not.toContain("I don't know");
      expect(after.slice(out).join('\n')).toContain('Not right.');
      if (!typed) expect(after[out]).toBe('');
    },
  );

  test.each([
    ['learn', learn],
    ['summary', summary],
  ] as const)('%s is one frame', async (_, view) => {
    const screen = await open([view], size);
    expectOneFrame(await screen.frame(), size);
    screen.close();
  });
});

test('a right answer is short until it is unfolded', async () => {
  const { ask, right, keys } = sampleScreen('choice');
  const screen = await open([ask, right]);
  await screen.press(...keys);
  const short = (await screen.frame()).join('\n');
  expect(short).toContain('Right. In 12 days.');
  expect(short).toContain('▸ The lamp at Kolm Point was first lit');
  expect(short).not.toContain('Elsewhere');
  await screen.press('space');
  expect((await screen.frame()).join('\n')).toContain('Elsewhere  ≠ Brandt, 1932: autumn of 1872');
  screen.close();
});

test('a wrong answer shows everything at once', async () => {
  const { ask, wrong, keys } = sampleScreen('choice');
  const screen = await open([ask, wrong]);
  await screen.press(...keys);
  const frame = (await screen.frame()).join('\n');
  for (const part of ['✗ 1  Ada Brandt', '✓ 2  Margarethe', 'Restated from:', 'Elsewhere', 'Why', 'Note']) {
    expect(frame).toContain(part);
  }
  screen.close();
});

test.each(['number', 'date', 'short', 'cloze'])(
  '%s: where nothing was written, only what is right is shown',
  async (name) => {
    const { ask, wrong } = sampleScreen(name);
    const { step } = ask.question;
    const fields = step.interaction === 'type' ? step.fields.length : 0;
    const answers = wrong.verdict.key.split('; ');
    const unknown = {
      ...wrong,
      marks: answers.map((answer) => ({ right: false, chosen: false, answer })),
      verdict: { ...wrong.verdict, given: [], dontKnow: true },
    };
    const screen = await open([ask, unknown]);
    const before = await screen.frame();
    await screen.press('-', 'enter');
    const after = await screen.frame();
    screen.close();
    const from = before.findIndex((row) => row.includes(colour.marks.focus));
    const until = after.findIndex((row) => row.includes('Not known yet.'));
    expect(after.slice(from, until).map((row) => row.trimEnd())).toEqual([
      ...answers.map((answer, at) => ` ✓ ${fields > 1 ? `${at + 1} ` : ''} ${answer}`),
      '',
    ]);
  },
);

test('without colour no colour is sent, and marks and words stay', async () => {
  const { ask, wrong, keys } = sampleScreen('choice');
  const screen = await open([ask, wrong], undefined, mono);
  await screen.press(...keys);
  expect((await screen.frame()).join('\n')).toMatch(/✗ 1 {2}Ada Brandt +your answer/);
  // Only bold (1, 22), underline (4, 24), inverse (7, 27) and reset.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is checked.
  const codes = [...screen.bytes().matchAll(/\u001b\[([\d;]*)m/g)].flatMap(([, list]) =>
    (list ?? '').split(';'),
  );
  const plain = ['', '0', '1', '22', '4', '24', '7', '27'];
  expect(codes.filter((code) => !plain.includes(code))).toEqual([]);
  expect(codes).toContain('1');
  screen.close();
});

test('in colour three hues are used and bright black never', async () => {
  const { ask, wrong, keys } = sampleScreen('choice');
  const screen = await open([ask, wrong]);
  await screen.press(...keys, 's', '?');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is checked.
  const codes = [...screen.bytes().matchAll(/\u001b\[([\d;]*)m/g)].flatMap(([, list]) =>
    (list ?? '').split(';'),
  );
  const hues = new Set(codes.map(Number).filter((code) => (code >= 30 && code < 39) || code >= 90));
  expect([...hues].sort()).toEqual([31, 32, 36]);
  screen.close();
});

test('a terminal without UTF-8 gets ASCII alone', async () => {
  const { ask, wrong, keys } = sampleScreen('headline');
  const screen = await open([ask, wrong], undefined, themeFor({ LANG: 'C' }));
  const before = await screen.frame();
  await screen.press(...keys);
  const after = await screen.frame();
  screen.close();
  for (const row of [...before, ...after]) expect(row).toMatch(/^[\x20-\x7e]*$/);
});

test('the cursor stands on the focused line', async () => {
  const { ask } = sampleScreen('choice');
  const screen = await open([ask]);
  await screen.press('down', 'down');
  const row = (await screen.frame()).findIndex((text) => text.includes('❯ 2'));
  expect(screen.cursor()).toEqual({ row, column: 1 });
  screen.close();
});

test('the cursor stands where the next letter goes', async () => {
  const { ask } = sampleScreen('number');
  const screen = await open([ask]);
  await screen.press('1', '5');
  const frame = await screen.frame();
  const row = frame.findIndex((text) => text.includes('about 15'));
  expect(screen.cursor()).toEqual({ row, column: (frame[row] ?? '').indexOf('15') + 2 });
  screen.close();
});

const longStem = Array.from({ length: 120 }, (_, index) => `word${index}`).join(' ');

test('a stem longer than the window is read on with page down, and the focus comes into sight', async () => {
  const { ask } = sampleScreen('choice');
  const long = { ...ask, question: { ...ask.question, stem: longStem } };
  const size = { columns: 60, rows: 14 };
  const screen = await open([long], size);
  const first = await screen.frame();
  expectOneFrame(first, size);
  expect(first.at(-2)).toContain('more');
  expect(first[2]).toContain('word0 ');
  await screen.press('pagedown', 'pagedown');
  expect((await screen.frame()).join('\n')).toContain("I don't know");
  await screen.press('pageup', 'pageup');
  expect((await screen.frame())[2]).toContain('word0 ');
  await screen.press('3');
  expect((await screen.frame()).join('\n')).toContain('❯ 3  Tam Keogh');
  screen.close();
});

test('after a long question the verdict is in sight, and the rest is one key away', async () => {
  const { ask, wrong } = sampleScreen('find');
  const step = {
    interaction: 'point' as const,
    options: options(...Array.from({ length: 12 }, (_, index) => `${index + 1}. ${longStem.slice(0, 90)}`)),
  };
  const marks = step.options.map((_, index) => ({ right: index === 11, chosen: index === 0 }));
  const size = { columns: 60, rows: 20 };
  const screen = await open(
    [
      { ...ask, question: { ...ask.question, step } },
      { ...wrong, question: { ...wrong.question, step }, marks },
    ],
    size,
  );
  await screen.press('1', '2', 'enter');
  const frame = await screen.frame();
  expectOneFrame(frame, size);
  expect(frame.join('\n')).toContain('Not right.');
  expect(frame.at(-2)).toContain('more');
  await screen.press('space', 'space', 'space');
  const end = await screen.frame();
  expect(end.join('\n')).toContain('Note');
  expect(end.at(-2)).not.toContain('more');
  screen.close();
});

test('no text can send a sequence of its own', async () => {
  const { ask, wrong } = sampleScreen('choice');
  const evil = 'a\u001b]52;c;eA==\u0007b\u001b[2Jc\u009b31md\u202ee\nf';
  const bad = {
    heading: { ...ask.heading, packTitle: evil, chapterTitle: evil },
    question: { ...ask.question, stem: evil, headline: evil },
  };
  const screen = await open([
    { ...ask, ...bad, hint: evil },
    { ...wrong, ...bad, explain: evil },
  ]);
  await screen.press('1', 'enter', '?', 'escape', '!');
  await screen.send(`\u001b[200~${evil}\u001b[201~`);
  const sent = screen.bytes();
  screen.close();
  for (const sequence of ['\u001b]', '\u001b[2J', '\u0007', '\u009b', '\u202e'])
    expect(sent).not.toContain(sequence);
});
