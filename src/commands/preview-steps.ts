import { DAY } from '../core/memory/day.ts';
import type { Pack } from '../core/pack.ts';
import { kindOf } from '../core/question/kinds.ts';
import { quotedForShell } from '../core/text/for-shell.ts';
import { checkPacks } from '../pack/check/index.ts';
import { warningsAbout } from '../pack/check/warnings-about.ts';
import { openPacks } from '../pack/library.ts';
import { packOfOne } from '../pack/preview.ts';
import type { Clock } from '../progress/clock.ts';
import type { LiveSession } from '../progress/live-session.ts';
import { memoryStore } from '../progress/memory-store.ts';
import { UserError } from '../user-error.ts';
import { PREVIEW } from '../wording/preview.ts';
import { begin } from './wish.ts';
import type { World } from './world.ts';

/** Late enough for everything to be due again. */
const MUCH_LATER = 400 * DAY;

/** One way of asking one question. */
interface PreviewStep {
  readonly id: string;
  readonly way: 'first' | 'later';
  readonly heading: string;
  /** What the rules say about the question. */
  readonly told: readonly string[];
  /** The question asked this way, over a past that is forgotten at once; later ways need the earlier ones played. */
  readonly begin: () => LiveSession;
}

/** Everything there is to play, and what the check finds. */
export interface PreviewRead {
  readonly folder: string;
  readonly steps: readonly PreviewStep[];
  readonly report: Awaited<ReturnType<typeof checkPacks>>;
}

/**
 * Reads a pack for a preview of one question or all.
 * @throws UserError when the pack cannot be read, or has no such question
 */
export async function readPreview(
  world: Pick<World, 'shelf' | 'clock'>,
  name: string,
  id: string | undefined,
): Promise<PreviewRead> {
  const [opened] = await openPacks(world.shelf, [name]);
  if (opened === undefined) throw new UserError('no-such-pack', `There is no pack ${name}.`);
  const { pack, folder } = opened;
  const questions = id === undefined ? pack.questions : pack.questions.filter((one) => one.id === id);
  const report = await checkPacks([folder]);
  if (questions.length === 0) {
    throw id === undefined ? nothingToPlay(pack, name, report.findings) : noSuchQuestion(pack, id);
  }
  const steps = questions.flatMap((question): PreviewStep[] => {
    const only = packOfOne(pack, question, PREVIEW.noSentence);
    let store = memoryStore();
    const told = warningsAbout(pack, question.id);
    const ways = kindOf(question).sayable(question) ? (['first', 'later'] as const) : (['first'] as const);
    return ways.map((way) => ({
      id: question.id,
      way,
      heading: PREVIEW.heading(question.id, question.draft, way),
      told,
      begin: () => {
        if (way === 'first') store = memoryStore();
        const clock = way === 'first' ? world.clock : laterThan(world.clock);
        return begin(
          { ...world, store, clock, saves: false },
          {
            mode: 'study',
            packs: [only],
            names: [pack.id],
            limits: { answers: 1, newItems: 1 },
            filter: {},
            seed: `preview/${question.id}`,
          },
        );
      },
    }));
  });
  return { folder, steps, report };
}

function laterThan(clock: Clock): Clock {
  return {
    ...clock,
    now: () => ({ ...clock.now(), at: clock.now().at + MUCH_LATER }),
    elapsed: () => clock.elapsed(),
  };
}

function nothingToPlay({ id }: Pack, name: string, findings: PreviewRead['report']['findings']): UserError {
  return findings.some(({ severity }) => severity === 'error')
    ? new UserError(
        'no-questions',
        `No question of ${id} can be played as it stands.`,
        `See what is wrong: recite pack check ${quotedForShell(name)}`,
      )
    : new UserError(
        'no-questions',
        `There is no question in ${id} yet.`,
        `Write some: recite pack draft ${quotedForShell(name)}`,
      );
}

function noSuchQuestion({ id: pack, questions }: Pack, id: string): UserError {
  const ids = questions.slice(0, 10).map((question) => question.id);
  return new UserError(
    'no-such-question',
    `There is no question "${id}" in ${pack}, or it has an error.`,
    `There are: ${ids.join(', ')}${questions.length > 10 ? ', …' : ''}.`,
  );
}
