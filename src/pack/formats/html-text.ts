import { clean } from '../../core/text/clean.ts';
import { decodeEntities } from './html-entities.ts';

const LINE_TAGS = new Set(
  'br p div li ul ol tr table h1 h2 h3 h4 h5 h6 blockquote pre hr dt dd section article'.split(' '),
);
const INLINE_TAGS = new Set(
  'b i em strong u s span font small big sub sup a code tt strike del ins mark abbr cite q label center td th tbody thead tfoot caption colgroup col wbr html head body meta link title dl img audio video source track iframe object embed svg math script style noscript template input button form select option textarea canvas kbd samp var nolink tex'.split(
    ' ',
  ),
);
/** What stands inside is no text. */
const UNREAD_TAGS = new Set(['script', 'style', 'template', 'noscript', 'svg', 'head']);
const MEDIA: ReadonlyMap<string, string> = new Map([
  ['img', 'a picture'],
  ['audio', 'a sound'],
  ['video', 'a film'],
  ['iframe', 'an embedded page'],
  ['object', 'an embedded object'],
  ['embed', 'an embedded object'],
  ['math', 'a formula'],
  ['table', 'the layout of a table'],
]);
/** As far as the quotes of a tag are followed; beyond, it ends at its first bracket. */
const QUOTES_FOLLOWED = 500;

/** Text of a piece of HTML, and what of it no text can keep. */
export interface HtmlText {
  readonly text: string;
  readonly losses: readonly string[];
}

/**
 * HTML as clean text: tags go, blocks and breaks become line ends, entities are decoded before cleaning, so that no
 * entity can bring a control code in. Text without tags stays as it is; `<` that begins no known tag is itself.
 */
export function htmlText(html: string): HtmlText {
  const losses = new Set<string>();
  let text = '';
  let at = 0;
  const lastBracket = html.lastIndexOf('>');
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open === -1 || open > lastBracket) break;
    const tag = tagAt(html, open);
    if (tag === undefined) {
      text += html.slice(at, open + 1);
      at = open + 1;
      continue;
    }
    text += html.slice(at, open);
    at = tag.end;
    const media = tag.closes ? undefined : MEDIA.get(tag.name);
    if (media !== undefined) losses.add(media);
    if (tag.name === 'img') text += altOf(html.slice(open, tag.end));
    else if (tag.name === 'sup' && !tag.closes && /\d/.test(text.slice(-1))) text += '^';
    else if (LINE_TAGS.has(tag.name)) text += '\n';
    else if (tag.name === 'td' || tag.name === 'th') text += ' ';
    if (!tag.closes && UNREAD_TAGS.has(tag.name)) {
      at = endOfUnread(html, at, tag.name);
    }
  }
  text += html.slice(at);
  const decoded = decodeEntities(text);
  if (/\\\(|\\\[|\$\$/.test(decoded)) losses.add('a formula (it stays as it was typed)');
  return {
    text: clean(decoded)
      .replace(/[ \u00a0]+/g, ' ')
      .replace(/ ?\n[ \n]*/g, '\n')
      .trim(),
    losses: [...losses],
  };
}

/** Whether a text holds a tag or an entity. */
export function looksLikeHtml(text: string): boolean {
  const lastBracket = text.lastIndexOf('>');
  for (let at = text.indexOf('<'); at !== -1 && at < lastBracket; at = text.indexOf('<', at + 1)) {
    if (tagAt(text, at) !== undefined) return true;
  }
  return /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d?);/i.test(text);
}

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly end: number;
}

function tagAt(html: string, open: number): Tag | undefined {
  if (html.startsWith('<!--', open)) {
    const end = html.indexOf('-->', open + 4);
    return { name: '!--', closes: false, end: end === -1 ? html.length : end + 3 };
  }
  const [, slash, name = ''] =
    /^<(\/?)([a-z][a-z0-9]{0,11})(?=[\s/>])/i.exec(html.slice(open, open + 16)) ?? [];
  const known = name.toLowerCase();
  if (!LINE_TAGS.has(known) && !INLINE_TAGS.has(known)) return undefined;
  const first = html.indexOf('>', open);
  if (first === -1) return undefined;
  const end = endOutsideQuotes(html.slice(open, open + QUOTES_FOLLOWED)) ?? first - open;
  return { name: known, closes: slash === '/', end: open + end + 1 };
}

function endOutsideQuotes(tag: string): number | undefined {
  let quote = '';
  for (let at = 1; at < tag.length; at += 1) {
    const char = tag.charAt(at);
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at;
  }
  return undefined;
}

function endOfUnread(html: string, from: number, name: string): number {
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = from;
  const found = closing.exec(html);
  const end = found === null ? -1 : html.indexOf('>', found.index);
  return end === -1 ? html.length : end + 1;
}

function altOf(tag: string): string {
  const [, double, single] = /\balt\s*=\s*(?:"([^"]{0,200})"|'([^']{0,200})')/i.exec(tag) ?? [];
  const alt = (double ?? single ?? '').trim();
  return alt === '' ? ' [picture] ' : ` [picture: ${alt}] `;
}
