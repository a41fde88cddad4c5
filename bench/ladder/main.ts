import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadPack } from '../../src/pack/load.ts';
import { AWAY, HABITS } from './habits.ts';
import { type Evening, type Life, live } from './year.ts';

const LOOKS = [0, 3, 7, 14, 21, 30, 60, 90, 119, 150, 180, 240, 300, 364];

/**
 * Lets three simulated learners live a year with a pack (`--pack FOLDER`, `--days N`) and prints for each how many claims
 * last how long, and what went wrong on the ladder.
 */
export async function main(options: string[]): Promise<void> {
  const { values } = parseArgs({
    args: options,
    options: {
      pack: { type: 'string', default: join('questions', 'russia-north-korea') },
      days: { type: 'string', default: '365' },
      seed: { type: 'string', default: 'one' },
    },
  });
  const { pack } = await loadPack(values.pack);
  if (pack === undefined) throw new Error(`no pack in ${values.pack}`);
  for (const habit of HABITS) {
    const life = live(pack, habit, Number(values.days), values.seed);
    console.log(`\n${habit.name}\n${curve(life)}\n${faults(life)}`);
  }
}

function curve({ evenings }: Life): string {
  const heads = ['day', 'new', 'a day', 'a week', 'a month', 'a season', 'due', 'answers', 'minutes'];
  const rows = LOOKS.flatMap((day) => {
    const evening = evenings[day];
    return evening === undefined ? [] : [row(evening)];
  });
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function row({ day, rungs, due, answers, minutes, played }: Evening): string[] {
  const { new: unmet, day: days, week, month, season } = rungs;
  const numbers = [day, unmet, days, week, month, season, due].map(String);
  return [...numbers, ...(played ? [String(answers), minutes.toFixed(0)] : ['-', '-'])];
}

function faults({ evenings, flaps, flapsWithin, touched, sank }: Life): string {
  const played = evenings.filter((one) => one.played);
  const answers = played.reduce((sum, one) => sum + one.answers, 0);
  const most = Math.max(...played.map((one) => one.due));
  const back = evenings[AWAY.to];
  const left = evenings[AWAY.from - 1];
  return [
    `evenings ${played.length}, answers ${answers}, a played evening ${(answers / played.length).toFixed(1)}; most due at once ${most}`,
    `claims that went both ways between sessions of a day ${flaps}, after single answers ${flapsWithin}`,
    `items moved by a mode that said it moves none ${touched}; evenings on which the ladder had sunk by itself ${sank}`,
    ...(back !== undefined &&
    left !== undefined &&
    evenings.slice(AWAY.from, AWAY.to).every((one) => !one.played)
      ? [
          `on the ladder before the month away ${rungs(left)}, on the day before coming back ${rungs(evenings[AWAY.to - 1] ?? left)}`,
        ]
      : []),
  ].join('\n');
}

function rungs({ rungs: { day, week, month, season } }: Evening): string {
  return [day, week, month, season].join('/');
}
