import { App } from '../../src/ui/app.tsx';
import type { Screen, Shell } from '../../src/ui/screen.ts';
import { themeFor } from '../../src/ui/theme.ts';
import { expectRecorded } from './recorded.ts';
import { openScreen } from './terminal.tsx';

const colour = themeFor({});
const mono = themeFor({ NO_COLOR: '1' });

/** A window, a theme, and what its picture's name ends with. */
const LOOKS = [
  { end: '', size: { columns: 80, rows: 24 }, theme: colour },
  { end: '-60x20', size: { columns: 60, rows: 20 }, theme: colour },
  { end: '-120x40', size: { columns: 120, rows: 40 }, theme: colour },
  { end: '-mono', size: { columns: 80, rows: 24 }, theme: mono },
] as const;

/** Pictures of one screen at every size and without colour; resolves to its rows at 80x24. */
export async function pictures(
  name: string,
  first: () => (shell: Shell) => Screen | Promise<Screen>,
  keys: readonly string[] = [],
): Promise<string[]> {
  let rows: string[] = [];
  for (const { end, size, theme } of LOOKS) {
    const shell = { theme, fail: (error: unknown) => Promise.reject(error), follow: () => undefined };
    const screen = await first()(shell);
    const app = await openScreen(<App theme={theme} first={() => screen} />, size);
    await app.press(...keys);
    const frame = await app.frame();
    if (end === '') rows = frame;
    expectOneFooter(frame, size);
    expectRecorded(`docs/screens/${name}${end}.svg`, await app.svg(`recite: ${name}${end}`));
    app.close();
  }
  return rows;
}

function expectOneFooter(frame: readonly string[], { rows }: { readonly rows: number }): void {
  if (frame.length !== rows || !/^ ─+/.test(frame.at(-2) ?? '')) {
    throw new Error(`not one frame:\n${frame.join('\n')}`);
  }
}
