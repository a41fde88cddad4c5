import { resolve } from 'node:path';
import type { SourceId } from '../../core/ids.ts';
import { WritingDesk } from '../../pack/draft/writing-desk.ts';
import { noSuchPack, packIdOf } from '../../pack/library.ts';
import { writePlain } from '../../plain/desk.ts';
import { LineInput } from '../../plain/input.ts';
import { DESK } from '../../wording/desk.ts';
import { marksFor } from '../../wording/marks.ts';
import { type Context, type Invocation, printLines } from '../command.ts';
import { INTERRUPTED, interruption } from '../interruption.ts';
import { proseWidth } from '../prose-width.ts';

/** Writes questions sentence by sentence; what is accepted is in the pack at once. */
export async function run({ args }: Invocation, context: Context): Promise<number> {
  const [name = '', source] = args;
  const shelf = { roots: [], cwd: context.cwd };
  if ((await packIdOf(shelf, name)) === undefined) throw await noSuchPack(shelf, name);
  const { stdin, stdout, env } = context;
  const desk = await WritingDesk.open(resolve(context.cwd, name), source as SourceId | undefined);
  const input = new LineInput(stdin);
  const interrupted = interruption(input);
  await writePlain(desk, {
    input,
    out: stdout,
    look: { marks: marksFor(env), width: proseWidth(context) },
    prompt: stdin.isTTY ? '> ' : '',
    stopped: interrupted.happened,
  });
  interrupted.ignore();
  input.close();
  printLines(stdout, DESK.next(name));
  return interrupted.happened() ? INTERRUPTED : 0;
}
