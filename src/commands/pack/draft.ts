import { resolve } from 'node:path';
import type { SourceId } from '../../core/ids.ts';
import { WritingDesk } from '../../pack/draft/writing-desk.ts';
import { noSuchPack, packIdOf } from '../../pack/library.ts';
import { writePlain } from '../../plain/desk.ts';
import { LineInput } from '../../plain/input.ts';
import type { DeskLinks } from '../../ui/writing/desk-screen.ts';
import { DESK } from '../../wording/desk.ts';
import { type Context, type Invocation, printLines } from '../command.ts';
import { editorCommand, openEditor } from '../editor.ts';
import { INTERRUPTED, interruption } from '../interruption.ts';
import { lookOf } from '../look.ts';
import { wantsPlain } from '../play.ts';
import { openWorld, type World } from '../world.ts';

/** Writes questions sentence by sentence; what is accepted is in the pack at once. */
export async function run(invocation: Invocation, context: Context): Promise<number> {
  const [name = '', source] = invocation.args;
  const shelf = { roots: [], cwd: context.cwd };
  if ((await packIdOf(shelf, name)) === undefined) throw await noSuchPack(shelf, name);
  const desk = await WritingDesk.open(resolve(context.cwd, name), source as SourceId | undefined);
  const world = openWorld(context, false);
  const plain = wantsPlain(invocation, context, world);
  const code = await (plain ? onLines(desk, context) : onScreen(desk, world, context));
  printLines(context.stdout, DESK.next(name));
  return code;
}

async function onScreen(desk: WritingDesk, world: World, context: Context): Promise<number> {
  const [{ runScreens }, { DeskScreen }] = await Promise.all([
    import('../screens.ts'),
    import('../../ui/writing/desk-screen.ts'),
  ]);
  let settled: () => Promise<void> = async () => undefined;
  const code = await runScreens(
    () => (shell) => {
      const screen = new DeskScreen(desk, shell, editing(context));
      settled = () => screen.settled();
      return screen;
    },
    { packs: [] },
    world,
    context,
  );
  await settled();
  printLines(context.stdout, [DESK.left(desk.view().kept)]);
  return code;
}

function editing({ env }: Context): DeskLinks {
  if (editorCommand(env, { file: '', line: 1 }) === undefined) return {};
  return {
    edit: async (place) => {
      const command = editorCommand(env, place);
      return command && openEditor(command);
    },
  };
}

async function onLines(desk: WritingDesk, context: Context): Promise<number> {
  const { stdin, stdout } = context;
  const input = new LineInput(stdin);
  const interrupted = interruption(input);
  await writePlain(desk, {
    input,
    out: stdout,
    look: lookOf(context),
    prompt: stdin.isTTY ? '> ' : '',
    stopped: interrupted.happened,
  });
  interrupted.ignore();
  input.close();
  return interrupted.happened() ? INTERRUPTED : 0;
}
