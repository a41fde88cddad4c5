import type { Pack } from '../../core/pack.ts';
import { baseLanguage } from '../../core/text/fold.ts';

/** Whether the word lists here are in the language of the pack. */
export function isEnglish({ language }: Pack): boolean {
  return baseLanguage(language) === 'en';
}

/** Words that carry grammar and no matter. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  [
    'a an the this that these those some any each every no other another such both all either neither',
    'i you he she it we they me him her us them my your his its our their who whom whose which what',
    'am is are was were be been being do does did done have has had having will would shall should can could',
    'may might must and or but nor so yet if than then as because while when where why how whether',
    'of in on at by for from with without about into onto to over under between among after before since until',
    'during against through up down out off not only also very more most much many one there here',
  ]
    .join(' ')
    .split(' '),
);

/** Words that leave no exception. */
export const ABSOLUTE =
  /\b(?:(?<!\b(?:at|in|of|after|above) )all|always|never|none|nobody|no one|nothing|every|everyone|everything|only|solely|entirely|completely|totally|absolutely|invariably|impossible|must)\b/i;

/** Words that leave a door open. */
export const HEDGE =
  /\b(?:(?<!\b(?:in|of|by|since|until|last|next) )may(?! \d)|might|could|probably|possibly|perhaps|presumably|often|usually|generally|typically|sometimes|likely|tends? to|seems?|appears?|mostly|largely|partly|in part)\b/i;

export const NEGATION = /\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot|\p{L}+n['’]t)\b/giu;
