import type { Pack } from '../../../core/pack.ts';
import { kindOf } from '../../../core/question/kinds.ts';
import { contentWords } from '../../../core/text/content-words.ts';
import { quoted } from '../../finding.ts';
import { aboutQuestion } from '../about-question.ts';
import { isEnglish } from '../english-words.ts';
import { figureIn } from '../figure.ts';
import { pickedQuestions } from '../picked-options.ts';
import type { Rule } from '../rule.ts';

/** A clause of its own need not share a word with anything. */
const CLAUSE = /\b(?:he|she|it|they|that|is|are|was|were|has|have|had|do|does|did|to)\b/i;

/** A short text has too few words of its own to draw on. */
const FEWEST_CLAIMS = 30;

const FAMILY_LENGTH = 4;

export const distractorFromNowhere: Rule = {
  slug: 'distractor-from-nowhere',
  severity: 'warning',
  summary: 'No word of a wrong option stands anywhere else in a pack of 30 claims or more.',
  why: 'Nobody who has read the pack takes it; what is true of another place, year or person of the pack, they do.',

  check(pack) {
    if (!isEnglish(pack) || pack.claims.length < FEWEST_CLAIMS) return [];
    const known = wordsOf(pack);
    return pickedQuestions(pack).flatMap(({ question, wrong }) =>
      wrong
        .filter(({ text }) => {
          const words = [...contentWords(text)];
          if (words.length === 0 || CLAUSE.test(text) || figureIn(text, pack.language)) return false;
          return !words.some((word) => known.has(family(word)));
        })
        .map(({ text, path }) =>
          aboutQuestion(
            question,
            path,
            `${quoted(text)} has nothing to do with the rest of the pack.`,
            'Take something that is true of another place, year or person of the pack.',
          ),
        ),
    );
  },
};

/** What the sources say, who speaks, and what is right somewhere. */
function wordsOf(pack: Pack): ReadonlySet<string> {
  const texts = [
    ...pack.claims.map(({ text }) => text),
    ...pack.sources.flatMap(({ title, names, text }) => [title, ...names, text ?? '']),
    ...pack.speakers.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...pack.questions.flatMap((question) => [
      kindOf(question).stem(question, pack),
      kindOf(question).key(question, pack),
    ]),
  ];
  return new Set(texts.flatMap((text) => [...contentWords(text)].map(family)));
}

/** Tourists, tourism: one matter. */
function family(word: string): string {
  return word.slice(0, FAMILY_LENGTH);
}
