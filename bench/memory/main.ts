import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { contest, type Scope } from './log/contest.ts';
import { CONTESTANTS } from './log/contestants.ts';
import { readRevlog } from './log/revlog.ts';
import { toLog } from './log/rows.ts';

export async function main(options: string[]): Promise<void> {
  const { values } = parseArgs({ args: options, options: { revlog: { type: 'string' } } });
  if (values.revlog !== undefined) {
    const log = toLog(readRevlog(readFileSync(values.revlog, 'utf8')));
    for (const scope of ['other-day', 'all'] satisfies Scope[]) {
      for (const contestant of CONTESTANTS) {
        const s = contest(log, scope, contestant);
        console.log(
          scope,
          s.name.padEnd(40),
          s.answers,
          s.logLoss.toFixed(4),
          s.rmseBins.toFixed(4),
          s.auc.toFixed(3),
        );
      }
    }
  }
}
