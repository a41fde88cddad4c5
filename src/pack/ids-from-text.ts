import { fold } from '../core/text/fold.ts';
import { sha256 } from '../sha256.ts';

const LONGEST = 40;

/** The words of a text as an id: small letters, digits and hyphens; empty where nothing of it is left. */
export function slug(text: string): string {
  const words = fold(text, 'und')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (words.length <= LONGEST) return words;
  const cut = words.slice(0, LONGEST + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 1)).replace(/-+$/, '');
}

/**
 * An id made of what a question asks and what is right: the same question gets the same id however often and from
 * wherever it comes in.
 */
export function contentId(ask: string, key: string): string {
  const digest = sha256(JSON.stringify([fold(ask, 'und'), fold(key, 'und')])).slice(0, 8);
  const words = slug(ask.replace(/_{2,}|\{\{|\}\}/g, ' '));
  return words === '' ? `q-${digest}` : `${words}-${digest}`;
}
