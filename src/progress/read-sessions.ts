import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Unfinished, unfinishedExams } from '../core/session/exam/resume.ts';
import { type PastSession, pastSessions } from '../core/session/past.ts';
import { POLICIES } from '../core/session/policy.ts';
import { journalFiles } from './journal-files.ts';
import { readLines } from './read-journal.ts';

/** Bytes in which a file's header and the line that starts its session stand, or as much of it as tells the mode. */
const HEAD = 1024;

/** How the line that starts a session of study names it. */
const STUDY = Object.keys(POLICIES)
  .filter((mode) => POLICIES[mode as keyof typeof POLICIES].items === 'scheduled')
  .map((mode) => `"mode":${JSON.stringify(mode)}`);

/** What a learner looks back on. */
export interface LookedBack {
  readonly sessions: readonly PastSession[];
  /** Exams that nobody handed in, the latest last. */
  readonly unfinished: readonly Unfinished[];
}

/**
 * The sessions a learner looks back on: every round ever played, and everything since a moment (UTC milliseconds). Old
 * sessions of study, which are most of a journal, are passed over unread. What is damaged is left out; the store tells.
 */
export function readSessions(journal: string, since: number): LookedBack {
  const records = journalFiles(journal).flatMap(({ month, name }) => {
    const bytes = bytesOf(join(journal, month, name));
    const head = bytes.toString('latin1', 0, HEAD);
    if (startOf(name) < since && STUDY.some((mode) => head.includes(mode))) return [];
    return readLines(bytes, `${month}/${name}`).records;
  });
  return { sessions: pastSessions(records), unfinished: unfinishedExams(records) };
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    // Whoever opens the store is told of files that cannot be read.
    return Buffer.alloc(0);
  }
}

/** When a file was begun, by its name; a name of another form counts as new, so that it is read. */
function startOf(name: string): number {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)T/.exec(name) ?? [];
  return year === undefined ? Number.POSITIVE_INFINITY : Date.parse(`${year}-${month}-${day}T00:00:00Z`);
}
