import type { Writable } from 'node:stream';
import type { LineInput } from './input.ts';
import type { Look } from './look.ts';

/** Where a line face reads and prints. */
export interface LineIo {
  readonly input: LineInput;
  readonly out: Writable;
  readonly look: Look;
  /** Printed where a person sits and a line is awaited. */
  readonly prompt: string;
  /** Whether the learner broke off: then the end of input is no end of the session. */
  readonly stopped: () => boolean;
}
