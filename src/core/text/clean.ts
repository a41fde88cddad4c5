const MARKS_PER_BASE = 8;

const ZWNJ = 0x200c;
const ZWJ = 0x200d;
const REPLACEMENT = '\ufffd';

/** Prepended signs such as the Arabic number sign are format characters by category, yet visible. */
const VISIBLE_FORMAT = /^[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]$/u;
/** Mongolian shapes its letters with these, and VS1-VS16 choose between two looks of one character. */
const SHAPING = /^[\u180b-\u180f\ufe00-\ufe0f]$/u;
const INVISIBLE = /^[\p{Cf}\p{Default_Ignorable_Code_Point}]$/u;
const MARK = /^\p{M}$/u;
/** Nothing in it to replace or to count: the common case, and twenty times faster. */
const HARMLESS = /^[\n\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff]*$/;
const CARRIAGE_RETURN_PAIR = /\r\n/g;

/**
 * Makes text from outside safe to show: no code point of the result can steer a terminal, reorder a line or hide.
 *
 * Line breaks of every sort become `\n`, a tab becomes a space, other control codes a visible sign, a lone surrogate
 * U+FFFD; bidi controls, invisible format characters, tags and VS17 and up go; of combining marks and joiners at most
 * eight stay on one base. Works per code point and never on sequences, so nothing can reassemble. Idempotent.
 *
 * @param limit most UTF-16 units of the result; what is cut leaves an ellipsis. At least 1.
 */
export function clean(text: string, limit = Number.POSITIVE_INFINITY): string {
  const safe = HARMLESS.test(text) ? text : cleanEach(text);
  return safe.length <= limit ? safe : cut(safe, limit);
}

function cleanEach(text: string): string {
  let result = '';
  let marks = 0;
  for (const char of text.replace(CARRIAGE_RETURN_PAIR, '\n')) {
    const code = char.codePointAt(0) as number;
    const kept = cleanCodePoint(char, code);
    if (kept === '') continue;
    marks = code > 0x2ff && (code === ZWJ || code === ZWNJ || MARK.test(char)) ? marks + 1 : 0;
    if (marks <= MARKS_PER_BASE) result += kept;
  }
  return result;
}

function cleanCodePoint(char: string, code: number): string {
  if (code >= 0x20 && code < 0x7f) return char;
  if (code < 0x20) return cleanControl(char, code);
  if (code === 0x7f) return '\u2421';
  if (code === 0x85 || code === 0x2028 || code === 0x2029) return '\n';
  if (code < 0xa0) return REPLACEMENT;
  if (code >= 0xd800 && code <= 0xdfff) return REPLACEMENT;
  if (code === ZWJ || code === ZWNJ || SHAPING.test(char) || VISIBLE_FORMAT.test(char)) return char;
  return INVISIBLE.test(char) ? '' : char;
}

function cleanControl(char: string, code: number): string {
  if (char === '\n' || char === '\r' || char === '\v' || char === '\f') return '\n';
  if (char === '\t') return ' ';
  return String.fromCodePoint(0x2400 + code);
}

function cut(text: string, limit: number): string {
  const last = text.charCodeAt(limit - 2);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return `${text.slice(0, splitsPair ? limit - 2 : limit - 1)}…`;
}
