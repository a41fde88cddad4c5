import { type RenderOptions, render, useApp, useInput, usePaste, useWindowSize } from 'ink';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SessionPort } from '../core/session/port.ts';
import { UserError } from '../user-error.ts';
import { TOO_SMALL } from '../wording/home.ts';
import { screenNames } from '../wording/keys.ts';
import { DeskStore } from './desk-store.ts';
import { Frame } from './frame.tsx';
import { actionOf, homeKeys } from './keys.ts';
import { pageFor, prose } from './line.ts';
import { type Press, pasted, pressesOf } from './press.ts';
import { helpSheet } from './screens/help.ts';
import { HomeScreen } from './screens/home.tsx';
import type { HomeChoice } from './screens/home-menu.ts';
import type { HomeView } from './screens/home-view.ts';
import { SessionScreen } from './screens/session.tsx';
import { dropTypedAhead, useCleanScreen } from './start.ts';
import { stopUntilContinued } from './suspend.ts';
import { Rows } from './text.tsx';
import { type Theme, ThemeContext } from './theme.ts';

export interface AppOptions {
  readonly theme: Theme;
  /** The first screen; without it the app is the one session and ends with it. */
  readonly home?: () => HomeView;
  readonly session?: SessionPort;
  readonly startStudy?: (packId: string | undefined) => Promise<SessionPort>;
  readonly startExam?: (packId: string) => Promise<SessionPort>;
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
      readonly choosing?: 'study' | 'exam';
      readonly help?: true;
      readonly problem?: string;
    }
  | { readonly at: 'starting' }
  | { readonly at: 'session'; readonly desk: DeskStore };

const SMALLEST = { columns: 40, rows: 12 };

export function App(options: AppOptions) {
  const { exit, suspendTerminal } = useApp();
  const window = useWindowSize();
  const [stage, setStage] = useStage(() =>
    options.session === undefined
      ? { at: 'home' }
      : { at: 'session', desk: new DeskStore(options.session, options.theme, exit) },
  );
  useCleanScreen();
  useAbort(options.signal, () => exit('interrupted'));

  const begin = (start: Promise<SessionPort> | undefined) => {
    if (start === undefined) return;
    setStage({ at: 'starting' });
    start
      .then((port) => setStage({ at: 'session', desk: new DeskStore(port, options.theme, exit) }))
      .catch((error: unknown) => {
        if (!(error instanceof UserError)) return exit(error);
        setStage({ at: 'home', problem: [error.message, error.next].filter(Boolean).join(' ') });
      });
  };
  const choose = (choice: HomeChoice) => {
    switch (choice.do) {
      case 'study':
        return begin(options.startStudy?.(choice.pack));
      case 'exam':
        return begin(options.startExam?.(choice.pack));
      case 'packs':
        return setStage({ at: 'home', choosing: choice.purpose });
      case 'back':
        return setStage({ at: 'home' });
      case 'quit':
        return exit('done');
    }
  };
  const onPress = (key: Press) => {
    const now = stage.current;
    const keys = now.at === 'session' ? now.desk.sheet(window).keys : homeKeys;
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
    if (now.at === 'session') {
      if (!now.desk.press(key, window)) return;
      if (options.home === undefined) exit('done');
      else setStage({ at: 'home' });
    } else if (now.at === 'home') {
      onHomePress(key, now);
    }
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
      <Shown stage={stage.current} window={window} options={options} onChoose={choose} />
    </ThemeContext>
  );
}

interface ShownProps {
  readonly stage: Stage;
  readonly window: { readonly columns: number; readonly rows: number };
  readonly options: AppOptions;
  readonly onChoose: (choice: HomeChoice) => void;
}

function Shown({ stage, window, options, onChoose }: ShownProps) {
  const home = useMemo(() => (stage.at === 'home' ? options.home?.() : undefined), [stage, options.home]);
  if (isTooSmall(window)) {
    return <Rows lines={prose(TOO_SMALL, window.columns, 'text').slice(0, window.rows)} />;
  }
  if (stage.at === 'session') return <SessionScreen desk={stage.desk} window={window} />;
  if (stage.at === 'starting' || home === undefined) return null;
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

function isTooSmall({ columns, rows }: ShownProps['window']): boolean {
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
