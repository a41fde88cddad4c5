import { isoOf, parseDate } from '../../core/text/dates.ts';
import type { DeskField, DeskItem, DeskRefusal } from '../../core/writing/desk.ts';
import { isStanding } from './desk-items.ts';

/** The item with one field changed, or why that cannot be. Several texts are separated by semicolons. */
export function changedItem(
  item: DeskItem,
  field: DeskField,
  text: string,
  sentence: string,
): DeskItem | DeskRefusal {
  const list = text
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  switch (field) {
    case 'ask':
      return { ...item, ask: text };
    case 'answer':
      return item.answer === undefined ? 'fixed-field' : { ...item, answer: text };
    case 'wrong': {
      if (item.kind !== 'choice' && item.kind !== 'short' && item.kind !== 'several') return 'fixed-field';
      const { accept, ...rest } = item;
      if (item.kind === 'several') return { ...item, wrong: list };
      if (list.length === 0) return { ...rest, kind: 'short', wrong: [], ...(accept?.length && { accept }) };
      return { ...item, kind: 'choice', wrong: list };
    }
    case 'also':
      return item.kind === 'choice' || item.kind === 'short' ? { ...item, accept: list } : 'fixed-field';
    case 'mark':
      return list.every((words) => sentence.includes(words)) ? { ...item, mark: list } : 'not-in-sentence';
    case 'as':
      return isStanding(text) ? { ...item, as: text } : 'bad-standing';
    case 'on':
      return onDay(item, text);
    case 'inferred': {
      const { inferred: _, ...rest } = item;
      if (/^(?:|no|n|false)$/i.test(text)) return rest;
      return /^(?:yes|y|true)$/i.test(text) ? { ...rest, inferred: true } : 'yes-or-no';
    }
    case 'sentence':
      return item;
  }
}

function onDay({ on: _, ...item }: DeskItem, text: string): DeskItem | DeskRefusal {
  if (text === '') return item;
  const day = parseDate(text, 'en');
  return typeof day === 'string' ? 'bad-day' : { ...item, on: isoOf(day) };
}
