import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { main } from '../../src/main.ts';

export interface Inside {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Keeps what is written to it, however much. */
class Kept extends Writable {
  text = '';

  constructor(readonly isTTY: boolean) {
    super({ decodeStrings: false });
  }

  override _write(text: string | Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += String(text);
    done();
  }
}

/** An empty folder for one test, gone afterwards. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'recite-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs a command line inside the test's own process, in pipes unless a terminal is asked for. */
export async function recite(
  argv: readonly string[],
  world: {
    readonly home?: string;
    readonly now?: string;
    readonly input?: string;
    readonly packs?: string;
    readonly cwd?: string;
    readonly terminal?: boolean;
  } = {},
): Promise<Inside> {
  const isTTY = world.terminal === true;
  const stdin = Object.assign(new PassThrough(), { isTTY });
  const stdout = new Kept(isTTY);
  const stderr = new Kept(isTTY);
  stdin.end(world.input ?? '');
  const code = await main(argv, {
    env: {
      ...(world.home !== undefined && { RECITE_HOME: world.home }),
      ...(world.now !== undefined && { RECITE_NOW: world.now }),
    },
    cwd: world.cwd ?? '/',
    stdin,
    stdout,
    stderr,
    bundledPacks: world.packs ?? '/nowhere',
    version: '0',
  });
  return { code, out: stdout.text, err: stderr.text };
}
