import { eachOneLine } from '../core/text/one-line.ts';
import type { UserError } from '../user-error.ts';

/** Words of the command line itself. */
export const HELP = {
  about: 'A quiz whose every answer shows the sentence it rests on, who says so, and as of when.',
  version: 'print the version',
  help: 'show this help',
  examples: 'Examples:',
  groups: { pack: 'Look at packs and check them', progress: 'Look after your progress' } as Readonly<
    Record<string, string>
  >,
  afterError: (command: string) => `See "${command} --help".`,
} as const;

/** An error for people: what is wrong, and what to do. */
export function errorLines({ message, next }: UserError): string {
  // A message may quote a path or a value somebody else wrote.
  return eachOneLine(next === undefined ? [message] : [message, next]);
}

/** Where the output went refuses it. */
export function lostOutput(code: string): string {
  const reason = code === 'ENOSPC' ? 'the disk is full' : code;
  return `The output cannot be written: ${reason}. Answers called saved are safe.\n`;
}

/** Anything unforeseen: the stack, and where to take it. */
export function bugReport(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This is a bug in recite, and nothing you did. Your saved answers are safe.\n${stack}\nPlease report it with the lines above and the command you ran.\n`;
}
