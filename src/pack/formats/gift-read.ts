import { oneLine } from '../../core/text/one-line.ts';
import {
  excerpt,
  type ForeignItem,
  type ForeignQuestion,
  type OmittedItem,
  type ReadItems,
} from './foreign.ts';
import { questionOf, Unusable } from './gift-questions.ts';
import { blocksOf, type GiftBlock, splitUnescaped, unescaped } from './gift-syntax.ts';
import { htmlText } from './html-text.ts';

/** Reads a GIFT file block by block; a block that cannot be read hides no other. */
export function readGift(text: string): ReadItems {
  const items: ForeignItem[] = [];
  const omitted: OmittedItem[] = [];
  for (const block of blocksOf(text)) {
    try {
      items.push(itemOf(block));
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      omitted.push({ line: block.line, reason: error.message, text: excerpt(oneLine(block.text)) });
    }
  }
  return { items, omitted };
}

function itemOf({ line, flaw, name, before, body, after, category }: GiftBlock): ForeignItem {
  if (flaw !== undefined) throw new Unusable(flaw);
  if (body === undefined)
    throw new Unusable('It has no answers in braces: a text between questions, no question.');
  const losses = new Set<string>();
  const words = (raw: string) => {
    const read = htmlText(unescaped(raw));
    for (const loss of read.losses) losses.add(loss);
    return oneLine(read.text);
  };
  const [answers = '', general = ''] = splitUnescaped(body, '####');
  const stem = { before: words(before), after: words(after) };
  const { explain, ...question } = questionOf(stem, answers, words, losses);
  const shown = words(name);
  const asked = String(question.ask);
  if (shown !== '' && !asked.startsWith(shown.replace(/(?:\.\.\.|…)$/, '')))
    losses.add(`its name "${excerpt(shown)}"`);
  const explained = [words(general), String(explain ?? '')].filter((part) => part !== '').join(' ');
  const tag = words(category);
  return {
    line,
    question: {
      ...question,
      ...(explained !== '' && { explain: explained }),
      ...(tag !== '' && { tags: [tag] }),
    } as ForeignQuestion,
    losses: [...losses],
  };
}
