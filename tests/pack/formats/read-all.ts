import type { ReadItems } from '../../../src/pack/formats/foreign.ts';
import { formatNamed } from '../../../src/pack/formats/registry.ts';

/** The text as each format reads it, its look taken first. */
export function readAll(text: string): ReadItems[] {
  return ['gift', 'aiken', 'csv'].map((name) => {
    const format = formatNamed(name);
    format.recognises(text);
    return format.read(text);
  });
}
