import { kindOf } from '../../../core/question/kinds.ts';
import { quoted } from '../../finding.ts';
import { aboutQuestion } from '../about-question.ts';
import { isEnglish, NEGATION } from '../english-words.ts';
import type { Rule } from '../rule.ts';

/** "Which of these is not …": the exception is asked for, and the word that says so is easily read over. */
const EXCEPTION =
  /\b(?:[Ww]hich|[Ww]ho|[Ww]hat)\b[^.?!]*?\b(?:(?:is|are|was|were|did|do|does|has|have|had|can|could|would)(?: \p{L}+){0,2} (not|never)\b|(except|least likely)\b)|\b(except)[\s:_.?]*$/u;
const TWICE =
  /\bnot un(?:common|usual|likely|known|able|aware|important|true|willing|reasonable)\b|\bnot im(?:possible|probable)\b/i;

export const unmarkedNegation: Rule = {
  slug: 'unmarked-negation',
  severity: 'warning',
  summary: 'A question asks for the exception without marking NOT or EXCEPT, or negates twice.',
  why: 'It is missed by reading fast, not by knowing too little.',

  check: (pack) =>
    !isEnglish(pack)
      ? []
      : pack.questions.flatMap((question) => {
          const stem = kindOf(question).stem(question, pack);
          const exception =
            question.kind === 'choice' || question.kind === 'several' ? EXCEPTION.exec(stem) : null;
          const word = exception?.[1] ?? exception?.[2] ?? exception?.[3];
          const twice = stem
            .split(/[,;:.!?]\s/)
            .find((clause) => TWICE.test(clause) || negations(clause) > 1);
          if (word === undefined && twice === undefined) return [];
          return [
            aboutQuestion(
              question,
              ['ask'],
              word === undefined
                ? `It negates twice: ${quoted(twice ?? '')}.`
                : `${quoted(word)} decides the question and is easily read over.`,
              word === undefined
                ? 'Say it without the negations.'
                : 'Ask for what is so, or write the word in capitals.',
            ),
          ];
        }),
};

function negations(clause: string): number {
  return clause.match(NEGATION)?.length ?? 0;
}
