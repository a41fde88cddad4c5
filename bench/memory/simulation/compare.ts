import { seededRng } from '../../../src/core/random.ts';
import type { Arm } from './arms.ts';
import { type Year, year } from './learner.ts';
import { WAYS, type Way } from './weigh.ts';

const LEARNERS = 32;
const MEMORY = 0.93;
/** Target at which predicted and true recall are compared. */
const SHOWN = 0.9;
const TARGETS = [0.85, SHOWN, 0.95];
const RESAMPLES = 400;

/** What a way costs in an arm for the same average memory, and how honest it is. */
export interface Cost {
  readonly way: Way;
  readonly reviews: number;
  readonly answers: number;
  readonly seconds: number;
  /** Reviews as a share of those of right -> Good, with the middle 95 % of resampled learners. */
  readonly share: number;
  readonly interval: readonly [number, number];
  readonly predicted: number;
  readonly recalled: number;
}

/** A learner's years, by target. */
type Years = readonly Year[];

export function compareWays(arm: Arm): Cost[] {
  const lives = new Map<Way, Years[]>(
    WAYS.map((way) => [
      way,
      Array.from({ length: LEARNERS }, (_, learner) =>
        TARGETS.map((target) => year(arm, way, target, `learner-${learner}`)),
      ),
    ]),
  );
  const of = (way: Way) => lives.get(way) as Years[];
  const rng = seededRng(`bootstrap/${arm.name}`);
  const samples = Array.from({ length: RESAMPLES }, () =>
    Array.from({ length: LEARNERS }, () => Math.floor(rng() * LEARNERS)),
  );
  return WAYS.map((way) => {
    const share = (chosen: readonly number[]) =>
      costAt(pick(of(way), chosen), 'reviews') / costAt(pick(of('good'), chosen), 'reviews');
    const everyone = Array.from({ length: LEARNERS }, (_, learner) => learner);
    const shares = samples.map(share).sort((a, b) => a - b);
    const shown = of(way).map((years) => years[TARGETS.indexOf(SHOWN)] as Year);
    return {
      way,
      reviews: costAt(of(way), 'reviews'),
      answers: costAt(of(way), 'answers'),
      seconds: costAt(of(way), 'seconds'),
      share: share(everyone),
      interval: [
        shares[Math.floor(RESAMPLES * 0.025)] as number,
        shares[Math.floor(RESAMPLES * 0.975)] as number,
      ],
      predicted: mean(shown, 'predicted'),
      recalled: mean(shown, 'recalled'),
    };
  });
}

function pick(lives: readonly Years[], chosen: readonly number[]): Years[] {
  return chosen.map((learner) => lives[learner] as Years);
}

/** What the average memory costs, between the two targets on whose sides it lies; beyond them, by their slope. */
function costAt(lives: readonly Years[], cost: 'reviews' | 'answers' | 'seconds'): number {
  const points = TARGETS.map((_, index) => {
    const years = lives.map((one) => one[index] as Year);
    return { memory: odds(mean(years, 'memory')), cost: Math.log(mean(years, cost)) };
  });
  const goal = odds(MEMORY);
  const above = points.findIndex(({ memory }) => memory >= goal);
  const right = above === -1 ? points.length - 1 : Math.max(1, above);
  const [a, b] = [points[right - 1], points[right]] as [(typeof points)[0], (typeof points)[0]];
  return Math.exp(a.cost + ((b.cost - a.cost) * (goal - a.memory)) / (b.memory - a.memory));
}

function odds(chance: number): number {
  return Math.log(chance / (1 - chance));
}

function mean(years: readonly Year[], what: keyof Year): number {
  return years.reduce((sum, one) => sum + one[what], 0) / years.length;
}
