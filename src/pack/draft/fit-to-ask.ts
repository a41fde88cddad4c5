/** What a sentence opens with that says only how it follows the one before. */
const CONNECTIVE =
  /^(?:However|Furthermore|Moreover|Notably|In addition|Additionally|Meanwhile|Yet|Interestingly|Overall|Conversely|Nevertheless|Nonetheless|Indeed|Similarly|For example|For instance|In conclusion|As a result|Consequently|Therefore|Thus|Finally|Also|Earlier|Instead|Still|But|And|So|Later|It(?:’s|'s| is) worth (?:noting|mentioning|remembering|adding) that|It should be noted that|Of course|In fact|In return|In exchange|At the same time|(?:Just )?[Ll]ast (?:week|month|year)|Recently|In recent (?:weeks|months|years|decades)|Shortly thereafter),? /;
/** What points at another sentence: asked alone, nobody knows whom or what it means. */
const POINTS_BACK =
  /^(?:He|She|It|They|This|These|That|Those|His|Her|Its|Their|Such|Both|Here|There|Then|Another|Others?|Some|Many|Among|Following|Subsequently|Afterwards?|Shortly|Initially|After (?:the|this|that)|Before (?:the|this|that)|During (?:the|this|that|their|his|her|its)|In (?:return|response(?! to)|exchange|turn|that|this|these|those|the same)|At (?:the (?:meeting|summit|same)|that|this|first)|Under (?:the|this|that)|With (?:this|that)|For (?:this|that|these)|By (?:then|that)|When (?:he|she|they|it)|The (?:talks?|meeting|visit|deal|train|exchange|alliance|trip|summit|move|decision|report|agreement|partnership|relationship|pair|country|nation|company|team|man|woman|work|idea|discovery|result|project|plan|second|third|other|book|ship|building)|(?:Along with|Unlike|Like|Besides|Alongside|Together with) [^,]+, (?:it|he|she|they))\b/;
/** The same inside: a thing named before, "the two leaders", "that year". */
const POINTS_BACK_INSIDE =
  /\b(?:the (?:two|both|three) (?:countries|nations|leaders|sides|states|men|women)|the (?:former|latter|previous|same|other|said|above|following|newspaper’s|newspaper's)|these|those|above|below|aforementioned|this (?!is\b|was\b)(?:[a-z]+)|such (?!as\b)[a-z]+|that (?:sentiment|deal|visit|meeting|year|day|month|time|week)|at the time|the next (?:day|year|month)|the (?:day|year|month|week) (?:before|after))\b/i;
const RELATIVE_TIME =
  /\b(?:yesterday|today|tomorrow|tonight|recently|currently|nowadays|now|soon(?! as\b)|ago|so far|last (?:week|month|year|night|spring|summer|autumn|winter|decade)|this (?:week|month|year|morning|evening|spring|summer|autumn|winter|decade|century)|next (?:week|month|year)|in recent (?:days|weeks|months|years|decades)|imminent|upcoming|thus far|(?:nine|six|three|two|few) (?:months|weeks|days|years) (?:ago|later|earlier|before))\b/i;
const BOILERPLATE =
  /^(?:you can also read|read (?:this|more|also)|written by|by [A-Z]|photo|image|source|click|subscribe|follow us|copyright|©|related|comments?|leave a reply|share|please|most popular|be the first|advertisement|home)\b|photo credit|undated photo|all rights reserved|https?:\/\/|\bis (?:a|an|the)? ?(?:associate|senior|research)? ?(?:fellow|vice-president|professor|editor|correspondent)\b|^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday),/i;
const ENDS = /[.!…]["'”’)\]]*$/;
const FEWEST_WORDS = 7;
const MOST_WORDS = 38;

/**
 * The sentence as it can be asked, what it opens with cut off; undefined where it leans on what came before or on the
 * day it was written, or tells nothing.
 */
export function askable(sentence: string): string | undefined {
  if (!ENDS.test(sentence) || BOILERPLATE.test(sentence) || /\?/.test(sentence)) return undefined;
  let text: string | undefined = timeless(shortened(withoutConnectives(sentence)));
  // What leans on something else may be no more than a remark at the end.
  for (let cut = 0; text !== undefined && cut < MOST_TAILS; cut++) {
    if (standsAlone(text)) return text;
    text = withoutTail(text);
  }
  return undefined;
}

const MOST_TAILS = 3;

function standsAlone(text: string): boolean {
  const words = text.split(' ').length;
  return (
    words >= FEWEST_WORDS &&
    words <= MOST_WORDS &&
    !POINTS_BACK.test(text) &&
    !RELATIVE_TIME.test(text) &&
    !POINTS_BACK_INSIDE.test(text) &&
    !pronounFirst(text) &&
    !oddMark(text)
  );
}

/** Without the small words that only date the day of writing, where nothing else hangs on them. */
function timeless(text: string): string {
  return text
    .replace(/(?<=\b(?:has|have|had|is|are)) (?:recently|currently|now)(?= \p{Ll})/gu, '')
    .replace(/ in recent (?:days|weeks|months|years|decades)(?=[.,])/g, '');
}

function withoutConnectives(sentence: string): string {
  let text = sentence;
  for (let cut = text.replace(CONNECTIVE, ''); cut !== text; cut = text.replace(CONNECTIVE, '')) text = cut;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const TAIL =
  /(?:; |, (?:which|although|though|while|whereas|as|with|not least|including|such as|thus|thereby|marking|signalling|signaling|indicating|implying|underscoring|underlining|pointing|suggesting|resulting|reflecting|viewing|leading|despite|so that|presumably|given that|but|because|in return|particularly|especially|among other|\p{Ll}+ing)\b| – | — )(?=.*$)/u;

/** Without a tail that only comments, where the sentence is long. */
function shortened(text: string): string {
  let short = text;
  while (short.split(' ').length > MOST_WORDS - 8) {
    const cut = withoutTail(short);
    if (cut === undefined) break;
    short = cut;
  }
  return short;
}

function withoutTail(text: string): string | undefined {
  const at = lastTail(text);
  return at === undefined ? undefined : `${text.slice(0, at).replace(/[,;:\s.]+$/, '')}.`;
}

function lastTail(text: string): number | undefined {
  const all = [...text.matchAll(new RegExp(TAIL, 'gu'))].map(({ index }) => index);
  return (
    all
      .filter((index) => text.slice(0, index).split(' ').length >= FEWEST_WORDS + 2)
      // A comma behind the tail may bring back the clause it was put into.
      // Who says so is no remark.
      .filter((index) => !/\b(?:per|according|says?|said|reports?|reported)\b/.test(text.slice(index)))
      // Between two dashes stands a remark, and the sentence goes on behind it.
      .filter((index) => !/^ [–—]/.test(text.slice(index)) || text.match(/ [–—] /g)?.length === 1)
      .filter((index) => /^(?:; | – | — )/.test(text.slice(index)) || !text.slice(index + 1).includes(','))
      .at(-1)
  );
}

/** "While he was there, Kim …": a pronoun before any name, that nobody asked can resolve. */
function pronounFirst(text: string): boolean {
  const pronoun = /\b(?:he|she|they|him|her|them|his|their|its|it)\b/.exec(text)?.index;
  if (pronoun === undefined) return false;
  const before = text.slice(0, pronoun);
  // "As soon as he became president, Vladimir Putin …": the name comes at once.
  if (before.length < 60 && /^[^,]{0,70}, (?:\p{Lu}[\p{L}-]+ ){1,4}(?!\p{Lu})/u.test(text.slice(pronoun)))
    return false;
  if (/\b(?:it|It) (?:is|was|became|remains)\b/.test(text.slice(pronoun - 1, pronoun + 12))) return false;
  return (
    !/(?:^|\s)(?:the |an? |The |An? )?\p{Lu}?[\p{L}-]{3,}/u.test(
      before.replace(/^(?:While|When|As|After|Before|If|Although|During|In|On|At) /, ''),
    ) || before.split(' ').length < 3
  );
}

function oddMark(text: string): boolean {
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0;
  return count(/\(/g) !== count(/\)/g) || count(/[“”"]/g) % 2 === 1 || /[{}|]/.test(text);
}
