import { claimsOf } from '../../../core/question/claims-of.ts';
import { quoted } from '../../finding.ts';
import { aboutQuestion } from '../about-question.ts';
import type { Rule } from '../rule.ts';

export const highlightNotInClaim: Rule = {
  slug: 'highlight-not-in-claim',
  severity: 'warning',
  summary: 'Words to highlight do not stand in the sentence of the first claim as they are written.',
  why: 'The sentence is shown without the mark that was meant to lead to the answer.',

  check: (pack) =>
    pack.questions.flatMap((question) => {
      const [claim] = claimsOf(question, pack);
      if (claim === undefined) return [];
      return question.highlight.flatMap((words, at) =>
        claim.text.includes(words)
          ? []
          : aboutQuestion(
              question,
              ['highlight', at],
              `${quoted(words)} does not stand in the sentence that the question rests on.`,
              'Copy the words from the sentence, letter by letter.',
            ),
      );
    }),
};
