import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { SessionId } from '../../src/core/ids.ts';
import { DAY } from '../../src/core/memory/day.ts';
import { shippedModel } from '../../src/core/memory/shipped.ts';
import type { ReviewRecord } from '../../src/core/session/record.ts';
import { openClock } from '../../src/progress/clock.ts';
import { type Home, openHome } from '../../src/progress/home.ts';
import { encodeLine } from '../../src/progress/line.ts';
import { openSettings } from '../../src/progress/settings.ts';
import { openStore, type Store } from '../../src/progress/store.ts';
import { review } from '../../tests/core/memory/records.ts';

const FIRST = Date.parse('2016-01-01T18:00:00Z');
const HEADER = encodeLine({ recite: 'journal/1', device: 'k3v9x2ab', program: '0.1.0', zone: 'UTC' });

function reviewOf(session: string, seq: number, at: number, item: number): ReviewRecord {
  return review(
    { session, seq, at },
    {
      pack: 'bench',
      question: `question-${item}`,
      claims: [`claim-${item}`],
      shown: ['111111111111', '222222222222', '333333333333', '444444444444'],
      given: ['An option of the usual length'],
      predicted: 0.9,
      recalled: 0.97,
      model: shippedModel().version,
      due: at + 3 * DAY,
    },
  );
}

export function openBench(root: string): { readonly home: Home; readonly store: Store } {
  const home = openHome({ RECITE_HOME: root });
  const store = openStore({ home, settings: openSettings(home), clock: openClock({}), program: '0.1.0' });
  return { home, store };
}

/** Writes a past of so many answers over so many items, one file a session, and nothing else. */
export function layPast(root: string, answers: number, items: number, perSession: number): void {
  const { journal } = openHome({ RECITE_HOME: root });
  const sessions = Math.ceil(answers / perSession);
  for (let number = 0; number < sessions; number += 1) {
    const begun = FIRST + Math.floor((number / sessions) * 3650) * DAY + (number % 20) * 60_000;
    const moment = new Date(begun).toISOString();
    const folder = join(journal, moment.slice(0, 7));
    mkdirSync(folder, { recursive: true });
    const session = `s${String(number).padStart(8, '0')}`;
    const lines: Buffer[] = [HEADER];
    for (let seq = 0; seq < perSession && number * perSession + seq < answers; seq += 1) {
      lines.push(encodeLine(reviewOf(session, seq, begun + seq * 8000, (number * perSession + seq) % items)));
    }
    const name = `${moment.slice(0, 19).replaceAll(/[-:]/g, '')}Z-k3v9x2ab-${session.slice(-6)}.jsonl`;
    const file = openSync(join(folder, name), 'wx');
    writeSync(file, Buffer.concat(lines));
    closeSync(file);
  }
}

/** Answers as a session writes them: each waited for, the state saved as often as a session does. */
export async function answerTimes(store: Store, count: number, items: number): Promise<number[]> {
  const at = Date.parse('2026-11-27T18:00:00Z');
  const session = `now${at}${count}` as SessionId;
  const journal = store.journalFor(session);
  const times: number[] = [];
  let savedAt = performance.now();
  for (let seq = 0; seq < count; seq += 1) {
    const begun = performance.now();
    await journal.append(reviewOf(session, seq, at + seq * 8000, seq % items));
    const since = performance.now() - savedAt;
    if (seq % 25 === 24 && since >= 100 * store.stateCost) {
      store.saveState();
      savedAt = performance.now();
    }
    times.push(performance.now() - begun);
  }
  await journal.close();
  store.saveState();
  return times;
}
