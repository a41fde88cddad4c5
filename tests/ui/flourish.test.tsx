import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { App } from '../../src/ui/app.tsx';
import { FLOURISH_STEPS, stepAt } from '../../src/ui/flourish.ts';
import { playing } from '../../src/ui/session-screen.ts';
import { themeFor } from '../../src/ui/theme.ts';
import { sampleScreen } from '../support/sample-screens.ts';
import { type EmulatedScreen, openScreen } from '../support/terminal.tsx';
import { scriptedPort } from '../support/views.ts';

const { ask, right, wrong } = sampleScreen('choice');
const moving = themeFor({}, 'dark', true);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const open = (theme = moving, feedback = right) =>
  openScreen(<App theme={theme} first={playing(scriptedPort([ask, feedback, ask]))} />);

async function rule(screen: EmulatedScreen): Promise<string> {
  return (await screen.frame()).at(-2) ?? '';
}

/** The rule after each of so many milliseconds. */
async function rules(screen: EmulatedScreen, times: readonly number[]): Promise<string[]> {
  const seen: string[] = [];
  let now = 0;
  for (const time of times) {
    await vi.advanceTimersByTimeAsync(time - now);
    now = time;
    seen.push(await rule(screen));
  }
  return seen;
}

test('a light runs along the rule once, in under 300 ms, and nothing else moves', async () => {
  const screen = await open();
  await screen.press('2', 'enter');
  const still = await screen.frame();
  const [first, middle, end] = await rules(screen, [40, 120, 299]);
  expect(first).toMatch(/^ ━+─/);
  expect(middle).toMatch(/^ ─+━+─/);
  expect(end).not.toContain('━');
  expect((await screen.frame()).slice(0, -2)).toEqual(still.slice(0, -2));
  expect(vi.getTimerCount()).toBe(0);
  screen.close();
});

test('a timer that is a little early, or very late, is a step there is, or the end', () => {
  expect([39.4, 40, 79.9, 80].map(stepAt)).toEqual([0, 0, 0, 1]);
  expect(stepAt(5000)).toBeGreaterThanOrEqual(FLOURISH_STEPS);
  expect(stepAt(300)).toBeGreaterThanOrEqual(FLOURISH_STEPS);
});

test('the next key is taken while it runs, and ends it', async () => {
  const screen = await open();
  await screen.press('2', 'enter');
  await vi.advanceTimersByTimeAsync(80);
  expect(await rule(screen)).toContain('━');
  await screen.press('enter');
  expect(await rule(screen)).not.toContain('━');
  expect(vi.getTimerCount()).toBe(0);
  screen.close();
});

test.each([
  ['switched off', themeFor({}, 'dark', false), right],
  ['in monochrome', themeFor({ NO_COLOR: '1' }, 'dark', true), right],
  ['in a chosen monochrome', themeFor({}, 'mono', true), right],
  ['after a wrong answer', moving, wrong],
])('nothing moves %s', async (_, theme, feedback) => {
  const screen = await open(theme, feedback);
  await screen.press('2', 'enter');
  for (const seen of await rules(screen, [40, 120, 299])) expect(seen).not.toContain('━');
  expect(vi.getTimerCount()).toBe(0);
  screen.close();
});
