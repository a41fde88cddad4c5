import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { contest, type Scope } from './log/contest.ts';
import { CONTESTANTS } from './log/contestants.ts';
import { readRevlog } from './log/revlog.ts';
import { toLog } from './log/rows.ts';
import { ARMS } from './simulation/arms.ts';
import { compareWays } from './simulation/compare.ts';
import { costTable, scoreTable, withTable } from './tables.ts';

const DOCUMENT = 'docs/memory.md';

/**
 * Measures memory models on a review log (`--revlog FILE`) and ways to weigh an answer in simulation (left out with
 * `--no-simulation`), and prints the tables; with `--write` it puts them into docs/memory.md.
 */
export async function main(options: string[]): Promise<void> {
  const { values } = parseArgs({
    args: options,
    options: {
      revlog: { type: 'string' },
      simulation: { type: 'boolean', default: true },
      write: { type: 'boolean', default: false },
    },
    allowNegative: true,
  });
  const tables = new Map<string, string>();
  if (values.revlog !== undefined) {
    const csv = readFileSync(values.revlog, 'utf8');
    for (const scope of ['other-day', 'all'] as const) tables.set(`log ${scope}`, logTable(csv, scope));
  }
  if (values.simulation) tables.set('simulation', simulationTable());
  for (const [name, table] of tables) console.log(`\n${name}\n${table}`);
  if (values.write) {
    const document = [...tables].reduce(
      (text, [name, table]) => withTable(text, name, table),
      readFileSync(DOCUMENT, 'utf8'),
    );
    writeFileSync(DOCUMENT, document);
  }
}

function logTable(csv: string, scope: Scope): string {
  const log = toLog(readRevlog(csv));
  return scoreTable(
    CONTESTANTS.map((contestant, index) => {
      progress(`log, ${scope}: ${index + 1} of ${CONTESTANTS.length}, ${contestant.name}`);
      return contest(log, scope, contestant);
    }),
  );
}

function simulationTable(): string {
  return costTable(
    ARMS.map((arm, index) => {
      progress(`simulation: ${index + 1} of ${ARMS.length}, ${arm.name}`);
      return { name: arm.name, costs: compareWays(arm) };
    }),
  );
}

function progress(text: string): void {
  process.stderr.write(`${text}\n`);
}
