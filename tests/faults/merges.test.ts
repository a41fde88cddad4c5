import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { foldRecords } from '../../src/core/memory/fold.ts';
import { shippedModel } from '../../src/core/memory/shipped.ts';
import { type Rng, seededRng, shuffled } from '../../src/core/random.ts';
import type { JournalRecord } from '../../src/core/session/record.ts';
import { openHome } from '../../src/progress/home.ts';
import { encodeLine } from '../../src/progress/line.ts';
import { mergeJournals } from '../../src/progress/merge.ts';
import { readJournal } from '../../src/progress/read-journal.ts';
import { line, review, wrong } from '../core/memory/records.ts';
import { tally } from './tally.ts';

const START = Date.parse('2026-11-01T19:00:00Z');
const ROUNDS = 200;
const HEADER = encodeLine({ recite: 'journal/1', device: 'k3v9x2ab', program: '0.1.0', zone: 'UTC' });

/** Nine sessions of three machines, whose times overlap. */
const SESSIONS: readonly (readonly JournalRecord[])[] = Array.from({ length: 9 }, (_, number) => {
  const where = (seq: number) => ({
    session: `s${number}`,
    seq,
    at: START + (number % 4) * 86_400_000 + seq * 7000,
  });
  return [
    ...Array.from({ length: 6 }, (_each, seq) =>
      ((number + seq) % 3 === 0 ? wrong : review)(where(seq), { question: `q${(number + seq) % 5}` }),
    ),
    line('undo', where(6), { of: `s${(number + 1) % 9}-2` }),
  ];
});
const WHOLE = foldRecords(SESSIONS.flat(), shippedModel(), 4);

const CONFLICTS = [
  (name: string) => `${name} (conflicted copy 2026-11-25).jsonl`,
  (name: string) => `${name}.sync-conflict-20261125-101010-ABCDEFG.jsonl`,
  (name: string) => `${name} 2.jsonl`,
];

/** What a sync tool might leave of one session: the file, copies of it under other names, one of them cut short. */
function lay(folder: string, rng: Rng): string[] {
  mkdirSync(join(folder, '2026-11'), { recursive: true });
  return SESSIONS.flatMap((records, number) => {
    const name = `20261101T190000Z-device0${number % 3}-sess0${number}`;
    const bytes = Buffer.concat([HEADER, ...records.map((record) => encodeLine(record))]);
    const file = join(folder, '2026-11', `${name}.jsonl`);
    writeFileSync(file, bytes);
    const conflict = join(
      folder,
      '2026-11',
      (CONFLICTS[Math.floor(rng() * CONFLICTS.length)] ?? String)(name),
    );
    if (rng() < 0.5) copyFileSync(file, conflict);
    else writeFileSync(conflict, bytes.subarray(0, Math.floor(rng() * bytes.length)));
    return [file, conflict];
  });
}

test(`${ROUNDS} shuffled merges with conflict copies give one state`, async () => {
  let differing = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const rng = seededRng(`merges ${round}`);
    const root = mkdtempSync(join(tmpdir(), 'recite-merges-'));
    try {
      const files = lay(join(root, 'there'), rng);
      const home = openHome({ RECITE_HOME: join(root, 'home') });
      const before = async () => undefined;
      const order = shuffled([...files, ...files.slice(0, 4)], rng);
      const cut = Math.floor(rng() * order.length);
      await mergeJournals(home, order.slice(0, cut), { before });
      await mergeJournals(home, order.slice(cut), { before });
      const { records } = readJournal(home.journal);
      const state = foldRecords(records, shippedModel(), 4);
      const same =
        state.items.size === WHOLE.items.size &&
        [...WHOLE.items].every(
          ([key, item]) => JSON.stringify(state.items.get(key)) === JSON.stringify(item),
        );
      if (!same) differing += 1;
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }
  tally('shuffled merges with conflict copies', ROUNDS, differing);
  expect(differing).toBe(0);
});

test('a merge that drops lines would be noticed', () => {
  const [first] = SESSIONS;
  const less = foldRecords(
    SESSIONS.flat().filter((record) => record !== first?.[0]),
    shippedModel(),
    4,
  );
  expect([...less.items].map(([, item]) => JSON.stringify(item)).sort()).not.toEqual(
    [...WHOLE.items].map(([, item]) => JSON.stringify(item)).sort(),
  );
});
