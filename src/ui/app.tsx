import { type RenderOptions, render, useApp, useInput, usePaste, useWindowSize } from 'ink';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { UserError } from '../user-error.ts';
import { TOO_SMALL } from '../wording/home.ts';
import { screenNames } from '../wording/keys.ts';
import { Frame } from './frame.tsx';
import { actionOf, homeKeys } from './keys.ts';
import { pageFor, prose } from './line.ts';
import { type Press, pasted, pressesOf } from './press.ts';
import type { Next, Opens, Screen, Shell, Window } from './screen.ts';
import { helpSheet } from './screens/help.ts';
import { HomeScreen } from './screens/home.tsx';
import type { HomeChoice, HomeStart, PackPurpose } from './screens/home-menu.ts';
import type { HomeView } from './screens/home-view.ts';
import { Shown } from './shown.tsx';
import { dropTypedAhead, useCleanScreen } from './start.ts';
import { stopUntilContinued } from './suspend.ts';
import { Rows } from './text.tsx';
import { type Theme, ThemeContext } from './theme.ts';

export interface AppOptions {
  readonly theme: Theme;
  /** The screen everything else is opened from. */
  readonly home?: () => HomeView;
  /** Without a home: the one screen the app begins and ends with. */
  readonly first?: (shell: Shell) => Screen;
  /** What a line of the home's menu opens. */
  readonly choose?: (choice: HomeStart) => Promise<Opens>;
  /** Ends the app as an interruption: a signal from outside. */
  readonly signal?: AbortSignal;
  /** Stops the process on Ctrl-Z and resolves when it goes on. */
  readonly stop?: () => Promise<void>;
}

export type AppEnd = 'done' | 'interrupted';

/** How the app is mounted, in tests too. */
export const RENDER_OPTIONS: RenderOptions = {
  interactive: true,
  alternateScreen: true,
  incrementalRendering: true,
  exitOnCtrlC: false,
  maxFps: 60,
};

/** Shows the app until it is left. The caller saves, and prints the summary to the normal screen. */
export async function runApp(options: AppOptions): Promise<AppEnd> {
  const { stdin } = process;
  // Ink does the same once the first frame is drawn; a key pressed at once would be echoed, or stop the program.
  stdin.setRawMode(true);
  try {
    await dropTypedAhead(stdin);
    const end = await render(<App {...options} />, RENDER_OPTIONS).waitUntilExit();
    return end === 'interrupted' ? 'interrupted' : 'done';
  } finally {
    if (stdin.isRaw) stdin.setRawMode(false);
  }
}

type Stage =
  | {
      readonly at: 'home';
      readonly choosing?: PackPurpose;
      readonly help?: true;
      readonly problem?: string;
    }
  | { readonly at: 'starting' }
  | {
      readonly at: 'screens';
      /** The last one is in sight; leaving it shows the one before. */
      readonly stack: readonly Screen[];
      readonly problem?: string;
    };

const SMALLEST = { columns: 40, rows: 12 };

export function App(options: AppOptions) {
  const { exit, suspendTerminal } = useApp();
  const window = useWindowSize();
  const shell: Shell = {
    theme: options.theme,
    fail: exit,
    follow: (next) => {
      const now = stage.current;
      if (now.at === 'screens') follow(next, now);
    },
  };
  const [stage, setStage] = useStage(() =>
    options.first === undefined ? { at: 'home' } : { at: 'screens', stack: [options.first(shell)] },
  );
  useCleanScreen();
  useAbort(options.signal, () => exit('interrupted'));

  const show = (stack: readonly Screen[], problem?: string) => {
    const told = problem === undefined ? {} : { problem };
    if (stack.length > 0) setStage({ at: 'screens', stack, ...told });
    else if (options.home !== undefined) setStage({ at: 'home', ...told });
    else exit('done');
  };
  const open = (opening: Opens | Promise<Opens>, below: readonly Screen[], kept: readonly Screen[]) => {
    if (below.length === 0) setStage({ at: 'starting' });
    Promise.resolve(opening)
      .then((opens) => opens(shell))
      .then((screen) => show([...below, screen]))
      .catch((error: unknown) => {
        if (!(error instanceof UserError)) return exit(error);
        show(kept, [error.message, error.next].filter(Boolean).join(' '));
      });
  };
  const choose = (choice: HomeChoice) => {
    switch (choice.do) {
      case 'packs':
        return setStage({ at: 'home', choosing: choice.purpose });
      case 'back':
        return setStage({ at: 'home' });
      case 'quit':
        return exit('done');
      default:
        if (options.choose !== undefined) open(options.choose(choice), [], []);
    }
  };
  const onPress = (key: Press) => {
    const now = stage.current;
    const top = now.at === 'screens' ? now.stack.at(-1) : undefined;
    const keys = top === undefined ? homeKeys : top.sheet(window).keys;
    switch (actionOf(keys, key)) {
      case 'interrupt':
        return exit('interrupted');
      case 'suspend':
        suspendTerminal(options.stop ?? stopUntilContinued).catch(exit);
        return;
      default:
    }
    if (isTooSmall(window)) {
      if (key.name === 'q') exit('done');
      return;
    }
    if (now.at === 'screens' && top !== undefined) onScreenPress(key, now, top);
    else if (now.at === 'home') onHomePress(key, now);
  };
  const onScreenPress = (key: Press, now: Extract<Stage, { at: 'screens' }>, top: Screen) => {
    if (now.problem !== undefined) show(now.stack);
    const next = top.press(key, window);
    if (next !== undefined) follow(next, now);
  };
  const follow = (next: Next, { stack }: Extract<Stage, { at: 'screens' }>) => {
    const before = stack.slice(0, -1);
    if (next.do === 'leave') show(before);
    else if (next.do === 'yield') suspendTerminal(next.run).catch(exit);
    else open(next.opens, next.instead ? before : stack, stack);
  };
  const onHomePress = (key: Press, now: Extract<Stage, { at: 'home' }>) => {
    const action = actionOf(homeKeys, key);
    if (now.help) setStage({ at: 'home' });
    else if (action === 'help') setStage({ at: 'home', help: true });
    else if (action === 'quit') exit('done');
  };
  useInput((input, key) => pressesOf(input, key).forEach(onPress));
  usePaste((text) => onPress(pasted(text)));

  return (
    <ThemeContext value={options.theme}>
      <InSight stage={stage.current} window={window} options={options} onChoose={choose} />
    </ThemeContext>
  );
}

interface InSightProps {
  readonly stage: Stage;
  readonly window: Window;
  readonly options: AppOptions;
  readonly onChoose: (choice: HomeChoice) => void;
}

function InSight({ stage, window, options, onChoose }: InSightProps) {
  const home = useMemo(() => (stage.at === 'home' ? options.home?.() : undefined), [stage, options.home]);
  if (isTooSmall(window)) {
    return <Rows lines={prose(TOO_SMALL, window.columns, 'text').slice(0, window.rows)} />;
  }
  const top = stage.at === 'screens' ? stage.stack.at(-1) : undefined;
  if (stage.at === 'screens' && top !== undefined) {
    return <Shown screen={top} window={window} problem={stage.problem} />;
  }
  if (stage.at !== 'home' || home === undefined) return null;
  if (stage.help) {
    const page = pageFor(window.columns, options.theme.marks);
    return <Frame sheet={helpSheet(homeKeys, screenNames.home, page)} window={window} top={0} />;
  }
  return (
    <HomeScreen
      view={home}
      window={window}
      choosing={stage.choosing}
      problem={stage.problem}
      onChoose={onChoose}
    />
  );
}

function isTooSmall({ columns, rows }: Window): boolean {
  return columns < SMALLEST.columns || rows < SMALLEST.rows;
}

/** State whose newest value is at hand at once, for keys that arrive faster than frames. */
function useStage(first: () => Stage): [{ readonly current: Stage }, (stage: Stage) => void] {
  const [shown, setShown] = useState(first);
  const current = useRef(shown);
  const set = useCallback((stage: Stage) => {
    current.current = stage;
    setShown(stage);
  }, []);
  return [current, set];
}

function useAbort(signal: AbortSignal | undefined, onAbort: () => void): void {
  const latest = useRef(onAbort);
  latest.current = onAbort;
  useEffect(() => {
    const abort = () => latest.current();
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort);
    return () => signal?.removeEventListener('abort', abort);
  }, [signal]);
}
