import { claimsOf } from '../../../core/question/claims-of.ts';
import { evidenceTexts, type Question } from '../../../core/question/kinds.ts';
import { standsIn } from '../../../core/text/stands-in.ts';
import { quoted } from '../../finding.ts';
import type { Rule } from '../rule.ts';

/** Where the right answer is written; a cloze has it in `ask`. */
const ANSWER_KEYS = ['answer', 'answers', 'pairs'];

export const answerNotInEvidence: Rule = {
  slug: 'answer-not-in-evidence',
  severity: 'error',
  summary: 'The right answer stands in none of the sentences the question rests on.',
  why: 'After the answer the learner reads the sentence, and it does not say what was marked right.',

  check: (pack) =>
    pack.questions
      .filter(({ inferred }) => !inferred)
      .flatMap((question) => {
        const sentences = claimsOf(question, pack).map(({ text }) => text);
        const missing = evidenceTexts(question, pack).filter(
          (text) => !sentences.some((sentence) => standsIn(sentence, text, pack.language)),
        );
        return missing.map((text) => ({
          owner: { part: 'question', id: question.id } as const,
          path: [ANSWER_KEYS.find((key) => key in question) ?? 'ask'],
          message: `The answer ${quoted(text)} does not stand in ${sentences.length === 1 ? 'the sentence' : 'any sentence'} that the question rests on.`,
          hint: hintOn(question, text),
        }));
      }),
};

function hintOn(question: Question, answer: string): string {
  const place = /^(?:[1-9]|[A-H])$/i.test(answer) && question.kind === 'choice';
  return place
    ? 'Write the right answer out, not its number or letter: options are shuffled.'
    : 'Use words of the sentence, or rest it on the sentence that has them. Where it follows from the sentence in other words: inferred: true';
}
