import { EventEmitter } from 'node:events';
import { Terminal } from '@xterm/headless';
import { render } from 'ink';
import type { ReactNode } from 'react';
import { RENDER_OPTIONS } from '../../src/ui/app.tsx';
import { svgOf } from './svg.ts';

/** What a key sends; a name stands for its sequence, anything else for itself. */
const SEQUENCES: Readonly<Record<string, string>> = {
  enter: '\r',
  tab: '\t',
  space: ' ',
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  home: '\u001b[H',
  end: '\u001b[F',
  pageup: '\u001b[5~',
  pagedown: '\u001b[6~',
  backspace: '\u007f',
  // As a terminal with unambiguous keys sends it: the lone byte would need a wait.
  escape: '\u001b[27u',
};

class Output extends EventEmitter {
  readonly isTTY = true;
  columns: number;
  rows: number;
  readonly terminal: Terminal;
  /** Everything written, for byte checks. */
  written = '';

  constructor(columns: number, rows: number) {
    super();
    this.columns = columns;
    this.rows = rows;
    this.terminal = new Terminal({ cols: columns, rows, allowProposedApi: true, convertEol: true });
  }

  readonly write = (data: string, ...rest: unknown[]): boolean => {
    this.written += data;
    const done = rest.find((one) => typeof one === 'function') as (() => void) | undefined;
    this.terminal.write(data, done);
    return true;
  };
}

class Input extends EventEmitter {
  readonly isTTY = true;
  isRaw = false;
  #pending: string[] = [];

  type(data: string): void {
    this.#pending.push(data);
    this.emit('readable');
  }
  readonly read = (): string | null => this.#pending.shift() ?? null;
  readonly setRawMode = (on: boolean): this => {
    this.isRaw = on;
    return this;
  };
  readonly setEncoding = (): this => this;
  readonly ref = (): this => this;
  readonly unref = (): this => this;
}

/** A whole screen in an emulated terminal. */
export interface EmulatedScreen {
  /** The lines in sight, without trailing spaces. */
  frame(): Promise<string[]>;
  /** Presses keys one after the other: names such as `enter`, `ctrl+s`, or characters. */
  press(...keys: string[]): Promise<void>;
  /** Sends raw bytes in one piece. */
  send(data: string): Promise<void>;
  resize(columns: number, rows: number): Promise<void>;
  cursor(): { readonly row: number; readonly column: number };
  /** @param light on the paper of a light terminal */
  svg(title: string, light?: boolean): Promise<string>;
  /** Everything written so far. */
  bytes(): string;
  isRaw(): boolean;
  readonly exited: Promise<unknown>;
  close(): void;
}

interface EmulatedWindow {
  readonly columns?: number;
  readonly rows?: number;
  /** What the normal screen holds already. */
  readonly before?: string;
}

/** Mounts a tree the way the program mounts its app. */
export async function openScreen(
  tree: ReactNode,
  { columns = 80, rows = 24, before = '' }: EmulatedWindow = {},
): Promise<EmulatedScreen> {
  const stdout = new Output(columns, rows);
  stdout.terminal.write(before);
  const stdin = new Input();
  const app = render(tree, {
    ...RENDER_OPTIONS,
    stdout: stdout as unknown as NodeJS.WriteStream,
    stdin: stdin as unknown as NodeJS.ReadStream,
    patchConsole: false,
  });
  const exited = app.waitUntilExit();
  const settled = async () => {
    // Outside concurrent mode this needs nothing that Node 20 lacks.
    await app.waitUntilRenderFlush();
    await new Promise<void>((resolve) => stdout.terminal.write('', resolve));
  };
  const send = async (data: string) => {
    stdin.type(data);
    await settled();
  };
  await settled();
  return {
    async frame() {
      await settled();
      const { active } = stdout.terminal.buffer;
      return Array.from(
        { length: stdout.rows },
        (_, row) => active.getLine(active.viewportY + row)?.translateToString(true) ?? '',
      );
    },
    async press(...keys) {
      for (const key of keys) await send(sequenceOf(key));
    },
    send,
    async resize(newColumns, newRows) {
      stdout.columns = newColumns;
      stdout.rows = newRows;
      if (newColumns > 0 && newRows > 0) stdout.terminal.resize(newColumns, newRows);
      stdout.emit('resize');
      await settled();
    },
    cursor() {
      const { active } = stdout.terminal.buffer;
      return { row: active.cursorY, column: active.cursorX };
    },
    async svg(title, light) {
      await settled();
      return svgOf(stdout.terminal, title, light);
    },
    bytes: () => stdout.written,
    isRaw: () => stdin.isRaw,
    exited,
    close: () => app.unmount(),
  };
}

function sequenceOf(key: string): string {
  const control = /^ctrl\+([a-z])$/.exec(key)?.[1];
  if (control !== undefined) return String.fromCharCode(control.charCodeAt(0) - 96);
  return SEQUENCES[key] ?? key;
}
