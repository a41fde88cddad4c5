import { kindOf } from '../../../core/question/kinds.ts';
import { contentWords } from '../../../core/text/content-words.ts';
import { standsIn } from '../../../core/text/stands-in.ts';
import { quoted } from '../../finding.ts';
import { aboutQuestion } from '../about-question.ts';
import { isEnglish } from '../english-words.ts';
import { pickedQuestions } from '../picked-options.ts';
import type { Rule } from '../rule.ts';

export const keyEchoesStem: Rule = {
  slug: 'key-echoes-stem',
  severity: 'warning',
  summary: 'The right option repeats more words of the question than any wrong one.',
  why: 'The echo gives it away to whoever knows nothing.',

  check: (pack) =>
    !isEnglish(pack)
      ? []
      : pickedQuestions(pack).flatMap(({ question, right, wrong }) => {
          const asked = kindOf(question).stem(question, pack);
          // A stem that lists all its options ("A, B or C?") points at none of them.
          if ([...right, ...wrong].every(({ text }) => standsIn(asked, text, pack.language))) return [];
          const stem = contentWords(asked);
          const echoes = (text: string) => [...contentWords(text)].filter((word) => stem.has(word));
          const fewest = Math.min(...right.map(({ text }) => echoes(text).length));
          const most = Math.max(...wrong.map(({ text }) => echoes(text).length));
          if (fewest <= most) return [];
          const words = (right[0]?.text ?? '')
            .split(' ')
            .filter((word) => [...contentWords(word)].some((each) => stem.has(each)));
          return [
            aboutQuestion(
              question,
              right[0]?.path ?? [],
              `The right option alone repeats words of the question: ${words.map(quoted).join(', ')}.`,
              'Say it in other words, or let a wrong option repeat as much.',
            ),
          ];
        }),
};
