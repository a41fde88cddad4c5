import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import type { DeskPlace } from '../core/writing/desk.ts';
import { DESK_SCREEN } from '../wording/desk-screen.ts';

/** How editors are told a line; one that is not here opens the file at its top. */
const LINE_WORDS: Readonly<Record<string, (place: DeskPlace) => string[]>> = {
  ...Object.fromEntries(
    [
      'vi',
      'vim',
      'nvim',
      'view',
      'nano',
      'pico',
      'emacs',
      'emacsclient',
      'micro',
      'kak',
      'joe',
      'ne',
      'mg',
      'jed',
    ].map((name) => [name, ({ file, line }: DeskPlace) => [`+${line}`, file]]),
  ),
  ...Object.fromEntries(
    ['code', 'codium', 'code-insiders'].map((name) => [
      name,
      ({ file, line }: DeskPlace) => ['--goto', `${file}:${line}`],
    ]),
  ),
  ...Object.fromEntries(
    ['hx', 'helix', 'subl', 'zed'].map((name) => [name, ({ file, line }: DeskPlace) => [`${file}:${line}`]]),
  ),
};

/**
 * The program and words that open a file at a line, from VISUAL, else EDITOR; undefined where neither says one. Words are
 * split at spaces, except in double quotes; no shell reads them.
 */
export function editorCommand(
  env: Readonly<Record<string, string | undefined>>,
  place: DeskPlace,
): readonly [string, ...string[]] | undefined {
  const said = [env.VISUAL, env.EDITOR].find((value) => value !== undefined && value.trim() !== '') ?? '';
  const [program, ...words] = [...said.matchAll(/"([^"]+)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? '',
  );
  if (program === undefined) return undefined;
  const name = basename(program.replaceAll('\\', '/')).replace(/\.(?:exe|cmd|bat)$/i, '');
  return [program, ...words, ...(LINE_WORDS[name]?.(place) ?? [place.file])];
}

/** Runs an editor in this terminal until it is left; resolves to why it could not be started. */
export function openEditor([program, ...words]: readonly [string, ...string[]]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const failed = (error: unknown) =>
      resolve(DESK_SCREEN.editorFailed(program, error instanceof Error ? error.message : String(error)));
    try {
      const child = spawn(program, words, { stdio: 'inherit' });
      child.once('error', failed);
      child.once('close', () => resolve(undefined));
    } catch (error) {
      failed(error);
    }
  });
}
