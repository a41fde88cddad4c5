import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { JournalRecord } from '../../src/core/session/record.ts';
import { encodeLine } from '../../src/progress/line.ts';
import { readSessions } from '../../src/progress/read-sessions.ts';
import { emptyFolder } from '../support/recite.ts';
import { DAY, EVENING, Played } from '../support/session.ts';

const HEADER = encodeLine({ recite: 'journal/1', device: 'k3v9x2ab', program: '0.1.0', zone: 'UTC' });

/** A journal of these sessions, each in a file named after its first line. */
function journalOf(...sessions: readonly (readonly JournalRecord[])[]): string {
  const journal = emptyFolder();
  for (const records of sessions) {
    const stamp = new Date(records[0]?.at ?? 0).toISOString().replace(/[-:]|\.\d+/g, '');
    const folder = join(journal, `${stamp.slice(0, 4)}-${stamp.slice(4, 6)}`);
    mkdirSync(folder, { recursive: true });
    const lines = records.map((record) => encodeLine(record));
    writeFileSync(
      join(folder, `${stamp}-k3v9x2ab-${records[0]?.session}.jsonl`),
      Buffer.concat([HEADER, ...lines]),
    );
  }
  return journal;
}

const study = (id: string, at: number) =>
  new Played({ id: id as never }, at).finishWith('right').state.records;
const round = (id: string, at: number) =>
  new Played({ id: id as never, mode: 'round', limits: { answers: 3 } }, at).finishWith('right').state
    .records;

const OLD = EVENING - 400 * DAY;
const ids = (journal: string, since: number) => readSessions(journal, since).sessions.map(({ id }) => id);

test('every round ever, and study since then', () => {
  const journal = journalOf(
    study('a', OLD),
    round('b', OLD + DAY),
    study('c', EVENING),
    round('d', EVENING + DAY),
  );
  expect(ids(journal, EVENING - DAY)).toEqual(['b', 'c', 'd']);
  expect(ids(journal, 0)).toEqual(['a', 'b', 'c', 'd']);
});

test('an exam that nobody handed in, however long ago', () => {
  const exam = (id: string, at: number) =>
    new Played({ id: id as never, mode: 'exam', limits: { answers: 4 } }, at).answer('right');
  const begun = exam('a', OLD).answer('wrong').state.records;
  const done = exam('b', OLD + DAY).send({ type: 'finish' }).state.records;
  const { unfinished } = readSessions(journalOf(begun, done, study('c', EVENING)), EVENING);
  expect(unfinished.map(({ start, answered }) => [start.session, answered])).toEqual([['a', 2]]);
});

test('what is damaged is left out and hides nothing else', () => {
  const journal = journalOf(round('a', OLD), round('b', EVENING));
  mkdirSync(join(journal, '2020-01'));
  writeFileSync(join(journal, '2020-01', 'strange.jsonl'), 'no line of ours\n\u0000');
  expect(ids(journal, EVENING)).toEqual(['a', 'b']);
});

test('nothing kept, nothing found', () => {
  expect(readSessions(join(emptyFolder(), 'nowhere'), 0)).toEqual({ sessions: [], unfinished: [] });
});
