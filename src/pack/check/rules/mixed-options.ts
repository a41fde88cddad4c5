import type { Pack } from '../../../core/pack.ts';
import type { PlacedText } from '../../../core/question/checks.ts';
import { FUNCTION_WORDS } from '../../../core/text/function-words.ts';
import { quoted } from '../../finding.ts';
import { aboutQuestion } from '../about-question.ts';
import { figureIn } from '../figure.ts';
import { pickedQuestions } from '../picked-options.ts';
import type { Rule } from '../rule.ts';

/** "Not said" and its like stand beside options of any kind. */
const NO_ANSWER = /\b(?:not?|none|nobody|nothing|nowhere|unknown|unclear)\b/i;

export const mixedOptions: Rule = {
  slug: 'mixed-options',
  severity: 'warning',
  summary: 'The options of a question differ in kind, in case or in their end punctuation.',
  why: 'The odd one out catches the eye, and is taken or left for its looks.',

  check(pack) {
    const ordinary = ordinaryWords(pack);
    return pickedQuestions(pack).flatMap(({ question, all }) => {
      const texts = all.filter(({ text }) => !NO_ANSWER.test(text));
      const odd =
        oddIn(
          texts,
          'Some options are figures and others are not',
          ({ text }) => figureIn(text, pack.language) !== undefined,
        ) ??
        oddIn(
          texts,
          'Some options end with a full stop and others do not',
          ({ text }) => /[^.]\.$/.test(text) && !/\b\p{Lu}\.$/u.test(text),
        ) ??
        oddIn(
          texts.filter(
            ({ text }) =>
              /^\p{Ll}/u.test(text) || ordinary.has(/^\p{Lu}\p{Ll}+/u.exec(text)?.[0].toLowerCase() ?? ''),
          ),
          'Some options begin with a capital and others do not',
          ({ text }) => /^\p{Lu}/u.test(text),
        );
      if (odd === undefined) return [];
      return [aboutQuestion(question, odd.path, odd.message, 'Write all options in the same way.')];
    });
  },
};

/** The smaller part, where a list falls into two. */
function oddIn(texts: readonly PlacedText[], message: string, has: (text: PlacedText) => boolean) {
  const those = texts.filter(has);
  const others = texts.filter((text) => !has(text));
  const [odd] = those.length <= others.length ? those : others;
  if (odd === undefined || those.length === 0 || others.length === 0) return undefined;
  return { path: odd.path, message: `${message}: ${quoted(odd.text)}.` };
}

/** Words that the pack writes with a small letter: they are no names. */
function ordinaryWords({ claims }: Pack): ReadonlySet<string> {
  return new Set([
    ...FUNCTION_WORDS,
    ...claims.flatMap(({ text }) => text.match(/(?<![\p{L}\p{N}])\p{Ll}+/gu) ?? []),
  ]);
}
