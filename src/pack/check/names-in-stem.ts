import type { Source, Speaker } from '../../core/pack.ts';
import { normalise } from '../../core/text/normalise.ts';
import { remembered } from '../../core/text/remembered.ts';
import { UNSPACED } from '../../core/text/unspaced.ts';

/** Whether a stem names this source by one of the names it may go by. */
export function namesSource(stem: string, { names }: Source): boolean {
  return names.some((name) => stands(stem, name));
}

/** Whether a stem names this speaker, by the name without what follows a comma, or by an alias. */
export function namesSpeaker(stem: string, { name, aliases }: Speaker): boolean {
  return [name.split(',')[0] ?? name, ...aliases].some((each) => stands(stem, each));
}

const NO_WORD_BEFORE = `(?:(?<![\\p{L}\\p{N}])|(?=${UNSPACED}))`;
const NO_WORD_AFTER = `(?:(?![\\p{L}\\p{N}])|(?<=${UNSPACED}))`;

/** As a word of its own, in its own case: "US" stands in "the US's", and neither in "focus" nor in "us". */
function stands(stem: string, name: string): boolean {
  let pattern = patterns.get(name);
  if (pattern === undefined) {
    const escaped = normalise(name)
      .replace(/^the /i, '')
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    pattern = new RegExp(`${NO_WORD_BEFORE}${escaped}${NO_WORD_AFTER}`, 'u');
    if (patterns.size > MOST_PATTERNS) patterns.clear();
    patterns.set(name, pattern);
  }
  return pattern.test(normalised(stem, ''));
}

/** Every stem is held against every name: neither is made ready twice. */
const patterns = new Map<string, RegExp>();
const MOST_PATTERNS = 5000;
const normalised = remembered((text) => normalise(text));
