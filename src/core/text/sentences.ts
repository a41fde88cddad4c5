/** A stretch of a text: UTF-16 offsets, `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

const PARAGRAPH_BREAK = /\n[^\S\n]*\n|\n(?=#{1,6} )|\n(?<=^#{1,6} [^\n]*\n)/gm;
const TITLES = 'Mr|Mrs|Ms|Dr|Prof|St|Sgt|Gen|Col|Capt|Lt|Rev|Hon|Gov|Sen|Rep|Pres|Jr|Sr';
const SHORTENED = 'No|Nos|Vol|Fig|Figs|Ch|Sec|Art|Par|pp|p|ed|eds|cf|vs|etc|ca|approx|est|Inc|Ltd|Co|Corp';
/** A full stop after one of these does not end a sentence by itself. */
const ABBREVIATION_END = new RegExp(
  `(?:^|[\\s("'“‘])(?:${TITLES}|${SHORTENED}|e\\.g|i\\.e|U\\.S|U\\.K|U\\.N)\\.\\s*$`,
);
/** `Kim J. ` or `J. R. `: one capital and a full stop. */
const INITIAL_END = /(?:^|[\s("'“‘])\p{Lu}\.\s*$/u;
const CONTINUES = /^[\s"'”’)\]]*[\p{Ll},;:]/u;

/** Intl.Segmenter takes time by the square of the length: longer paragraphs are handed to it in portions. */
const PORTION = 4000;
const UP_TO_LAST_STOP = /^.*(?:[.!?…]["'”’)\]]*\s|[。！？])/su;
const HALF_PAIR_AT_END = /[\ud800-\udbff]$/;

/**
 * The sentences of a text, for reading and authoring; never used to identify one. Unicode segmentation, then merged
 * where it cut after an initial, a title or an abbreviation, or before a lower-case word. A blank line and a Markdown
 * heading always end a sentence. White space around a sentence is outside its range.
 *
 * @param language BCP 47.
 */
export function sentences(text: string, language = 'en'): TextRange[] {
  const segmenter = segmenterFor(language);
  return paragraphs(text).flatMap((paragraph) => {
    const pieces = portions(text.slice(paragraph.start, paragraph.end)).flatMap((portion) =>
      Array.from(segmenter.segment(portion), (piece) => piece.segment),
    );
    let start = paragraph.start;
    return merged(pieces).flatMap((piece) => {
      const range = trimmed(text, start, start + piece.length);
      start += piece.length;
      return range.start < range.end ? [range] : [];
    });
  });
}

const segmenters = new Map<string, Intl.Segmenter>();

/** One for each language: to make one takes longer than to use it on a line. */
function segmenterFor(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

function paragraphs(text: string): TextRange[] {
  const ranges: TextRange[] = [];
  let start = 0;
  for (const found of text.matchAll(PARAGRAPH_BREAK)) {
    ranges.push({ start, end: found.index });
    start = found.index + found[0].length;
  }
  ranges.push({ start, end: text.length });
  return ranges.filter(
    (range) => range.end - range.start > 1 || text.slice(range.start, range.end).trim() !== '',
  );
}

function portions(paragraph: string): string[] {
  const result: string[] = [];
  let rest = paragraph;
  while (rest.length > PORTION) {
    const window = rest.slice(0, PORTION).replace(HALF_PAIR_AT_END, '');
    const portion = UP_TO_LAST_STOP.exec(window)?.[0] ?? window;
    result.push(portion);
    rest = rest.slice(portion.length);
  }
  return [...result, rest];
}

function merged(pieces: readonly string[]): string[] {
  const result: string[] = [];
  for (const piece of pieces) {
    const before = result.at(-1);
    if (before !== undefined && runsOn(before, piece)) result[result.length - 1] = before + piece;
    else result.push(piece);
  }
  return result;
}

function runsOn(before: string, next: string): boolean {
  const tail = before.slice(-24);
  return ABBREVIATION_END.test(tail) || INITIAL_END.test(tail) || CONTINUES.test(next);
}

function trimmed(text: string, start: number, end: number): TextRange {
  const piece = text.slice(start, end);
  const lead = piece.length - piece.trimStart().length;
  return { start: start + lead, end: Math.max(start + lead, start + piece.trimEnd().length) };
}
