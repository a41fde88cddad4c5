import { type Estimate, estimateOf, type LuckGroup, posterior } from './knowledge.ts';

type Luck = Pick<LuckGroup, 'guess' | 'slip'>;

/** How unsure a posterior is: its variance. */
function variance(cells: readonly number[]): number {
  const { share } = estimateOf(cells);
  return cells.reduce((sum, weight, cell) => sum + weight * ((cell + 0.5) / cells.length - share) ** 2, 0);
}

/** What answers leave likely of the share known, and how sure that is. */
export class Belief {
  readonly #groups: readonly LuckGroup[];
  readonly #cells: readonly number[];

  constructor(groups: readonly LuckGroup[]) {
    this.#groups = groups;
    this.#cells = posterior(groups);
  }

  estimate(): Estimate {
    return estimateOf(this.#cells);
  }

  /** By how much one more answer is expected to lower the variance of the share known: what asking it tells. */
  worth({ guess, slip }: Luck): number {
    const chance = this.#cells.reduce(
      (sum, weight, cell) =>
        sum + weight * (guess + (1 - guess - slip) * ((cell + 0.5) / this.#cells.length)),
      0,
    );
    const after = (right: number) => variance(posterior([...this.#groups, { guess, slip, right, of: 1 }]));
    return variance(this.#cells) - chance * after(1) - (1 - chance) * after(0);
  }
}

/** Answers as they are counted for knowledge: one group for each way to be lucky. */
export function luckGroups(answers: readonly (Luck & { readonly correct: boolean })[]): LuckGroup[] {
  const groups = new Map<string, { guess: number; slip: number; right: number; of: number }>();
  for (const { guess, slip, correct } of answers) {
    const name = `${guess} ${slip}`;
    const group = groups.get(name) ?? { guess, slip, right: 0, of: 0 };
    group.of += 1;
    if (correct) group.right += 1;
    groups.set(name, group);
  }
  return [...groups.values()];
}
