import { aboutQuestion } from '../about-question.ts';
import { isEnglish } from '../english-words.ts';
import { pickedQuestions } from '../picked-options.ts';
import type { Rule } from '../rule.ts';

const YES_NO = /^(?:yes|no|true|false|right|wrong)(?:$|[,.;:]| because\b)/i;

export const yesNoAsChoice: Rule = {
  slug: 'yes-no-as-choice',
  severity: 'warning',
  summary: 'The options of a choice are yes and no, or begin with them.',
  why: 'It is a true or false question, with a coin’s chance, that counts as something harder.',

  check: (pack) =>
    !isEnglish(pack)
      ? []
      : pickedQuestions(pack).flatMap(({ question, all }) => {
          const answers = all.filter(({ text }) => YES_NO.test(text));
          if (answers.length < 2) return [];
          return [
            aboutQuestion(
              question,
              answers[0]?.path ?? [],
              'The options answer with yes or no.',
              'Ask what is so and let the options say it, or use kind: truefalse.',
            ),
          ];
        }),
};
