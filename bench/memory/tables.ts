import type { Score } from './log/contest.ts';
import type { Cost } from './simulation/compare.ts';

/** Markdown tables, and their places in a document. */

/** Scores of one scope of a log. */
export function scoreTable(scores: readonly Score[]): string {
  const rows = scores.map(({ name, logLoss, rmseBins, auc }) => [
    name,
    logLoss.toFixed(4),
    rmseBins.toFixed(4),
    auc.toFixed(3),
  ]);
  return table(['model', 'log loss', 'RMSE (bins)', 'AUC'], rows);
}

const WORDS = { good: 'right → Good', soft: 'luck', signs: 'luck, bet, latency', 'say or see': 'say or see' };

/** Costs of each way in each arm of the simulation. */
export function costTable(
  arms: readonly { readonly name: string; readonly costs: readonly Cost[] }[],
): string {
  const rows = arms.flatMap(({ name, costs }) =>
    costs.map(({ way, reviews, seconds, share, interval, predicted, recalled }, index) => [
      index === 0 ? name : '',
      WORDS[way],
      reviews.toFixed(1),
      seconds.toFixed(0),
      way === 'good' ? '' : `${percent(share)} (${interval.map(percent).join(' to ')})`,
      `${predicted.toFixed(3)} / ${recalled.toFixed(3)}`,
    ]),
  );
  return table(
    ['world', 'a right answer is', 'reviews', 'seconds', 'reviews saved', 'predicted / true'],
    rows,
  );
}

function percent(share: number): string {
  return `${((1 - share) * 100).toFixed(0)} %`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/**
 * A document with a table put between its marks.
 * @throws Error when the marks are not there
 */
export function withTable(document: string, name: string, content: string): string {
  const [begin, end] = [`<!-- bench: ${name} -->`, `<!-- end: ${name} -->`];
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`The document has no place for the table "${name}".`);
  return `${document.slice(0, from + begin.length)}\n${content}\n${document.slice(to)}`;
}
