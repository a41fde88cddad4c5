/** What the chart is drawn with; every sign is one column wide. */
export interface ForgettingSigns {
  readonly point: string;
  readonly axis: string;
  readonly corner: string;
  readonly ground: string;
  readonly right: string;
  readonly wrong: string;
  readonly now: string;
}

export interface ForgettingChart {
  /** Chance of recall (0 to 1), one for each column, in order of time. */
  readonly recall: readonly number[];
  /** Answers by column. */
  readonly answers: readonly { readonly column: number; readonly correct: boolean }[];
  readonly now: number;
}

/** The lowest chance drawn: nothing is left to fall below half for long. */
const FLOOR = 0.5;
/** Rows from 100 % down to the floor, ten points each. */
const ROWS = 6;

/**
 * Recall of one item through time: percentages down the side, below the ground a sign for each answer and one for now. What is
 * below half lies on the ground.
 */
export function forgettingChart({ recall, answers, now }: ForgettingChart, signs: ForgettingSigns): string[] {
  const width = recall.length;
  const rows = Array.from({ length: ROWS }, () => new Array<string>(width).fill(' '));
  recall.forEach((chance, column) => {
    const down = Math.round(((1 - Math.max(FLOOR, chance)) / (1 - FLOOR)) * (ROWS - 1));
    const row = rows[Math.min(ROWS - 1, down)];
    if (row !== undefined) row[column] = signs.point;
  });
  const below = new Array<string>(width).fill(' ');
  if (now >= 0 && now < width) below[now] = signs.now;
  for (const { column, correct } of answers) {
    if (column >= 0 && column < width) below[column] = correct ? signs.right : signs.wrong;
  }
  return [
    ...rows.map(
      (row, index) => `${String(100 - 10 * index).padStart(4)} ${signs.axis}${row.join('').trimEnd()}`,
    ),
    `     ${signs.corner}${signs.ground.repeat(width)}`,
    `      ${below.join('').trimEnd()}`,
  ];
}
