import { quoted } from '../../finding.ts';
import { aboutQuestion } from '../about-question.ts';
import { pickedQuestions } from '../picked-options.ts';
import type { Rule } from '../rule.ts';

const FEWEST = 3;
/** Where several are right, each option is judged by itself, and more of them are read with ease. */
const MOST = { choice: 5, several: 7 };

export const optionCount: Rule = {
  slug: 'option-count',
  severity: 'warning',
  summary: 'A question has under 3 options, or over 5 (over 7 where several are right).',
  why: 'Two are a coin to toss; beyond three good ones, more options only take longer to read.',

  check: (pack) =>
    pickedQuestions(pack).flatMap(({ question, all }) => {
      const count = all.length;
      if (count >= FEWEST && count <= MOST[question.kind]) return [];
      return [
        aboutQuestion(
          question,
          ['options'],
          `With what is right, it has ${count} ${count === 1 ? 'option' : 'options'}.`,
          count < FEWEST ? addAnother(question) : 'Keep the ones that people would take.',
        ),
      ];
    }),
};

function addAnother({ options }: { readonly options: readonly { readonly text: string }[] }): string {
  const joined = options.find(({ text }) => text.includes(';'));
  return joined === undefined
    ? 'Add a wrong option that is true of something else.'
    : `If ${quoted(joined.text)} is meant to be several, put commas between them: semicolons part nothing here.`;
}
