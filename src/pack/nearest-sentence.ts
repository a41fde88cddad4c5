import { normalise } from '../core/text/normalise.ts';
import { quoted } from './finding.ts';
import { bones } from './fix/sentence-spelling.ts';

/** Words in a row that are told apart one by one; more of them are another sentence. */
const MOST_WORDS = 6;
const SHOWN = 300;

/**
 * What to do about a sentence that its text has otherwise: the words that differ, where they are few, so that nobody
 * has to compare two long lines by eye.
 */
export function nearestHint(written: string, sentence: string): string {
  const whole = `The nearest there is: ${quoted(sentence, SHOWN)}.`;
  const [here, there] = differing(normalise(written).split(' '), normalise(sentence).split(' '));
  if (bones(written) === bones(sentence))
    return `Only marks or capitals differ: recite pack check --fix mends it. ${whole}`;
  if (Math.max(count(here), count(there)) > MOST_WORDS) {
    return `${whole} Copy it as it stands, if it is the one.`;
  }
  const told =
    there === ''
      ? `The text has no ${quoted(here)} there.`
      : here === ''
        ? `The text has ${quoted(there)} as well.`
        : `The text has ${quoted(there)} where this has ${quoted(here)}.`;
  return `${told} Copy the sentence as it stands, if it is the one: ${quoted(sentence, SHOWN)}`;
}

/** The words between those that both begin and both end with. */
function differing(a: readonly string[], b: readonly string[]): [string, string] {
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return [a.slice(start, a.length - end).join(' '), b.slice(start, b.length - end).join(' ')];
}

function count(words: string): number {
  return words === '' ? 0 : words.split(' ').length;
}
