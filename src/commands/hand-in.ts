import { flagsOf } from '../core/insight/past.ts';
import { localDay } from '../core/memory/day.ts';
import { reviewsInOrder } from '../core/memory/order.ts';
import type { Pack } from '../core/pack.ts';
import { givenText } from '../core/question/given-text.ts';
import { editionOf } from '../core/session/edits.ts';
import type { JournalRecord, ReviewRecord } from '../core/session/record.ts';
import { openPacks } from '../pack/library.ts';
import { type ResultFile, resultText } from '../progress/result-file.ts';
import { sha256 } from '../sha256.ts';
import { UserError } from '../user-error.ts';
import { HAND_IN } from '../wording/class.ts';
import { Asking } from './asking.ts';
import { type Context, type Invocation, printLines } from './command.ts';
import { textOption } from './option-values.ts';
import { writeOut } from './out-file.ts';
import { openToLook } from './world.ts';

/** Writes a student's first answers to a pack into a file, once it was shown what is in it. */
export async function run({ args, options }: Invocation, context: Context): Promise<number> {
  const world = openToLook(context);
  const [opened] = await openPacks(world.shelf, args);
  if (opened === undefined) return 0;
  const { pack } = opened;
  const records = world.store.records();
  const reviews = firstAnswers(reviewsInOrder(records), pack);
  if (reviews.length === 0) {
    throw new UserError(
      'nothing-answered',
      `Nothing of ${pack.title} is answered yet.`,
      `Answer first: recite study ${args[0]}`,
    );
  }
  const asks = context.stdin.isTTY === true && options.yes !== true;
  const asking = asks ? new Asking(context) : undefined;
  try {
    const given = textOption(options.name);
    const name = given ?? (asking === undefined ? '' : await asking.line(HAND_IN.askName));
    const withBets =
      options.bets === true ||
      (asking !== undefined && isYes(await asking.line(HAND_IN.askBets, HAND_IN.no)));
    const { at, offset } = world.clock.now();
    const result: ResultFile = {
      format: 'recite-result/1',
      pack: { id: pack.id, version: pack.version, edition: editionOf(pack, sha256) },
      name,
      made: localDay(at, offset, 0),
      answers: reviews.map((review) => ({
        question: review.question,
        correct: review.correct,
        given: review.dontKnow ? '' : givenText(review.given).slice(0, LONGEST),
        ...(withBets && review.bet !== null && { bet: review.bet }),
      })),
      flags: flagsOn(records, pack),
    };
    printLines(context.stdout, HAND_IN.holds(result));
    if (asking !== undefined && !isYes(await asking.line(HAND_IN.askWrite, HAND_IN.yes))) return 0;
    const file = textOption(options.out) ?? `${pack.id}-${result.made}.json`;
    await writeOut(file, resultText(result), context, options.force === true);
    printLines(context.stdout, [HAND_IN.written(file)]);
    return 0;
  } finally {
    asking?.close();
  }
}

/** The first answer to each question the pack still has. */
function firstAnswers(reviews: readonly ReviewRecord[], pack: Pack): ReviewRecord[] {
  const present = new Set<string>(pack.questions.map(({ id }) => id));
  const first = new Map<string, ReviewRecord>();
  for (const review of reviews) {
    if (review.pack !== pack.id || !present.has(review.question) || first.has(review.question)) continue;
    first.set(review.question, review);
  }
  return [...first.values()];
}

/** What the student said to be wrong, and did not take back. */
function flagsOn(records: readonly JournalRecord[], { id }: Pack): ResultFile['flags'] {
  return flagsOf(records)
    .filter(({ pack }) => pack === id)
    .map(({ question, reason }) => ({ question, reason: reason.slice(0, LONGEST) }));
}

/** Characters of an answer, or of what is said about a question: as much as a result file takes. */
const LONGEST = 1000;

function isYes(line: string): boolean {
  return /^y(?:es)?$/i.test(line);
}
