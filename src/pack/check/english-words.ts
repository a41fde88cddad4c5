import type { Pack } from '../../core/pack.ts';
import { baseLanguage } from '../../core/text/fold.ts';

/** Whether the word lists here are in the language of the pack. */
export function isEnglish({ language }: Pack): boolean {
  return baseLanguage(language) === 'en';
}

/** Words that leave no exception. */
export const ABSOLUTE =
  /\b(?:(?<!\b(?:at|in|of|after|above) )all|always|never|none|nobody|no one|nothing|every|everyone|everything|only|solely|entirely|completely|totally|absolutely|invariably|impossible|must)\b/i;

/** Words that leave a door open. */
export const HEDGE =
  /\b(?:(?<!\b(?:in|of|by|since|until|last|next) )may(?! \d)|might|could|probably|possibly|perhaps|presumably|often|usually|generally|typically|sometimes|likely|tends? to|seems?|appears?|mostly|largely|partly|in part)\b/i;

export const NEGATION = /\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot|\p{L}+n['’]t)\b/giu;
