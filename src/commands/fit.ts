import { saidAgainstPicked } from '../core/insight/said-against-picked.ts';
import { workload } from '../core/insight/workload.ts';
import { modelFor } from '../core/memory/fold.ts';
import type { Learner } from '../core/memory/item.ts';
import type { MemoryModel } from '../core/memory/model.ts';
import { FEWEST, type FitOutcome, fitHistories, isFitDue } from '../core/memory/personal.ts';
import { plannedDays } from '../core/memory/planned.ts';
import { shippedModel, UNFITTED } from '../core/memory/shipped.ts';
import { standingIn } from '../core/session/standing.ts';
import { openPacks } from '../pack/library.ts';
import { fitApart } from '../progress/fit.ts';
import type { Settings } from '../progress/settings-table.ts';
import { UserError } from '../user-error.ts';
import { FIT, type FitReport, fitLines, fitStatusLines } from '../wording/fit.ts';
import { type Context, type Invocation, printJson, printLines } from './command.ts';
import { openWorld, type World } from './world.ts';
import { writeLines } from './write-lines.ts';

/** A learner at the prompt waits no longer than this for what nobody asked for; milliseconds. */
const BY_ITSELF = 10_000;
const BAR = 20;
const SIMULATED = { days: 60, newPerDay: 3 };

/** `recite config fit [now|default]`. */
export async function fitCommand({ args, options }: Invocation, context: Context): Promise<number> {
  const world = openWorld(context);
  const [, what] = args;
  switch (what) {
    case undefined: {
      const { learned, personal, fitted } = world.store.learner();
      const rates = saidAgainstPicked(learned.luck);
      const status = { personal: personal !== null, fitted, answers: answersOf(world.store.learner()) };
      if (options.json) printJson(context.stdout, { ...status, parameters: personal, luck: rates });
      else printLines(context.stdout, fitStatusLines(status, rates));
      return 0;
    }
    case 'now': {
      const report = await fitted(world, context, Number.POSITIVE_INFINITY);
      if (options.json) printJson(context.stdout, { fit: report?.outcome ?? null });
      else printLines(context.stdout, report === undefined ? [FIT.skipped] : fitLines(report));
      return 0;
    }
    case 'default':
      await writeLines(world, [{ event: 'model', ...modelFields(world) }]);
      printLines(context.stdout, [FIT.published]);
      return 0;
    default:
      throw new UserError('bad-fit', `fit cannot be ${JSON.stringify(what)}.`, FIT.takes);
  }
}

/** After a session: where the log has grown by a fifth, and somebody sits at a terminal who can break it off. */
export async function fitByItself(world: World, context: Context): Promise<void> {
  const { stdout, stderr } = context;
  const learner = world.store.learner();
  if (!world.saves || !stdout.isTTY || !stderr.isTTY || !isFitDue(answersOf(learner), learner.fitted)) return;
  const report = await fitted(world, context, BY_ITSELF);
  if (report?.outcome.kind === 'fitted' && report.outcome.accepted) printLines(stdout, fitLines(report));
}

/** Fits, and writes down that it was tried and what was accepted; undefined when it was broken off. */
async function fitted(world: World, context: Context, most: number): Promise<FitReport | undefined> {
  const { store } = world;
  const settings = store.settings.all();
  const { dayStart, retention } = settings;
  const { model: before } = store;
  const learner = store.learner();
  const histories = fitHistories(store.reviews(), dayStart, before.withinDay);
  const current = learner.personal ?? UNFITTED;
  const { outcome, late } = await withBar(context, most, (progress, signal) =>
    fitApart({ histories, current }, progress, signal),
  );
  if (outcome === undefined && !late) return undefined;
  const accepted = outcome?.kind === 'fitted' && outcome.accepted ? outcome.parameters : undefined;
  if (outcome?.kind !== 'too-few') {
    const tried = { event: 'fit' as const, version: before.version, answers: answersOf(learner) };
    await writeLines(world, [
      { ...tried, accepted: accepted !== undefined },
      ...(accepted === undefined
        ? []
        : [{ event: 'model' as const, ...modelFields(world), parameters: [...accepted] }]),
    ]);
  }
  if (outcome === undefined) return undefined;
  const after = accepted === undefined ? before : modelFor(accepted, shippedModel);
  const answers = await simulated(world, learner, before, after, retention);
  return {
    outcome,
    fewest: FEWEST,
    before: worth(before, settings),
    after: worth(after, settings),
    ...answers,
    retention,
  };
}

interface Ended {
  readonly outcome: FitOutcome | undefined;
  /** It took too long. */
  readonly late: boolean;
}

/** Runs something long with a bar that shows how far it is, until ctrl+c or too late. */
async function withBar(
  { stderr }: Context,
  most: number,
  run: (progress: (share: number) => void, signal: AbortSignal) => Promise<FitOutcome | undefined>,
): Promise<Ended> {
  const stop = new AbortController();
  const abort = () => stop.abort();
  let late = false;
  const timer = Number.isFinite(most)
    ? setTimeout(() => {
        late = true;
        abort();
      }, most)
    : undefined;
  process.once('SIGINT', abort);
  // A bar that only grows: the way out lets no sign through that would move back in the line.
  let drawn = 0;
  const draw = (share: number) => {
    const wanted = Math.round(share * BAR);
    if (stderr.isTTY && wanted > drawn) stderr.write(FIT.part.repeat(wanted - drawn));
    drawn = Math.max(drawn, wanted);
  };
  try {
    if (stderr.isTTY) stderr.write(FIT.begins);
    return { outcome: await run(draw, stop.signal), late };
  } finally {
    clearTimeout(timer);
    process.removeListener('SIGINT', abort);
    if (stderr.isTTY) stderr.write('\n');
  }
}

function modelFields({ store }: World) {
  const { dayStart, retention } = store.settings.all();
  return { version: store.model.version, dayStart, retention };
}

function answersOf({ items }: Learner): number {
  return [...items.values()].reduce((sum, { reviews }) => sum + reviews, 0);
}

/** Days a first right answer lasts, and a second one given when the first is due; no longer than anything is planned. */
function worth(
  model: MemoryModel,
  { retention, maxInterval }: Pick<Settings, 'retention' | 'maxInterval'>,
): { first: number; second: number } {
  const evidence = { grade: 3, recalled: 1 } as const;
  const before = model.initial(evidence);
  const first = Math.min(maxInterval, plannedDays({ model, before: null, days: 0, evidence, retention }));
  const second = Math.min(maxInterval, plannedDays({ model, before, days: first, evidence, retention }));
  return { first, second };
}

/** Answers a day under the parameters before and after, from where the learner stands. */
async function simulated(
  { shelf, clock }: World,
  learner: Learner,
  before: MemoryModel,
  after: MemoryModel,
  retention: number,
): Promise<{ answersBefore: number; answersAfter: number }> {
  const packs = (await openPacks(shelf, [])).map(({ pack }) => pack);
  const standing = standingIn({ packs, learner, filter: {} }, clock.now());
  const answers = (model: MemoryModel) =>
    workload({ ...standing, ...SIMULATED, model, retention, seed: 'fit' }).answers;
  return { answersBefore: answers(before), answersAfter: answers(after) };
}
