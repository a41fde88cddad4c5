import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the tests of one run add up what they injected and what was lost. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'recite-tally-'));
  const file = join(folder, 'tally');
  writeFileSync(file, '');
  process.env.RECITE_TALLY = file;
  return () => {
    const entries = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): { readonly faults: number; readonly lost: number; readonly what: string } =>
        JSON.parse(line),
      );
    for (const { what, faults, lost } of entries)
      process.stdout.write(`${String(lost).padStart(4)} lost in ${String(faults).padStart(6)}   ${what}\n`);
    const sum = (pick: (entry: (typeof entries)[number]) => number) =>
      entries.reduce((all, entry) => all + pick(entry), 0);
    process.stdout.write(
      `${sum(({ lost }) => lost)} acknowledged answers lost in ${sum(({ faults }) => faults)} injected faults\n`,
    );
    rmSync(folder, { recursive: true });
  };
}
