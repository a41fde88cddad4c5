import { createInterface, type Interface } from 'node:readline';
import type { Readable } from 'node:stream';
import { oneLine } from '../core/text/one-line.ts';

/** Lines of input, one at a time and clean; undefined at the end. Nothing is read ahead of need but what the pipe delivers. */
export class LineInput {
  readonly #reader: Interface;
  readonly #lines: AsyncIterator<string>;
  readonly #input: Readable;
  #ahead: Promise<IteratorResult<string>> | undefined;

  constructor(input: Readable) {
    this.#input = input;
    this.#reader = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
    this.#lines = this.#reader[Symbol.asyncIterator]();
  }

  async next(): Promise<string | undefined> {
    const reading = this.#ahead ?? this.#lines.next();
    this.#ahead = undefined;
    const { value, done } = await reading;
    return done ? undefined : oneLine(value);
  }

  /** Resolves when there is a line to read, or the end; leaves it to be read. */
  async ready(): Promise<void> {
    this.#ahead ??= this.#lines.next();
    await this.#ahead;
  }

  /** Lets the program end although a terminal or an open pipe could still send lines. */
  close(): void {
    this.#reader.close();
    this.#input.pause();
  }
}
