import { useCallback, useSyncExternalStore } from 'react';
import { Frame } from './frame.tsx';
import { pageFor, prose } from './line.ts';
import type { Screen, Window } from './screen.ts';
import { useTheme } from './theme.ts';

interface ShownProps {
  readonly screen: Screen;
  readonly window: Window;
  /** Why the last choice led nowhere. */
  readonly problem: string | undefined;
}

/** A screen, drawn anew whenever it has something new. */
export function Shown({ screen, window, problem }: ShownProps) {
  const { marks } = useTheme();
  // The same function for the same screen: what runs while a screen is shown does not begin anew with every frame.
  const subscribe = useCallback((listener: () => void) => screen.subscribe(listener), [screen]);
  useSyncExternalStore(subscribe, () => screen.version());
  const sheet = screen.sheet(window);
  const page = pageFor(window.columns, marks);
  const said = problem === undefined ? [] : prose(problem, page.prose, 'wrong');
  const pinned = [...(sheet.pinned ?? []), ...said];
  return <Frame sheet={{ ...sheet, pinned }} window={window} top={screen.top(window)} />;
}
