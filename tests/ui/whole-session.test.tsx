import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { lookAt } from '../../src/core/session/look.ts';
import { App } from '../../src/ui/app.tsx';
import { playing } from '../../src/ui/session-screen.ts';
import { themeFor } from '../../src/ui/theme.ts';
import { reducerPort } from '../support/reducer-port.ts';
import { Played } from '../support/session.ts';
import { openScreen } from '../support/terminal.tsx';

/** Some answer to whatever step is on screen, given with keys alone. */
function keysFor(played: Played): string[] {
  const view = lookAt(played.state);
  if (view.screen !== 'ask') return ['enter'];
  const { step } = view.question;
  switch (step.interaction) {
    case 'pick':
    case 'point':
      return ['1', 'enter'];
    case 'pickMany':
      return ['1', '2', 'enter'];
    case 'type':
      return step.fields
        .flatMap((field, index) => [
          ...(index === 0 ? [] : ['tab']),
          ...(field.expects === 'number' ? '7' : field.expects === undefined ? 'red' : '4 June 1871'),
        ])
        .concat('enter');
    case 'arrange':
      return [...step.options.map((_, index) => String(index + 1)), 'enter'];
    case 'pair':
      return [...step.rows.map((_, index) => String(index + 1)), 'enter'];
  }
}

test.each([
  { columns: 80, rows: 24 },
  { columns: 60, rows: 20 },
  { columns: 40, rows: 12 },
])('the sample pack is answered with keys at $columns x $rows', async (size) => {
  const played = new Played({ limits: { answers: 14 } });
  const screen = await openScreen(<App theme={themeFor({})} first={playing(reducerPort(played))} />, size);
  const seen = new Set<string>();
  for (let step = 0; step < 200 && played.screen !== 'summary'; step += 1) {
    const frame = await screen.frame();

    expect(frame[0]).toContain('The lighthouse');
    for (const row of frame) expect(stringWidth(row)).toBeLessThanOrEqual(size.columns);
    expect(frame.at(-2)).toMatch(/^ ─+/);
    const view = lookAt(played.state);
    if (view.screen === 'ask') seen.add(view.question.kind);
    await screen.press(...keysFor(played));
  }
  expect(played.screen).toBe('summary');
  expect(seen.size).toBeGreaterThan(4);
  expect((await screen.frame()).join('\n')).toMatch(/right at first try/);
  screen.close();
});
