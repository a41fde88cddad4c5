import type { Given } from './kind.ts';

/** An answer in words, its parts one after the other; empty where none was given. */
export function givenText(given: readonly Given[]): string {
  return given.map((one) => (typeof one === 'string' ? one : one.join(' – '))).join('; ');
}
