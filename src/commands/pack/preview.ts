import { resolve } from 'node:path';
import type { Pack } from '../../core/pack.ts';
import { kindOf, type Question } from '../../core/question/kinds.ts';
import { checkPacks } from '../../pack/check/index.ts';
import { openPacks } from '../../pack/library.ts';
import { packOfOne } from '../../pack/preview.ts';
import { LineInput } from '../../plain/input.ts';
import { playPlain } from '../../plain/session.ts';
import type { Clock } from '../../progress/clock.ts';
import { memoryStore } from '../../progress/memory-store.ts';
import { UserError } from '../../user-error.ts';
import { checkLines } from '../../wording/check.ts';
import { marksFor } from '../../wording/marks.ts';
import { PREVIEW } from '../../wording/preview.ts';
import { type Context, type Invocation, printLines } from '../command.ts';
import { INTERRUPTED, interruption } from '../interruption.ts';
import { proseWidth } from '../prose-width.ts';
import { begin, openWorld, shelfOf, type World } from '../world.ts';

/** Late enough for everything to be due again. */
const MUCH_LATER = 400 * 86_400_000;

/** Plays questions, drafts too, in every way they are asked, without a trace in anybody's progress. */
export async function run({ args }: Invocation, context: Context): Promise<number> {
  const [name = '', id] = args;
  const [opened] = await openPacks(shelfOf(context), [name]);
  if (opened === undefined) return 0;
  const { pack, folder } = opened;
  const questions = id === undefined ? pack.questions : pack.questions.filter((one) => one.id === id);
  if (questions.length === 0) throw noneToShow(pack, id);
  const { findings, errors, warnings } = await checkPacks([folder]);
  printLines(
    context.stdout,
    checkLines({ packs: [], findings, errors, warnings }, resolve(context.cwd), { coverage: false }).slice(
      0,
      -1,
    ),
  );
  const { clock } = openWorld(context, false);
  const input = new LineInput(context.stdin);
  const interrupted = interruption(input);
  for (const question of questions) {
    if (interrupted.happened()) break;
    await showWays(question, pack, { clock, input, stopped: interrupted.happened }, context);
  }
  interrupted.ignore();
  input.close();
  return interrupted.happened() ? INTERRUPTED : 0;
}

interface Hands {
  readonly clock: Clock;
  readonly input: LineInput;
  readonly stopped: () => boolean;
}

/** At the first meeting, and, where it can be said, as it is asked later. */
async function showWays(question: Question, pack: Pack, hands: Hands, context: Context): Promise<void> {
  const only = packOfOne(pack, question, PREVIEW.noSentence);
  const store = memoryStore();
  const ways = kindOf(question).sayable(question) ? (['first', 'later'] as const) : (['first'] as const);
  for (const way of ways) {
    printLines(context.stdout, ['', PREVIEW.heading(question.id, question.draft, way)]);
    const clock: Clock = way === 'first' ? hands.clock : laterThan(hands.clock);
    const world: World = { store, clock, shelf: { roots: [], cwd: context.cwd }, saves: false };
    const limits = { answers: 1, newItems: 1 };
    const session = begin(world, {
      mode: 'study',
      packs: [only],
      names: [pack.id],
      limits,
      filter: {},
      seed: `preview/${question.id}`,
    });
    await playPlain(session, {
      input: hands.input,
      out: context.stdout,
      look: { marks: marksFor(context.env), width: proseWidth(context) },
      saves: false,
      prompt: context.stdin.isTTY ? '> ' : '',
      stopped: hands.stopped,
    });
    if (hands.stopped()) return;
    await session.close();
  }
}

function laterThan(clock: Clock): Clock {
  return {
    ...clock,
    now: () => ({ ...clock.now(), at: clock.now().at + MUCH_LATER }),
    elapsed: () => clock.elapsed(),
  };
}

function noneToShow({ id: pack, questions }: Pack, id: string | undefined): UserError {
  if (id === undefined)
    return new UserError(
      'no-questions',
      `There is no question in ${pack} yet.`,
      'Write some: recite pack draft <folder>',
    );
  const ids = questions.slice(0, 10).map((question) => question.id);
  return new UserError(
    'no-such-question',
    `There is no question "${id}" in ${pack}, or it has an error.`,
    `There are: ${ids.join(', ')}${questions.length > 10 ? ', …' : ''}.`,
  );
}
