import { Writable } from 'node:stream';
import { clean } from '../core/text/clean.ts';
import type { Output } from './command.ts';

/**
 * A stream whose text is made safe on its way out. Every command writes to one of these, so that no name, no setting and
 * no typed word can steer the terminal, whoever forgot to clean it.
 */
export class CleanOutput extends Writable {
  readonly #to: Output;

  constructor(to: Output) {
    super({ decodeStrings: false });
    this.#to = to;
  }

  get isTTY(): boolean {
    return this.#to.isTTY === true;
  }

  get columns(): number | undefined {
    return this.#to.columns;
  }

  override _write(text: string | Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#to.write(clean(String(text)));
    done();
  }
}
