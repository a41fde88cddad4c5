import { fold } from '../text/fold.ts';
import { wilson } from './wilson.ts';

/** One student's answer to one question, the first that was given. */
interface ClassAnswer {
  readonly question: string;
  readonly correct: boolean;
  /** In words; empty for "I don't know". */
  readonly given: string;
}

/** What one student handed in. */
export interface ClassMember {
  readonly answers: readonly ClassAnswer[];
  /** Questions the student says are wrong themselves, each with the reason. */
  readonly flags: readonly { readonly question: string; readonly reason: string }[];
}

export interface ItemAnalysis {
  readonly question: string;
  /** How many answered it, and how many of them rightly; "I don't know" counts as an answer that is not right. */
  readonly answered: number;
  readonly right: number;
  /** Share of right answers, 0 to 1, with its 95 % interval; null where it was flagged and never answered. */
  readonly facility: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly dontKnow: number;
  /** Wrong answers that say the same, the commonest first. */
  readonly believed: readonly { readonly text: string; readonly count: number }[];
  /**
   * How well it tells those who know the rest from those who do not, -1 to 1; null below 30 answers, where it would be
   * mostly chance, and where everybody, or nobody, is right.
   */
  readonly discrimination: number | null;
  readonly flags: readonly string[];
}

/** With fewer answers a correlation says next to nothing. */
const ENOUGH_TO_DISCRIMINATE = 30;

/** Analyses every question that was answered or flagged, in the order given. `language` is that of the pack, BCP 47. */
export function analyseItems(
  questions: readonly string[],
  members: readonly ClassMember[],
  language: string,
): ItemAnalysis[] {
  const answersOf = members.map(({ answers }) => new Map(answers.map((answer) => [answer.question, answer])));
  return questions.flatMap((question): ItemAnalysis[] => {
    const given = answersOf.flatMap((answers) => answers.get(question) ?? []);
    const flags = members.flatMap((member) =>
      member.flags.filter((flag) => flag.question === question).map(({ reason }) => reason),
    );
    if (given.length === 0 && flags.length === 0) return [];
    const right = given.filter(({ correct }) => correct).length;
    return [
      {
        question,
        answered: given.length,
        right,
        facility: given.length === 0 ? null : right / given.length,
        interval: given.length === 0 ? null : wilson(right, given.length),
        dontKnow: given.filter((answer) => answer.given === '' && !answer.correct).length,
        believed: believed(given, language),
        discrimination: given.length < ENOUGH_TO_DISCRIMINATE ? null : itemRest(question, answersOf),
        flags,
      },
    ];
  });
}

/** At least this many, and this share of those who answered, believe the same wrong thing. */
const FEWEST_BELIEVERS = 2;
const SHARE_OF_BELIEVERS = 0.25;

/** What to teach again: where several believe the same wrong thing, the most widely believed first. */
export function teachAgain(items: readonly ItemAnalysis[]): ItemAnalysis[] {
  const share = ({ believed: [first], answered }: ItemAnalysis) => (first?.count ?? 0) / answered;
  return items
    .filter((item) => (item.believed[0]?.count ?? 0) >= FEWEST_BELIEVERS && share(item) >= SHARE_OF_BELIEVERS)
    .sort((a, b) => share(b) - share(a) || (a.facility ?? 0) - (b.facility ?? 0));
}

function believed(given: readonly ClassAnswer[], language: string): { text: string; count: number }[] {
  const wrong = new Map<string, { text: string; count: number }>();
  for (const { correct, given: text } of given) {
    if (correct || text === '') continue;
    const said = fold(text, language);
    const known = wrong.get(said);
    if (known === undefined) wrong.set(said, { text, count: 1 });
    else known.count += 1;
  }
  return [...wrong.values()].sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}

/**
 * Corrected item-total correlation (Henrysson 1963): Pearson's between right or wrong here and the share of right
 * answers to the other questions. Students who answered nothing else are left out.
 */
function itemRest(question: string, answersOf: readonly ReadonlyMap<string, ClassAnswer>[]): number | null {
  const points = answersOf.flatMap((answers): [number, number][] => {
    const here = answers.get(question);
    const rest = [...answers.values()].filter((answer) => answer.question !== question);
    if (here === undefined || rest.length === 0) return [];
    return [[here.correct ? 1 : 0, rest.filter(({ correct }) => correct).length / rest.length]];
  });
  if (points.length < ENOUGH_TO_DISCRIMINATE) return null;
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [here, rest] = [mean(0), mean(1)];
  const sum = (of: (point: [number, number]) => number) =>
    points.reduce((total, point) => total + of(point), 0);
  const together = sum(([x, y]) => (x - here) * (y - rest));
  const spread = Math.sqrt(sum(([x]) => (x - here) ** 2) * sum(([, y]) => (y - rest) ** 2));
  return spread === 0 ? null : together / spread;
}
