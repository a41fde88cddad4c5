import { kindOf } from '../../../core/question/kinds.ts';
import { FUNCTION_WORDS } from '../../../core/text/function-words.ts';
import type { Problem } from '../../finding.ts';
import { quoted } from '../../finding.ts';
import { aboutQuestion } from '../about-question.ts';
import { isEnglish } from '../english-words.ts';
import type { Rule } from '../rule.ts';

const PRONOUN = /^(?:he|she|they|him|her|them|his|hers|their|theirs|its)$/i;
/** At the start of a sentence "it" may stand for what follows: "It is said that …". */
const DANGLING_START =
  /^(?:it (?:has|had|did|does|was (?:the|a|an)|is (?:the|a|an))\b(?!.*\b(?:that|who|which|to)\b)|(?:this|that|these|those) (?:is|was|are|were|has|had|have|did|does|meant|means|led)\b)/i;

export const pronounWithoutReferent: Rule = {
  slug: 'pronoun-without-referent',
  severity: 'warning',
  summary: 'A pronoun in a question or restated claim stands for somebody who was not named.',
  why: 'Each is read by itself, without the sentence that named them.',

  check(pack) {
    if (!isEnglish(pack)) return [];
    const restated = new Set(pack.sources.filter(({ text }) => text === undefined).map(({ id }) => id));
    const inQuestions = pack.questions.flatMap((question) => {
      const pronoun = pronounIn(kindOf(question).stem(question, pack));
      return pronoun === undefined ? [] : [aboutQuestion(question, ['ask'], message(pronoun), HINT)];
    });
    const inClaims = pack.claims.flatMap((claim): Problem[] => {
      const pronoun = restated.has(claim.source) ? pronounIn(claim.text) : undefined;
      if (pronoun === undefined) return [];
      return [
        { owner: { part: 'claim', id: claim.id }, path: ['text'], message: message(pronoun), hint: HINT },
      ];
    });
    return [...inQuestions, ...inClaims];
  },
};

const HINT = 'Write the name.';

function message(pronoun: string): string {
  return `Nobody before ${quoted(pronoun)} is named.`;
}

/** "On his trip Kim said …": the name follows at once. */
const NAME_FOLLOWS = /^(?:at|on|in|during|before|after|with|by|for|to|from) (?:his|her|their|its) .*?\p{L}/iu;

/** The first pronoun with no noun before it that it could stand for. */
function pronounIn(text: string): string | undefined {
  const start = DANGLING_START.exec(text)?.[0];
  if (start !== undefined) return start.split(' ')[0];
  if (NAME_FOLLOWS.test(text)) return undefined;
  const words = text.match(/[\p{L}\p{N}_][\p{L}\p{N}_'’-]*/gu) ?? [];
  const at = words.findIndex((word) => PRONOUN.test(word));
  const before = words.slice(0, Math.max(0, at));
  // "In which year" asks for a year; it names nobody.
  const named = before.some(
    (word, place) =>
      !FUNCTION_WORDS.has(word.toLowerCase()) && !/^(?:which|what)$/i.test(before[place - 1] ?? ''),
  );
  return named ? undefined : words[at];
}
