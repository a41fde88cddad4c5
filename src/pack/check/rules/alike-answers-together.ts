import { areSiblings } from '../../../core/claim/siblings.ts';
import { haveAlikeAnswers } from '../../../core/question/confusable.ts';
import { kindOf } from '../../../core/question/kinds.ts';
import { quoted } from '../../finding.ts';
import { aboutQuestion } from '../about-question.ts';
import type { Rule } from '../rule.ts';

/** Kinds with one answer in a few words. */
const ONE_ANSWER = new Set(['choice', 'short', 'cloze', 'number', 'date']);
/** So many questions further on, another one is met in the same sitting. */
const TOGETHER = 2;

/** Alike by the letter alone: which answers are confused for their meaning, only learners' logs can tell. */
export const alikeAnswersTogether: Rule = {
  slug: 'alike-answers-together',
  severity: 'warning',
  summary: 'Two answers that differ in one word only are met for the first time one right after the other.',
  why: 'Names and figures that are alike are best told apart when one of them is known already.',

  check(pack) {
    const asked = pack.questions.filter(({ kind }) => ONE_ANSWER.has(kind));
    return asked.flatMap((question, at) =>
      asked
        .slice(Math.max(0, at - TOGETHER), at)
        .filter(
          (earlier) =>
            earlier.chapter === question.chapter &&
            !areSiblings(pack, earlier, question) &&
            haveAlikeAnswers(pack, earlier, question),
        )
        .map((earlier) =>
          aboutQuestion(
            question,
            [],
            `Its answer ${quoted(kindOf(question).key(question, pack))} is much like that of ${quoted(earlier.id)}, which comes just before: ${quoted(kindOf(earlier).key(earlier, pack))}.`,
            'Put some questions between the two.',
          ),
        ),
    );
  },
};
