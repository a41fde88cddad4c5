import { kindOf } from '../../../core/question/kinds.ts';
import { aboutQuestion } from '../about-question.ts';
import { isEnglish } from '../english-words.ts';
import { type Picked, pickedQuestions } from '../picked-options.ts';
import type { Rule } from '../rule.ts';

export const grammarGivesItAway: Rule = {
  slug: 'grammar-gives-it-away',
  severity: 'warning',
  summary: 'The grammar of the question fits the right option and no wrong one.',
  why: 'Whoever reads closely needs to know nothing.',

  check: (pack) =>
    !isEnglish(pack)
      ? []
      : pickedQuestions(pack).flatMap((picked) => {
          const clue = clueIn(kindOf(picked.question).stem(picked.question, pack), picked);
          if (clue === undefined) return [];
          return [
            aboutQuestion(
              picked.question,
              picked.right[0]?.path ?? [],
              `Only the right option ${clue}.`,
              'Bring all options into one form, or ask so that each of them fits.',
            ),
          ];
        }),
};

function clueIn(stem: string, { right, wrong }: Picked): string | undefined {
  const onlyRight = (fits: (text: string) => boolean) =>
    right.every(({ text }) => fits(text)) && !wrong.some(({ text }) => fits(text));

  const article = /\b(an?)[\s_.:…]*$/i.exec(stem)?.[1]?.toLowerCase();
  const vowel = (text: string) => /^[aeiou]/i.test(text);
  if (article === 'a' && onlyRight((text) => !vowel(text))) return 'goes with the "a" of the question';
  if (article === 'an' && onlyRight(vowel)) return 'goes with the "an" of the question';

  const asked =
    /^(?:.*, )?(?:which|what) (?:\p{Ll}+ )?(\p{Ll}{3,}) (?:did|does|do|was|were|is|are|has|have)\b/iu.exec(
      stem,
    )?.[1];
  if (asked !== undefined && isPlural(asked) && onlyRight(isManyWords))
    return 'is in the plural that is asked for';

  const form = FORMS.find(
    (each) =>
      right.every(({ text }) => !each.test(text)) &&
      wrong.length > 1 &&
      wrong.every(({ text }) => each.test(text)),
  );
  if (form !== undefined) return 'is built otherwise than the rest';
  return FORMS.some((each) => wrong.length > 1 && onlyRight((text) => each.test(text)))
    ? 'is built in its way'
    : undefined;
}

/** Beginnings that give a text its form: a clause, an infinitive, a participle. */
const FORMS = [/^That /, /^To \p{Ll}/u, /^\p{L}{2,}ing\b(?! of)/u, /^(?:Because|By|While|When|If) /];

function isPlural(noun: string): boolean {
  return /[^suia]s$/.test(noun);
}

/** Several things, or one in the plural, before a preposition narrows it down. */
function isManyWords(text: string): boolean {
  const head = text.split(/ (?:of|for|in|on|at|to|from|with|by|between) /)[0] ?? '';
  return /,| and /.test(text) || isPlural(head.toLowerCase());
}
