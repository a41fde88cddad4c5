import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Conf from 'conf';
import { median } from '../timing.ts';
import { answerTimes, layPast, openBench } from './homes.ts';

const ANSWERS = 400;
const ITEMS = [1_000, 10_000, 100_000] as const;

function mean(times: readonly number[]): number {
  return times.reduce((sum, one) => sum + one, 0) / times.length;
}

interface Timed {
  readonly ms: number;
  /** Milliseconds of processor time, which a busy machine does not stretch. */
  readonly cpu: number;
}

function timed(task: () => unknown): Timed {
  const begun = performance.now();
  const before = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - begun, cpu: (user + system) / 1000 };
}

function medians(times: readonly Timed[]): Timed {
  return { ms: median(times.map(({ ms }) => ms)), cpu: median(times.map(({ cpu }) => cpu)) };
}

function print(cells: readonly (string | number)[]): void {
  process.stdout.write(
    `| ${cells.map((cell) => (typeof cell === 'number' ? figure(cell) : cell)).join(' | ')} |\n`,
  );
}

function figure(value: number): string {
  if (value >= 100) return String(Math.round(value));
  if (value >= 10) return value.toFixed(1);
  return value < 0.01 ? value.toPrecision(2) : value.toFixed(3);
}

function heading(title: string, columns: readonly string[]): void {
  process.stdout.write(`\n${title}\n\n`);
  print(columns);
  print(columns.map(() => '---'));
}

/** What the obvious store does: one conf file, one `set` an answer. Median of some, in milliseconds. */
function confSet(folder: string, items: number): number {
  const conf = new Conf<Record<string, unknown>>({
    cwd: folder,
    configName: `plain-${items}`,
    accessPropertiesByDotNotation: false,
  });
  const item = {
    memory: { stability: 12.3, difficulty: 5.1 },
    due: 1_795_000_000_000,
    last: 1_794_000_000_000,
    reviews: 7,
  };
  conf.store = Object.fromEntries(
    Array.from({ length: items }, (_, index) => [`bench/question-${index}`, item]),
  );
  const times = Array.from(
    { length: items > 50_000 ? 5 : 15 },
    (_, index) => timed(() => conf.set(`bench/question-${index}`, { ...item, reviews: index })).ms,
  );
  return median(times);
}

/** A home with so many items, its state saved. */
function prepared(root: string, answers: number, items: number, perSession = 25): string {
  layPast(root, answers, items, perSession);
  openBench(root).store.saveState();
  return root;
}

/** Run in a process of its own, so that the memory is its own. */
export function replay(root: string): void {
  const { ms, cpu } = timed(() => openBench(root).store.learner());
  process.stdout.write(JSON.stringify({ ms, cpu, mebibytes: process.resourceUsage().maxRSS / 1024 }));
}

function replayed(root: string): Timed & { readonly mebibytes: number } {
  const code = `import(${JSON.stringify(import.meta.url)}).then(({ replay }) => replay(${JSON.stringify(root)}))`;
  const options = ['--max-old-space-size=8192', '--input-type=module', '-e', code];
  return JSON.parse(execFileSync(process.execPath, options, { encoding: 'utf8' }));
}

function withoutState(root: string): string {
  rmSync(join(root, 'state'), { recursive: true, force: true });
  return root;
}

/** `npm run bench:progress [lines]`; so many lines in the long replay, a million at first. */
export async function main([lines = '1000000']: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'recite-bench-home-'));
  const at = (name: string) => join(folder, name);
  const many = Number(lines);
  try {
    heading('One answer, flushed to the disk, beside one `conf.set` among as many items', [
      'items',
      'past answers',
      'answer, median ms',
      'answer, mean ms',
      'conf.set, ms',
      'answer / conf.set',
      'mean / that of 1,000 items',
    ]);
    const confs = new Map<number, number>();
    let first = 0;
    const answered = async (root: string, items: number, past: number) => {
      const conf = confs.get(items) ?? confSet(folder, items);
      confs.set(items, conf);
      const times = await answerTimes(openBench(root).store, ANSWERS, items);
      first ||= mean(times);
      print([
        items.toLocaleString('en'),
        past.toLocaleString('en'),
        median(times),
        mean(times),
        conf,
        median(times) / conf,
        mean(times) / first,
      ]);
    };
    for (const items of ITEMS) await answered(prepared(at(`items-${items}`), items, items), items, items);
    layPast(at('long'), many, 10_000, 100);
    const long = replayed(at('long'));
    openBench(at('long')).store.saveState();
    await answered(at('long'), 10_000, many);

    heading('Start, beside one `conf.set` among 1,000 items', ['what', 'ms', 'of it processor', 'ratio']);
    const unit = confs.get(1_000) ?? 1;
    const start = (what: string, root: string) => {
      const { ms, cpu } = medians(
        Array.from({ length: 5 }, () => timed(() => openBench(root).store.learner())),
      );
      print([what, ms, cpu, ms / unit]);
    };
    for (const items of ITEMS) start(`state of ${items.toLocaleString('en')} items`, at(`items-${items}`));
    prepared(at('years'), 3_650 * 25, 2_000);
    start('ten years: 3,650 sessions of 25 answers, 2,000 items', at('years'));
    cpSync(at('years'), at('years-replayed'), { recursive: true });
    const years = timed(() => openBench(withoutState(at('years-replayed'))).store.learner());
    print([
      'the same without a saved state: a replay of 91,250 answers',
      years.ms,
      years.cpu,
      years.ms / unit,
    ]);

    heading('Saving the state: at the end of a session, and in between for at most a hundredth of the time', [
      'what',
      'ms',
      'of it processor',
      'ratio',
    ]);
    for (const items of ITEMS) {
      const { store } = openBench(at(`items-${items}`));
      const { ms, cpu } = medians(Array.from({ length: 3 }, () => timed(() => store.saveState())));
      print([`${items.toLocaleString('en')} items`, ms, cpu, ms / unit]);
    }

    heading('Replay in a process of its own', [
      'lines',
      'ms',
      'of it processor',
      'ratio',
      'µs of it a line',
      'memory, MiB',
    ]);
    print([
      many.toLocaleString('en'),
      long.ms,
      long.cpu,
      long.ms / unit,
      (1000 * long.cpu) / many,
      long.mebibytes,
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
