import { LineInput } from '../plain/input.ts';
import type { Context } from './command.ts';

/** Questions to a person at a terminal, one line each. */
export class Asking {
  readonly #input: LineInput;
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
    this.#input = new LineInput(context.stdin);
  }

  /** The line typed, `otherwise` where it is empty; the end of the input ends everything. */
  async line(question: string, otherwise = ''): Promise<string> {
    const offered = otherwise === '' ? '' : ` [${otherwise}]`;
    this.#context.stdout.write(`${question}${offered}: `);
    const line = await this.#input.next();
    return line === undefined || line.trim() === '' ? otherwise : line.trim();
  }

  close(): void {
    this.#input.close();
  }
}
