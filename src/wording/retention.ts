import type { RetentionCost } from '../core/insight/retention-cost.ts';
import { counted } from './dates.ts';

interface CostTable {
  readonly costs: readonly RetentionCost[];
  readonly chosen: number;
  readonly days: number;
  readonly newPerDay: number;
  readonly secondsAnAnswer: number;
}

/** What each target of recall would cost, one line each, the chosen one marked. */
export function costLines({ costs, chosen, days, newPerDay, secondsAnAnswer }: CostTable): string[] {
  const minutes = (answers: number) => Math.max(1, Math.round((answers * secondsAnAnswer) / 60));
  return [
    `What it costs from where you stand, simulated over ${counted(days, 'day')} with ${counted(newPerDay, 'new question')} a day:`,
    ...costs.map(({ retention, answers, known }) =>
      [
        retention === chosen ? '>' : ' ',
        String(retention).padEnd(5),
        `${counted(Math.round(answers), 'answer')} a day, about ${counted(minutes(answers), 'minute')};`,
        `${Math.round(100 * known)} of 100 known at the end`,
      ].join(' '),
    ),
  ];
}
