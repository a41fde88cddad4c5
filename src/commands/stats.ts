import { openPacks } from '../pack/library.ts';
import { outcomeWord, whenAnswered } from '../wording/past-answer.ts';
import { statsLines } from '../wording/stats.ts';
import { type Context, type Invocation, printJson, printLines } from './command.ts';
import { insightOf } from './insight.ts';
import { wantsPlain } from './play.ts';
import { openToLook, tellHidden } from './world.ts';

export async function run(invocation: Invocation, context: Context): Promise<number> {
  const { args, options } = invocation;
  const world = openToLook(context);
  const opened = await openPacks(world.shelf, args);
  tellHidden(opened, context);
  const insight = insightOf(
    world,
    opened.map(({ pack }) => pack),
  );
  const stats = insight.stats();
  if (options.json) {
    const { bets, calibration, claims, days, forecast, retention, target, ways } = stats;
    printJson(context.stdout, {
      packs: insight.packs.map(({ id }) => id),
      answers: stats.answers,
      right: stats.right,
      claims,
      forecast,
      target,
      retention,
      calibration,
      bets,
      ways,
      days,
      climbed: stats.climbed,
      sureAndWrong: stats.sureAndWrong.map(({ id, pack, question }) => ({ id, pack, question })),
    });
    return 0;
  }
  if (wantsPlain(invocation, context, world)) {
    const missed = stats.sureAndWrong.map(
      (review) =>
        `${insight.shelf.stem(review) ?? review.question} (${outcomeWord(review)}, ${whenAnswered(review)})`,
    );
    printLines(context.stdout, statsLines(stats, args, missed));
    return 0;
  }
  const [{ runScreens }, { statsScreen }] = await Promise.all([
    import('./screens.ts'),
    import('../ui/insight/stats.ts'),
  ]);
  return runScreens(
    (links) => statsScreen(stats, args, { shelf: insight.shelf, links }),
    insight,
    world,
    context,
  );
}
