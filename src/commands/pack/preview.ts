import { relative, resolve } from 'node:path';
import { watchFolder } from '../../pack/watch-folder.ts';
import { LineInput } from '../../plain/input.ts';
import { playPlain } from '../../plain/session.ts';
import { UserError } from '../../user-error.ts';
import { checkLines } from '../../wording/check.ts';
import { PREVIEW } from '../../wording/preview.ts';
import { type Context, type Invocation, printLines } from '../command.ts';
import { INTERRUPTED, interruption } from '../interruption.ts';
import { lookOf } from '../look.ts';
import { wantsPlain } from '../play.ts';
import { type PreviewRead, readPreview } from '../preview-steps.ts';
import { openWorld, type World } from '../world.ts';

/** Plays questions, drafts too, in every way they are asked, without a trace in anybody's progress. */
export async function run(invocation: Invocation, context: Context): Promise<number> {
  const { args, options } = invocation;
  const [name = '', id] = args;
  const world = openWorld(context, false);
  const read = () => readPreview(world, name, id);
  const first = await read();
  const watching = options.watch === true;
  return wantsPlain(invocation, context, world)
    ? onLines(first, read, watching, context)
    : onScreen(first, read, watching, world, context);
}

async function onScreen(
  first: PreviewRead,
  read: () => Promise<PreviewRead>,
  watching: boolean,
  world: World,
  context: Context,
): Promise<number> {
  const [{ runScreens }, { PreviewScreen }] = await Promise.all([
    import('../screens.ts'),
    import('../../ui/preview-screen.ts'),
  ]);
  let stop = () => {};
  const made = (of: PreviewRead) => ({ steps: of.steps, errors: errorsOf(of) });
  const code = await runScreens(
    () => (shell) => {
      const screen = new PreviewScreen(made(first), watching, shell);
      if (watching) {
        let reading = Promise.resolve();
        stop = watchFolder(first.folder, () => {
          reading = reading
            .then(read)
            .then(
              (again) => screen.reread(made(again)),
              unreadable((why) => screen.unreadable(why)),
            )
            .catch(shell.fail);
        });
      }
      return screen;
    },
    { packs: [] },
    world,
    context,
  );
  stop();
  return code;
}

function errorsOf({ folder, report }: PreviewRead): string[] {
  return report.findings
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, message, hint }) =>
      PREVIEW.withError(relative(folder, file), line, `${message} ${hint}`),
    );
}

/** A pack that cannot be read while it is being written is told, and not the end. */
function unreadable(told: (why: readonly string[]) => void): (error: unknown) => void {
  return (error) => {
    if (!(error instanceof UserError)) throw error;
    told([error.message, ...(error.next === undefined ? [] : [error.next])]);
  };
}

async function onLines(
  first: PreviewRead,
  read: () => Promise<PreviewRead>,
  watching: boolean,
  context: Context,
): Promise<number> {
  const input = new LineInput(context.stdin);
  const interrupted = interruption(input);
  let changes = 0;
  let changed = () => {};
  const stop = watching
    ? watchFolder(first.folder, () => {
        changes += 1;
        changed();
      })
    : () => {};
  let now = first;
  let seen = 0;
  const readAgain = async () => {
    seen = changes;
    printLines(context.stdout, ['', PREVIEW.reread]);
    await read().then(
      (again) => {
        now = again;
        printLines(context.stdout, findingLines(now, context));
      },
      unreadable((why) => printLines(context.stdout, why)),
    );
  };
  printLines(context.stdout, findingLines(now, context));
  for (let at = 0; !interrupted.happened(); at += 1) {
    if (seen < changes) {
      const before = now.steps[at];
      await readAgain();
      const same = now.steps.findIndex(({ id }) => id === before?.id);
      at = same === -1 ? 0 : same;
    }
    const step = now.steps[at];
    if (step !== undefined) {
      printLines(context.stdout, ['', step.heading]);
      await play(step, input, interrupted.happened, context);
      continue;
    }
    if (!watching) break;
    printLines(context.stdout, ['', PREVIEW.waiting]);
    const saved = new Promise<'saved'>((resolve) => {
      changed = () => resolve('saved');
      if (seen < changes) changed();
    });
    const next = await Promise.race([saved, input.ready().then(() => 'line' as const)]);
    if (next === 'line') {
      const line = await input.next();
      if (line === undefined || line.trim() === 'q') break;
    }
    at = -1;
  }
  stop();
  interrupted.ignore();
  input.close();
  return interrupted.happened() ? INTERRUPTED : 0;
}

async function play(
  step: PreviewRead['steps'][number],
  input: LineInput,
  stopped: () => boolean,
  context: Context,
): Promise<void> {
  const session = step.begin();
  await playPlain(session, {
    input,
    out: context.stdout,
    look: lookOf(context),
    saves: false,
    prompt: context.stdin.isTTY ? '> ' : '',
    stopped,
  });
  if (!stopped()) await session.close();
}

function findingLines({ report: { findings, errors, warnings } }: PreviewRead, { cwd }: Context): string[] {
  return checkLines({ packs: [], findings, errors, warnings }, resolve(cwd), { coverage: false }).slice(
    0,
    -1,
  );
}
