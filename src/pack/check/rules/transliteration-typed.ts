import { wordsStandIn } from '../../../core/text/stands-in.ts';
import { quoted } from '../../finding.ts';
import { aboutQuestion } from '../about-question.ts';
import type { Rule } from '../rule.ts';
import { typedAnswers } from '../typed-answers.ts';

/** Marks of a name written over from another script: Korean and Chinese given names, Russian and Arabic forms. */
const WRITTEN_OVER = [
  /\p{Lu}\p{Ll}+ (\p{Lu}\p{Ll}+-\p{Ll}+)/u,
  /\b(\p{Lu}\p{Ll}*(?:sky|skiy|skij|shenko|chenko|nikov|ychev|achev|oshin))\b/u,
  /\b((?:[Aa]l|[Ee]l|[Aa]bd|[Bb]in)-\p{Lu}\p{Ll}+)/u,
  /\b(\p{Lu}\p{Ll}*(?:zh|kh|shch)\p{Ll}*|(?:Zh|Kh|Shch)\p{Ll}+)/u,
  /\b((?:Q[^u\W]|X[iu])\p{Ll}*)/u,
];

export const transliterationTyped: Rule = {
  slug: 'transliteration-typed',
  severity: 'warning',
  summary: 'A name written over from another script is typed, and nothing is accepted but that spelling.',
  why: 'Qaddafi and Gaddafi are one man, and a learner who knows him loses over a letter.',

  check: (pack) =>
    pack.questions.flatMap((question) =>
      typedAnswers(question).flatMap(({ answer, others, path }) => {
        const name = WRITTEN_OVER.map((each) => each.exec(answer)?.[1]).find((found) => found !== undefined);
        if (name === undefined || others.some((other) => !wordsStandIn(other, name, pack.language)))
          return [];
        return [
          aboutQuestion(
            question,
            path,
            `${quoted(name)} has other spellings, and none is accepted.`,
            'List them in `accept`, accept an answer without the name, or ask for something else.',
          ),
        ];
      }),
    ),
};
