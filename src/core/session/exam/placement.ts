import { Belief, luckGroups } from '../../insight/information.ts';
import { kindOf } from '../../question/kinds.ts';
import type { Asked } from '../setup.ts';
import type { AskEntry, SessionState } from '../state.ts';

/** Answers at least, and at most. */
const FEWEST = 15;
export const MOST_PLACED = 25;
/** Sure enough: the 95 % interval of the share known is no wider than this. */
const WIDE_ENOUGH = 0.3;

/**
 * The next question of a placement: of the chapter that lags furthest behind its share of the pack, the one whose answer
 * tells most about the share known. Undefined when enough is known, or nothing is left.
 */
export function nextPlaced(state: SessionState): AskEntry | undefined {
  const { sheet = [], agenda } = state;
  const answers = sheet.flatMap(({ answer }) => answer ?? []);
  const belief = new Belief(
    luckGroups(
      answers.map(({ asking, graded }) => ({ ...luckOf(asking.entry.asked), correct: graded.correct })),
    ),
  );
  const { low, high } = belief.estimate();
  if (answers.length >= MOST_PLACED) return undefined;
  if (answers.length >= FEWEST && high - low <= WIDE_ENOUGH) return undefined;
  const pool = agenda.filter((entry) => entry.type === 'ask');
  const asked = new Set(sheet.map(({ entry }) => entry.asked.key));
  const left = pool.filter(({ asked: { key } }) => !asked.has(key));
  const lag = chapterLag(pool, sheet);
  const furthest = Math.max(...left.map((entry) => lag(entry)));
  const candidates = left.filter((entry) => lag(entry) === furthest);
  return mostTelling(candidates, belief);
}

/** How many questions a chapter is behind what its share of the pack would have had by now. */
function chapterLag(
  pool: readonly AskEntry[],
  sheet: readonly { readonly entry: AskEntry }[],
): (entry: AskEntry) => number {
  const count = (entries: readonly AskEntry[]) => {
    const counts = new Map<string, number>();
    for (const entry of entries) counts.set(chapterOf(entry), (counts.get(chapterOf(entry)) ?? 0) + 1);
    return counts;
  };
  const size = count(pool);
  const asked = count(sheet.map(({ entry }) => entry));
  return (entry) => {
    const share = (size.get(chapterOf(entry)) ?? 0) / pool.length;
    return share * (sheet.length + 1) - (asked.get(chapterOf(entry)) ?? 0);
  };
}

/** The pool is drawn by chance, so of equally telling ones the first is as good as any. */
function mostTelling(candidates: readonly AskEntry[], belief: Belief): AskEntry | undefined {
  const worth = new Map<string, number>();
  let best: AskEntry | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const entry of candidates) {
    const luck = luckOf(entry.asked);
    const name = `${luck.guess} ${luck.slip}`;
    const here = worth.get(name) ?? belief.worth(luck);
    worth.set(name, here);
    if (here > most) [best, most] = [entry, here];
  }
  return best;
}

function luckOf({ question, pack }: Asked): { guess: number; slip: number } {
  const kind = kindOf(question);
  return { guess: kind.guess(question, 'picked', pack), slip: kind.slip('picked') };
}

function chapterOf({ asked: { pack, question } }: AskEntry): string {
  return `${pack.id}/${question.chapter ?? ''}`;
}
