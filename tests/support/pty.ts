import { spawn } from '@lydell/node-pty';
import { Terminal } from '@xterm/headless';

export interface PtyOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly cwd?: string;
  /** Laid over this process's environment; an undefined value takes the variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** A real program in a real terminal, seen through an emulator. */
export interface PtyProgram {
  readonly pid: number;
  /** The lines in sight, without trailing spaces. */
  frame(): string[];
  /** Everything the program wrote. */
  bytes(): string;
  /** The lines in sight as soon as the text is among them; fails at the deadline with what was seen. */
  waitFor(text: string | RegExp, deadline?: number): Promise<string[]>;
  /** Resolves as soon as this holds, looked at whenever something was written. */
  waitUntil(holds: () => boolean, deadline?: number): Promise<void>;
  /** Types bytes: `\r` is enter, `\u0003` is ctrl+c. */
  type(data: string): void;
  resize(columns: number, rows: number): void;
  kill(signal: NodeJS.Signals): void;
  /** Exit code and signal, once the program has ended and all it wrote was read. */
  readonly exited: Promise<{ readonly code: number; readonly signal: number }>;
}

const DEADLINE = 10_000;
/** Synchronized output, between which Ink writes each frame. */
const FRAME_BEGINS = '\u001b[?2026h';
const FRAME_ENDS = '\u001b[?2026l';

/** Starts a program; the terminal has the size given and calls itself xterm-256color. */
export function startProgram(file: string, args: readonly string[], options: PtyOptions = {}): PtyProgram {
  const { columns = 80, rows = 24, cwd, env = {} } = options;
  const terminal = new Terminal({ cols: columns, rows, allowProposedApi: true });
  const child = spawn(file, [...args], {
    name: 'xterm-256color',
    cols: columns,
    rows,
    env: environment(env),
    ...(cwd !== undefined && { cwd }),
  });
  const listeners = new Set<() => void>();
  let written = '';
  let drawn = '';
  child.onData((data) => {
    written += data;
    terminal.write(data, () => {
      drawn += data;
      for (const listener of listeners) listener();
    });
  });
  /** A busy machine hands a frame over in pieces; until its end it is the old screen in part. */
  const isWhole = () => drawn.lastIndexOf(FRAME_ENDS) >= drawn.lastIndexOf(FRAME_BEGINS);
  const exited = new Promise<{ code: number; signal: number }>((resolve) => {
    child.onExit(({ exitCode, signal }) => {
      terminal.write('', () => resolve({ code: exitCode, signal: signal ?? 0 }));
    });
  });
  const frame = () => framed(terminal);
  const until = (holds: () => boolean, what: string, deadline: number) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (!isWhole() || !holds()) return;
        settle();
        resolve();
      };
      const timer = setTimeout(() => {
        settle();
        reject(new Error(`no ${what} within ${deadline} ms; the screen holds:\n${frame().join('\n')}`));
      }, deadline);
      const settle = () => {
        clearTimeout(timer);
        listeners.delete(look);
      };
      listeners.add(look);
      look();
    });
  return {
    pid: child.pid,
    frame,
    bytes: () => written,
    async waitFor(text, deadline = DEADLINE) {
      const seen = () => {
        const screen = frame().join('\n');
        return typeof text === 'string' ? screen.includes(text) : text.test(screen);
      };
      await until(seen, String(text), deadline);
      return frame();
    },
    waitUntil: (holds, deadline = DEADLINE) => until(holds, 'end of the wait', deadline),
    type: (data) => child.write(data),
    resize(newColumns, newRows) {
      terminal.resize(Math.max(1, newColumns), Math.max(1, newRows));
      child.resize(Math.max(1, newColumns), Math.max(1, newRows));
    },
    kill: (signal) => child.kill(signal),
    exited,
  };
}

function framed(terminal: Terminal): string[] {
  const { active } = terminal.buffer;
  return Array.from(
    { length: terminal.rows },
    (_, row) => active.getLine(active.viewportY + row)?.translateToString(true) ?? '',
  );
}

/** CI would make Ink non-interactive; the other two belong to the test run. */
const WITHOUT = { CI: undefined, NO_COLOR: undefined, FORCE_COLOR: undefined };

/** node-pty would pass the word "undefined" on. */
function environment(changes: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const merged: Record<string, string | undefined> = { ...process.env, ...WITHOUT, ...changes };
  return Object.fromEntries(
    Object.entries(merged).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
