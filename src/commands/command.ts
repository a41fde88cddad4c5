import type { Readable, Writable } from 'node:stream';
import { eachOneLine } from '../core/text/one-line.ts';

/** Where text goes: a terminal, a pipe or a file. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number | undefined };

/** The world a command runs in; tests hand in their own. */
export interface Context {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
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

/** Writes each text as exactly one line. */
export function printLines(stream: Writable, lines: readonly string[]): void {
  stream.write(eachOneLine(lines));
}

/** What a person should know beside the output. */
export function tell({ stderr }: Context, lines: readonly string[]): void {
  if (lines.length > 0) printLines(stderr, lines);
}

/** One JSON object, the form every `--json` takes. */
export function printJson(stream: Writable, body: Readonly<Record<string, unknown>>): void {
  stream.write(jsonText(body));
}

export function jsonText(body: Readonly<Record<string, unknown>>): string {
  const json = JSON.stringify({ schemaVersion: 1, ...body }, null, 2);
  return `${json.replace(BEYOND_ASCII, escaped)}\n`;
}

/** Everything but printable ASCII: programs read the value they always did, and a terminal shows nothing odd. */
const BEYOND_ASCII = /[^\n\x20-\x7e]/g;

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
