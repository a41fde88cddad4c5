import { type BlindItem, guessability } from '../../core/insight/blind-guessers.ts';
import type { Pack } from '../../core/pack.ts';
import { ranks } from '../../core/question/option-list.ts';
import { contentWords } from '../../core/text/content-words.ts';
import { ENOUGH } from './about-pack.ts';
import { ABSOLUTE, isEnglish } from './english-words.ts';
import { pickedQuestions } from './picked-options.ts';

/** The choices of a pack as somebody sees them who never read the source; drafts are left out. */
function blindItems(pack: Pack): BlindItem[] {
  const english = isEnglish(pack);
  const words = (text: string) => (english ? contentWords(text) : new Set<string>());
  return pickedQuestions(pack).flatMap(({ question, right, all }) => {
    if (question.draft || right.length !== 1) return [];
    const values = ranks(
      all.map(({ text }) => text),
      pack.language,
    );
    const options = all.map(({ text }, at) => {
      const value = values?.[at];
      return {
        text,
        words: words(text),
        absolute: english && ABSOLUTE.test(text),
        right: at === 0,
        ...(value !== undefined && { value }),
      };
    });
    return [{ stemWords: words(question.ask), options }];
  });
}

/** How well a pack's choices are guessed blind; undefined where there are too few to say. */
export function guessabilityOf(pack: Pack) {
  const items = blindItems(pack);
  return items.length < ENOUGH ? undefined : guessability(items);
}
