/** One block of a GIFT file, cut into its parts; texts still escaped. */
export interface GiftBlock {
  readonly line: number;
  readonly text: string;
  /** `::name::`. */
  readonly name: string;
  readonly before: string;
  /** What stands in the braces; undefined where there are none. */
  readonly body?: string;
  readonly after: string;
  /** The last part of the category it stands in. */
  readonly category: string;
  /** What is wrong with its signs. */
  readonly flaw?: string;
}

export interface GiftAnswer {
  readonly sign: '=' | '~';
  /** Percent: 100 for `=`, 0 for `~`, else as written. */
  readonly weight: number;
  readonly text: string;
  readonly feedback: string;
}

/** With pictures in its text a question may be long; nothing else is. */
const LONGEST_BLOCK = 500_000;

const FORMAT = /^\s*\[(?:html|moodle|plain|markdown)\]/i;

/** Blocks lie between empty lines; comments and category lines belong to none. */
export function blocksOf(text: string): GiftBlock[] {
  const blocks: GiftBlock[] = [];
  let lines: string[] = [];
  let start = 0;
  let category = '';
  const close = () => {
    if (lines.length > 0) blocks.push(blockOf(lines.join('\n'), start, category));
    lines = [];
  };
  for (const [at, line] of text.split('\n').entries()) {
    if (/^\s*\/\//.test(line)) continue;
    if (line.trim() === '') {
      close();
      continue;
    }
    const [, named] = /^\s*\$CATEGORY:\s*(.*)$/.exec(line) ?? [];
    if (named !== undefined) {
      close();
      category = named.split('/').at(-1)?.trim() ?? '';
      if (/^(?:\$\w+\$|top|default)?$/i.test(category)) category = '';
      continue;
    }
    if (lines.length === 0) start = at + 1;
    lines.push(line);
  }
  close();
  return blocks;
}

function blockOf(text: string, line: number, category: string): GiftBlock {
  if (text.length > LONGEST_BLOCK) {
    return {
      line,
      text: text.slice(0, 200),
      name: '',
      before: '',
      after: '',
      category,
      flaw: 'It is longer than any question.',
    };
  }
  let rest = text.trim();
  let name = '';
  if (rest.startsWith('::')) {
    const end = indexOf(rest, '::', 2);
    if (end !== -1) {
      name = rest.slice(2, end);
      rest = rest.slice(end + 2);
    }
  }
  rest = rest.replace(FORMAT, '');
  const open = indexOf(rest, '{', 0);
  const frame = { line, text, name, category };
  if (open === -1) {
    const stray = indexOf(rest, '}', 0) !== -1;
    return { ...frame, before: rest, after: '', ...(stray && { flaw: 'It has a } without a {.' }) };
  }
  const close = indexOf(rest, '}', open);
  if (close === -1) return { ...frame, before: rest, after: '', flaw: 'Its braces are never closed.' };
  const after = rest.slice(close + 1);
  if (indexOf(after, '{', 0) !== -1) {
    return {
      ...frame,
      before: rest,
      after: '',
      flaw: 'It has more than one pair of braces; an empty line parts two questions.',
    };
  }
  return { ...frame, before: rest.slice(0, open), body: rest.slice(open + 1, close), after };
}

/** Where a mark stands that no backslash makes a plain sign; -1 for nowhere. */
function indexOf(text: string, mark: string, from: number): number {
  for (let at = from; at <= text.length - mark.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text.startsWith(mark, at)) return at;
  }
  return -1;
}

/** Cuts at every mark but those behind a backslash; for `#` not at the longer `####`. */
export function splitUnescaped(text: string, mark: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = indexOf(text, mark, 0); at !== -1; at = indexOf(text, mark, from)) {
    parts.push(text.slice(from, at));
    from = at + mark.length;
  }
  return [...parts, text.slice(from)];
}

/** `=right#feedback ~%50%half ~wrong`. */
export function splitAnswers(body: string): GiftAnswer[] {
  const starts: number[] = [];
  for (let at = 0; at < body.length; at += 1) {
    if (body[at] === '\\') at += 1;
    else if (body[at] === '=' || body[at] === '~') starts.push(at);
  }
  return starts.map((start, index) => {
    const sign = body[start] as '=' | '~';
    const raw = body.slice(start + 1, starts[index + 1] ?? body.length).trim();
    const [weighed, percent] = /^%(-?\d{1,3}(?:\.\d+)?)%/.exec(raw) ?? [];
    const [text = '', ...feedback] = splitUnescaped(raw.slice(weighed?.length ?? 0), '#');
    const weight = percent === undefined ? (sign === '=' ? 100 : 0) : Number(percent);
    return { sign, weight, text: text.trim(), feedback: feedback.join(' ') };
  });
}

export function unescaped(text: string): string {
  return text.replace(/\\([~=#{}:\\n])/g, (_, char: string) => (char === 'n' ? '\n' : char));
}

export function escaped(text: string): string {
  return text.replace(/[~=#{}:\\]/g, (char) => `\\${char}`).replaceAll('\n', '\\n');
}
