import { contentWords } from '../../../core/text/content-words.ts';
import { quoted } from '../../finding.ts';
import { aboutQuestion } from '../about-question.ts';
import { isEnglish } from '../english-words.ts';
import { pickedQuestions } from '../picked-options.ts';
import type { Rule } from '../rule.ts';

/** Names share parts because people do: Kim Jong-il, Kim Il-sung. */
const NAME = /^\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)+$/u;

export const keyOfCommonWords: Rule = {
  slug: 'key-of-common-words',
  severity: 'warning',
  summary: 'Every word of the right option stands in some wrong one, and that holds for no wrong one.',
  why: 'Wrong options made by changing parts of the right one point back to it.',

  check: (pack) =>
    !isEnglish(pack)
      ? []
      : pickedQuestions(pack).flatMap(({ question, all }) => {
          if (question.kind !== 'choice' || all.every(({ text }) => NAME.test(text))) return [];
          const words = all.map(({ text }) => contentWords(text));
          const common = words.map((each, at) => {
            const others = words.filter((_, other) => other !== at);
            return each.size > 1 && [...each].every((word) => others.some((other) => other.has(word)));
          });
          if (!common[0] || common.slice(1).some(Boolean)) return [];
          return [
            aboutQuestion(
              question,
              ['answer'],
              `${quoted(question.answer)} can be put together from the wrong options.`,
              'Give each wrong option words of its own, or mix the parts evenly.',
            ),
          ];
        }),
};
