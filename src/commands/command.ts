import type { Readable, Writable } from 'node:stream';
import { clean } from '../core/text/clean.ts';

/** The world a command runs in; tests hand in their own. */
export interface Context {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable;
  /** The folder of the packs that come with the program. */
  readonly bundledPacks: string;
  readonly version: string;
}

/** An option or argument as data: `--limit <n>`, `[pack...]`. */
export interface Word {
  readonly form: string;
  readonly summary: string;
}

/** What the command line said: options by their camel-case names. */
export interface Invocation {
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** Resolves to the exit code. */
type Run = (invocation: Invocation, context: Context) => Promise<number>;

/** A command as data: parser, help, completion and the reference in docs/ come from it. */
export interface Command {
  /** `study`, `pack check`; empty for the bare program. */
  readonly name: string;
  readonly summary: string;
  readonly args: readonly Word[];
  readonly options: readonly Word[];
  readonly examples: readonly { readonly line: string; readonly does: string }[];
  readonly load: () => Promise<{ readonly run: Run }>;
}

/** Writes whole lines to a stream. */
export function printLines(stream: Writable, lines: readonly string[]): void {
  stream.write(lines.map((line) => `${line}\n`).join(''));
}

/** What a person should know beside the output. It may quote files and values, so it is cleaned. */
export function tell({ stderr }: Context, lines: readonly string[]): void {
  printLines(
    stderr,
    lines.map((line) => clean(line)),
  );
}

/** One JSON object, the form every `--json` takes. */
export function printJson(stream: Writable, body: Readonly<Record<string, unknown>>): void {
  stream.write(`${JSON.stringify({ schemaVersion: 1, ...body }, null, 2)}\n`);
}
