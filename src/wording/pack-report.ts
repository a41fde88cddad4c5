import { counted } from './dates.ts';
import { percent } from './percent.ts';
import { widest } from './width.ts';

interface Guessability {
  readonly items: number;
  readonly chance: number;
  readonly strategies: readonly {
    readonly strategy: string;
    readonly items: number;
    readonly score: number | null;
    readonly chance: number | null;
    readonly low: number | null;
    readonly overall: number;
  }[];
  readonly best: string;
  readonly guessable: boolean;
}

/** What somebody would score who sees only stems and options. */
export function guessabilityLines(id: string, blind: Guessability): string[] {
  const width = widest(blind.strategies.map(({ strategy }) => strategy));
  const best = blind.strategies.find(({ strategy }) => strategy === blind.best);
  return [
    `${id}, guessed blind: ${counted(blind.items, 'choice')}, ${percent(blind.chance)} right by chance`,
    ...blind.strategies.map(({ strategy, items, score, chance, low }) => {
      const told =
        score === null || chance === null || low === null
          ? 'prefers none'
          : `${percent(score)} of the ${items} where it prefers one (chance ${percent(chance)}, lower bound ${percent(low)})`;
      return `  ${strategy.padEnd(width)}  ${told}`;
    }),
    `  Best: ${blind.best}, right in ${percent(best?.overall ?? blind.chance)} of all. ${blind.guessable ? 'A lower bound (95%, for all of them together) is above chance: that trick pays.' : 'No lower bound (95%, for all of them together) is above chance.'}`,
  ];
}

interface Coverage {
  readonly chapters: readonly {
    readonly chapter?: { readonly title: string };
    readonly weights: readonly { readonly weight: number; readonly met: number; readonly of: number }[];
  }[];
  readonly unmet: readonly string[];
}

const WEIGHTS = [3, 2, 1];

/** Claims asked as their weight wants, chapter by chapter. */
export function coverageLines(id: string, { chapters, unmet }: Coverage): string[] {
  const rows = chapters.map(({ chapter, weights }) => [
    chapter?.title ?? 'in no chapter',
    ...WEIGHTS.map((weight) => {
      const found = weights.find((one) => one.weight === weight);
      return found === undefined ? '-' : `${found.met} of ${found.of}`;
    }),
  ]);
  const table = [['', ...WEIGHTS.map((weight) => `weight ${weight}`)], ...rows];
  const widths = [0, 1, 2, 3].map((column) => widest(table.map((row) => row[column] ?? '')));
  return [
    `${id}, claims asked as their weight wants (3 in two ways, 2 in one, 1 in one or with a reason)`,
    ...table.map((row) =>
      `  ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
    ),
    unmet.length === 0 ? '  Every weight is met.' : `  Not met: ${unmet.join(', ')}`,
  ];
}

interface Originals {
  readonly texts: number;
  readonly fingerprints: number;
  readonly found: number;
  readonly unrestated: readonly { readonly file: string; readonly line: number; readonly text: string }[];
}

/** How the claims stand to the originals; `shown` turns a path into what is printed. */
export function originalsLines(
  id: string,
  { texts, fingerprints, found, unrestated }: Originals,
  shown: (file: string) => string,
): string[] {
  return [
    `${id}, originals: ${found} of ${counted(fingerprints, 'fingerprint')} found in ${counted(texts, 'text')}`,
    ...(unrestated.length === 0
      ? ['  Every sentence is restated.']
      : [`  ${counted(unrestated.length, 'sentence')} that no claim restates:`]),
    ...unrestated.map(({ file, line, text }) => `  ${shown(file)}:${line}  ${text}`),
  ];
}

/** Sentences with their fingerprints, one per line. */
export function fingerprintLines(
  sentences: readonly { readonly fingerprint: string; readonly text: string }[],
): string[] {
  const width = widest(sentences.map(({ fingerprint }) => fingerprint));
  return sentences.map(({ fingerprint, text }) => `${fingerprint.padEnd(width)}  ${text}`);
}
