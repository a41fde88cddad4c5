import { parseCloze } from '../../../core/question/cloze-gaps.ts';
import { contentWords } from '../../../core/text/content-words.ts';
import { FUNCTION_WORDS } from '../../../core/text/function-words.ts';
import { quoted } from '../../finding.ts';
import { aboutQuestion } from '../about-question.ts';
import { isEnglish } from '../english-words.ts';
import type { Rule } from '../rule.ts';

/** With fewer words of matter around it, a gap can be filled with almost anything. */
const FEWEST_AROUND = 3;

export const gapSettlesNothing: Rule = {
  slug: 'gap-settles-nothing',
  severity: 'warning',
  summary: 'A gap stands for a word of grammar, or with too few words around it to settle what fits.',
  why: 'Words of grammar are no knowledge, and where many words fit, a good one is marked wrong.',

  check: (pack) =>
    !isEnglish(pack)
      ? []
      : pack.questions.flatMap((question) => {
          if (question.kind !== 'cloze') return [];
          const { texts, gaps } = parseCloze(question.ask);
          const grammar = gaps
            .map(([answer]) => answer)
            .filter((answer) => answer.split(/\s+/).every((word) => FUNCTION_WORDS.has(word.toLowerCase())));
          const bare = contentWords(texts.join(' ')).size < FEWEST_AROUND;
          const around = bare
            ? [aboutQuestion(question, ['ask'], 'Many words fit the gap.', 'Give more of the sentence.')]
            : [];
          return [
            ...grammar.map((answer) =>
              aboutQuestion(
                question,
                ['ask'],
                `The gap ${quoted(answer)} is a word of grammar.`,
                'Leave out a name, a date or a thing.',
              ),
            ),
            ...around,
          ];
        }),
};
