import { UserError } from '../../user-error.ts';
import { isPlainSegment } from '../files.ts';
import { quoted } from '../finding.ts';

const MOST_BYTES = 200_000_000;
const MOST_ENTRIES = 10_000;
const MOST_RATIO = 200;
/** Below this, a ratio says nothing: an archive of a few empty blocks shrinks to next to nothing. */
const RATIO_FROM_BYTES = 1_000_000;
const DEEPEST = 20;

/** What Windows takes for a device, whatever stands behind the full stop. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Takes the content of one file, under segments that are safe to write to. */
export type Receive = (segments: readonly string[], content: AsyncIterable<Buffer>) => Promise<void>;

export type EntryKind = 'file' | 'folder' | 'other';

/** What one archive may still take: how much, how many, and under which names. */
export class Allowance {
  readonly #packed: number;
  #bytes = 0;
  #entries = 0;
  /** Every file and folder by its name without case, for disks that know none. */
  readonly #taken = new Map<string, { readonly name: string; readonly kind: EntryKind }>();

  /** @param packed the bytes of the archive itself */
  constructor(packed: number) {
    this.#packed = packed;
  }

  /**
   * Takes an entry's name as a claim, and gives the segments it may be written under; undefined for a folder.
   * @throws UserError for a name that could lead elsewhere, a link, a device, a name used before, one entry too many
   */
  admit(written: string, kind: EntryKind): readonly string[] | undefined {
    this.#entries += 1;
    if (this.#entries > MOST_ENTRIES) throw tooBig('It has more than 10,000 entries.');
    const name = written.replace(/^(?:\.\/)+/, '').replace(/\/$/, '');
    if (kind === 'folder' && (name === '' || name === '.')) return undefined;
    if (kind === 'other') throw refused(`${quoted(written)} in it is a link or a device.`);
    const segments = name.split('/');
    if (segments.length > DEEPEST || !segments.every(isSafeSegment))
      throw refused(`${quoted(written)} in it is no name of a file inside a pack.`);
    segments.slice(0, -1).forEach((_, at) => {
      this.#take(segments.slice(0, at + 1).join('/'), 'folder');
    });
    this.#take(name, kind);
    return kind === 'folder' ? undefined : segments;
  }

  /**
   * Hands on what is unpacked, counted.
   * @throws UserError when it is too much, or far more than went in
   */
  async *counted(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      this.#spend(chunk.length);
      yield chunk;
    }
  }

  #spend(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes > MOST_BYTES) throw tooBig('It unpacks to more than 200 MB.');
    if (this.#bytes > RATIO_FROM_BYTES && this.#bytes > MOST_RATIO * this.#packed)
      throw tooBig(`It unpacks to more than ${MOST_RATIO} times its own size.`);
  }

  #take(name: string, kind: EntryKind): void {
    const folded = name.normalize('NFC').toLowerCase();
    const before = this.#taken.get(folded);
    if (before === undefined) this.#taken.set(folded, { name, kind });
    else if (before.kind !== 'folder' || kind !== 'folder' || before.name !== name)
      throw refused(`${quoted(name)} stands in it twice.`);
  }
}

function isSafeSegment(segment: string): boolean {
  return isPlainSegment(segment) && !/[. ]$/.test(segment) && !DEVICE.test(segment);
}

/** A name that leads out of the folder. */
export function badName(): UserError {
  return refused('A name in it is no name of a file inside a pack.');
}

function refused(what: string): UserError {
  return new UserError(
    'archive-refused',
    what,
    'Nothing was unpacked. Pack the folder anew, with plain files only.',
    1,
  );
}

function tooBig(what: string): UserError {
  return new UserError(
    'archive-too-big',
    what,
    'Nothing was installed. A pack is text, and at most 20 MB.',
    1,
  );
}
