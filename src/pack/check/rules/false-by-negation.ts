import { claimsOf } from '../../../core/question/claims-of.ts';
import { contentWords } from '../../../core/text/content-words.ts';
import { aboutQuestion } from '../about-question.ts';
import { isEnglish, NEGATION } from '../english-words.ts';
import type { Rule } from '../rule.ts';

export const falseByNegation: Rule = {
  slug: 'false-by-negation',
  severity: 'warning',
  summary: 'A false statement is a sentence of the source with a negation put in or taken out.',
  why: 'It tests whether a "not" was read, and leaves the negated sentence in the memory.',

  check: (pack) =>
    !isEnglish(pack)
      ? []
      : pack.questions.flatMap((question) => {
          if (question.kind !== 'truefalse' || question.answer) return [];
          const [claim] = claimsOf(question, pack);
          if (claim === undefined || isNegated(claim.text) === isNegated(question.ask)) return [];
          const said = matter(claim.text);
          if (![...matter(question.ask)].every((word) => said.has(word))) return [];
          return [
            aboutQuestion(
              question,
              ['ask'],
              'Only a negation makes the statement false.',
              'Change what is said: another place, person, number or date that is true elsewhere.',
            ),
          ];
        }),
};

function isNegated(text: string): boolean {
  return text.match(NEGATION) !== null;
}

function matter(text: string): ReadonlySet<string> {
  return contentWords(text.replace(NEGATION, ' '));
}
