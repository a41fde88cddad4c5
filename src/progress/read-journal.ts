import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onePerId } from '../core/memory/order.ts';
import { type JournalRecord, recordSchema } from '../core/session/record.ts';
import { systemCode } from '../system-code.ts';
import { type JournalFile, journalFiles } from './journal-files.ts';
import { decodeLine } from './line.ts';

export const JOURNAL_FORMAT = 'journal/1';

/** Something in the journal that could not be used. Nothing is changed or removed on its account. */
export interface Damage {
  /** `2026-12/20261201T183000Z-k3v9x2ab-p0q1rs.jsonl`; empty where it concerns no single file. */
  readonly file: string;
  /** From 1; 0 for the whole file. */
  readonly line: number;
  /**
   * torn: the end of a line was never written, as after a power cut · damaged: the bytes of a line have changed ·
   * strange: whole, but not a line this program writes · newer: the file was written by a later version of the program
   * · unreadable: the disk refuses the file · conflict: two different lines say they are the same.
   */
  readonly kind: 'torn' | 'damaged' | 'strange' | 'newer' | 'unreadable' | 'conflict';
  readonly detail: string;
}

export interface Journal {
  readonly records: readonly JournalRecord[];
  readonly damage: readonly Damage[];
  /** The files that were read, as long as they were when they were. */
  readonly files: readonly JournalFile[];
}

const EVENTS: ReadonlySet<unknown> = new Set(recordSchema.options.map(({ shape }) => shape.event.value));

const EXCERPT = 60;

/** Told how far a long reading has come, in files. */
export type Reading = (done: number, of: number) => void;

/** Reads everything that can be read; one bad line or file never hides another. */
export function readJournal(journal: string, reading: Reading = () => undefined): Journal {
  const records: JournalRecord[] = [];
  const damage: Damage[] = [];
  const known = journalFiles(journal);
  const files = known.map((file, index) => {
    reading(index, known.length);
    const read = readSession(journal, file);
    // One by one: a spread of very many arguments overflows the stack.
    for (const record of read.records) records.push(record);
    for (const found of read.damage) damage.push(found);
    return { ...file, size: read.size };
  });
  const { unique, conflicts } = onePerId(records);
  for (const id of conflicts) damage.push({ file: '', line: 0, kind: 'conflict', detail: id });
  return { records: unique, damage, files };
}

/** What one file of the journal says. */
export function readSession(
  journal: string,
  { month, name, size }: JournalFile,
): Pick<Journal, 'records' | 'damage'> & { readonly size: number } {
  const file = `${month}/${name}`;
  try {
    const bytes = readFileSync(join(journal, month, name));
    return { ...readLines(bytes, file), size: bytes.length };
  } catch (error) {
    if (systemCode(error) === '') throw error;
    return { records: [], damage: [{ file, line: 0, kind: 'unreadable', detail: systemCode(error) }], size };
  }
}

/** What a journal file's bytes say, whatever has become of them. */
export function readLines(
  bytes: Buffer,
  file: string,
): { readonly records: readonly JournalRecord[]; readonly damage: readonly Damage[] } {
  const records: JournalRecord[] = [];
  const damage: Damage[] = [];
  for (const [index, { text, ended }] of [...linesOf(bytes)].entries()) {
    const line = index + 1;
    const decoded = decodeLine(text, ended);
    if (decoded.verdict !== 'ok') {
      damage.push({ file, line, kind: decoded.verdict, detail: excerpt(text) });
      continue;
    }
    const { value } = decoded;
    if (typeof value.recite === 'string') {
      if (value.recite === JOURNAL_FORMAT) continue;
      return {
        records: [],
        damage: [{ file, line: 0, kind: 'newer', detail: value.recite }],
      };
    }
    // A later version of the program may write events this one does not know; they are left for it.
    if (typeof value.event === 'string' && !EVENTS.has(value.event)) continue;
    const record = recordSchema.safeParse(value);
    if (record.success) records.push(record.data);
    else damage.push({ file, line, kind: 'strange', detail: record.error.issues[0]?.path.join('.') ?? '' });
  }
  return { records, damage };
}

/** What stands there, to be recognised: how long it is and how it begins. */
function excerpt(bytes: Buffer): string {
  return `${bytes.length} bytes: ${bytes.toString('utf8', 0, EXCERPT)}${bytes.length > EXCERPT ? '…' : ''}`;
}

/** The lines of a file; `ended` false for what stands behind the last newline. */
export function* linesOf(bytes: Buffer): Generator<{ text: Buffer; ended: boolean }> {
  let from = 0;
  while (from < bytes.length) {
    const newline = bytes.indexOf(0x0a, from);
    const to = newline === -1 ? bytes.length : newline;
    yield { text: bytes.subarray(from, to), ended: newline !== -1 };
    from = to + 1;
  }
}
