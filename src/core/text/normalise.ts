/** A normalised text, with the way back to the text it came from. */
export interface NormalisedText {
  readonly text: string;
  /** For each UTF-16 unit of `text`, where what it stands for starts in the original. */
  readonly starts: readonly number[];
  /** For each UTF-16 unit of `text`, where what it stands for ends in the original (exclusive). */
  readonly ends: readonly number[];
}

const DROPPED = /^[\u00ad\u200b\ufeff]$/;
const WHITE = /^[\s\u0085]$/;
/** What may melt into the character before it: marks, vowels and finals of Hangul, vowel signs of Kirat Rai. */
const JOINS = /^[\p{M}\u1160-\u11ff\u{16d67}-\u{16d6a}]$/u;

const FOLDED: ReadonlyMap<string, string> = new Map([
  ...pairs('‘’‚‛′', "'"),
  ...pairs('“”„‟″«»', '"'),
  ...pairs('\u2010\u2011\u2012\u2013\u2014\u2015\u2212', '-'),
  ['…', '...'],
]);

function pairs(from: string, to: string): [string, string][] {
  return [...from].map((char) => [char, to]);
}

/**
 * The form in which sentences are compared, anchored and fingerprinted: NFC; quotes, dashes and ellipsis folded to
 * ASCII; soft hyphen, zero-width space and BOM dropped; white space collapsed to one space and trimmed. Case is kept.
 * Idempotent.
 */
export function normalise(text: string): string {
  return NORMAL_ALREADY.test(text) ? text : normaliseWithMap(text).text;
}

/** Printable ASCII with single spaces inside: the common case, and a hundred times faster. */
const NORMAL_ALREADY = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** As `normalise`, with the original offsets (UTF-16 units) of every unit of the result. */
export function normaliseWithMap(original: string): NormalisedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let space: { start: number; end: number } | undefined;
  let position = 0;
  const put = (units: string, start: number, end: number) => {
    text += units;
    for (let i = 0; i < units.length; i += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  while (position < original.length) {
    const start = position;
    const cluster = readCluster(original, start);
    position = cluster.end;
    for (const char of fold(cluster.text)) {
      if (WHITE.test(char)) {
        space = { start: space?.start ?? start, end: position };
        continue;
      }
      if (space !== undefined && text !== '') put(' ', space.start, space.end);
      space = undefined;
      put(char, start, position);
    }
  }
  return { text, starts, ends };
}

/** One character with all that may compose with it; what normalising drops is stepped over inside it. */
function readCluster(original: string, start: number): { text: string; end: number } {
  if (isPlain(original, start) && isPlain(original, start + 1)) {
    return { text: original.charAt(start), end: start + 1 };
  }
  let end = start;
  let text = '';
  while (end < original.length) {
    const char = String.fromCodePoint(original.codePointAt(end) as number);
    const dropped = DROPPED.test(char);
    if (!dropped && text !== '' && !joins(char)) break;
    if (!dropped) text += char;
    end += char.length;
  }
  return { text, end };
}

function isPlain(original: string, at: number): boolean {
  const unit = original.charCodeAt(at);
  return unit < 0x80 || Number.isNaN(unit);
}

function joins(char: string): boolean {
  return char >= '\u0300' && JOINS.test(char);
}

function fold(cluster: string): string {
  if (cluster.length === 1 && cluster < '\u0300') return FOLDED.get(cluster) ?? cluster;
  let folded = '';
  for (const char of cluster.normalize('NFC')) folded += FOLDED.get(char) ?? char;
  return folded;
}
