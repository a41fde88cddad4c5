import { dirname, join } from 'node:path';
import type { DeviceId } from '../core/ids.ts';
import type { JournalRecord } from '../core/session/record.ts';
import { systemCode } from '../system-code.ts';
import { UserError } from '../user-error.ts';
import { newFileMark } from './device.ts';
import { writeDurably } from './durable.ts';
import type { FileSystem, OpenFile } from './file-system.ts';
import { fileTime } from './journal-files.ts';
import { encodeLine } from './line.ts';
import { JOURNAL_FORMAT } from './read-journal.ts';

/** Where a session's lines go. */
export interface SessionJournal {
  /**
   * Resolves once the line, and every line before it, is on the disk. Rejects with a UserError when the disk refuses:
   * the line is then kept in memory, in its place, and tried again with the next line and on closing.
   */
  append(record: JournalRecord): Promise<void>;
  /** Tries once more what is not saved yet, then lets go of the file; rejects when something stays unsaved. */
  close(): Promise<void>;
  /**
   * Writes what stays unsaved into a new file of another folder, from where `progress merge` takes it; its path, or
   * undefined where nothing is unsaved or that disk refuses too.
   */
  rescue(folder: string): string | undefined;
  /** Lines the disk refused so far. */
  readonly unsaved: number;
  /** Why the last write failed; undefined once everything is saved. */
  readonly failed: UserError | undefined;
}

export interface JournalSetup {
  readonly fileSystem: FileSystem;
  readonly journal: string;
  readonly device: DeviceId;
  /** Version of the program. */
  readonly program: string;
  /** IANA name of the time zone. */
  readonly zone: string;
  /** UTC milliseconds, for names of files. */
  readonly now: () => number;
  /** Told of every file begun, as `2026-12/name.jsonl`. */
  readonly began: (file: string) => void;
}

interface Current {
  readonly file: OpenFile;
  /** How far the file is known to be on the disk. */
  position: number;
}

const NAME_TRIES = 5;

const REFUSALS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your disk quota is used up',
  EROFS: 'the disk can only be read',
  EACCES: 'the folder may not be written to',
  EPERM: 'the folder may not be written to',
  EIO: 'the disk reports an error',
};

/** A session's own file, begun with its first line. */
export function sessionJournal(setup: JournalSetup): SessionJournal {
  const waiting: Buffer[] = [];
  let current: Current | undefined;
  let failed: UserError | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  async function writeOut(): Promise<void> {
    if (waiting.length === 0) return;
    current ??= { file: await newFile(setup), position: 0 };
    const count = waiting.length;
    const header = current.position === 0 ? [headerLine(setup)] : [];
    const bytes = Buffer.concat([...header, ...waiting.slice(0, count)]);
    await writeAll(current, bytes);
    await current.file.datasync();
    current.position += bytes.length;
    waiting.splice(0, count);
  }

  async function save(): Promise<void> {
    try {
      try {
        await writeOut();
      } catch (error) {
        // After a failed sync the system may have dropped what it had of the file: only a new one can be trusted.
        if (systemCode(error) !== 'EIO') throw error;
        await current?.file.close().catch(() => undefined);
        current = undefined;
        await writeOut();
      }
      failed = undefined;
    } catch (error) {
      failed = notSaved(waiting.length, error);
      throw failed;
    }
  }

  /** One after the other: what was appended first is written first. */
  function inTurn(task: () => Promise<void>): Promise<void> {
    const result = turn.then(task);
    turn = result.catch(() => undefined);
    return result;
  }

  return {
    append(record) {
      waiting.push(encodeLine(record));
      return inTurn(save);
    },
    close: () =>
      inTurn(async () => {
        try {
          await save();
        } finally {
          await current?.file.close();
          current = undefined;
        }
      }),
    rescue(folder) {
      if (waiting.length === 0) return undefined;
      const path = join(folder, `recite-unsaved-${newFileMark()}.jsonl`);
      try {
        writeDurably(path, Buffer.concat([headerLine(setup), ...waiting]));
        return path;
      } catch {
        return undefined;
      }
    },
    get unsaved() {
      return waiting.length;
    },
    get failed() {
      return failed;
    },
  };
}

/** Always from the same position, so that a write that failed half-way is written over. */
async function writeAll({ file, position }: Current, bytes: Buffer): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const written = await file.write(bytes.subarray(done), position + done);
    if (written === 0) throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC' });
    done += written;
  }
}

async function newFile(setup: JournalSetup): Promise<OpenFile> {
  const { fileSystem, journal, device } = setup;
  const { month, name: time } = fileTime(setup.now());
  const folder = join(journal, month);
  await fileSystem.mkdir(folder);
  for (let tries = 1; ; tries += 1) {
    const name = `${time}-${device}-${newFileMark()}.jsonl`;
    let file: OpenFile;
    try {
      file = await fileSystem.create(join(folder, name));
    } catch (error) {
      if (systemCode(error) === 'EEXIST' && tries < NAME_TRIES) continue;
      throw error;
    }
    setup.began(`${month}/${name}`);
    try {
      for (const parent of [folder, journal, dirname(journal)]) await fileSystem.syncFolder(parent);
    } catch (error) {
      await file.close().catch(() => undefined);
      throw error;
    }
    return file;
  }
}

function headerLine({ device, program, zone }: JournalSetup): Buffer {
  return encodeLine({ recite: JOURNAL_FORMAT, device, program, zone });
}

/** The same refusal, once what was refused lies elsewhere. */
export function rescued({ message }: UserError, path: string): UserError {
  return new UserError(
    'not-saved',
    `${message.replace(/ (?:One line is|\d+ lines are) kept in memory\.$/, '')} Your answers are in ${path}`,
    `Once there is room, take them in: recite progress merge ${path}`,
  );
}

function notSaved(lines: number, error: unknown): UserError {
  const code = systemCode(error);
  const reason = REFUSALS[code] ?? (code || String(error));
  return new UserError(
    'not-saved',
    `Not saved: ${reason}. ${lines === 1 ? 'One line is' : `${lines} lines are`} kept in memory.`,
    'Make room or mend the disk; it is tried again with the next answer and when you quit.',
  );
}
