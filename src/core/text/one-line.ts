import { clean } from './clean.ts';

/** Text from outside as part of one line: clean, and no break in it with which it could pass for a line of its own. */
export function oneLine(text: string, limit = Number.POSITIVE_INFINITY): string {
  return clean(clean(text).replace(/\n+/g, ' '), limit);
}

/** Texts as lines, each exactly one, whatever names and values it quotes. */
export function eachOneLine(texts: readonly string[]): string {
  return texts.map((text) => `${oneLine(text)}\n`).join('');
}
