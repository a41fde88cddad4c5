import type { Pack } from '../../core/pack.ts';
import { kindOf } from '../../core/question/kinds.ts';
import type { RuledProblem, Severity } from '../finding.ts';
import { FINGERPRINT_NOT_FOUND } from '../originals.ts';
import { absolutesInDistractors } from './absolutes-in-distractors.ts';
import { alikeAnswersTogether } from './alike-answers-together.ts';
import { answerNotInEvidence } from './answer-not-in-evidence.ts';
import { asksForLabel } from './asks-for-label.ts';
import { bestWithoutCriterion } from './best-without-criterion.ts';
import { claimAskedTooOften } from './claim-asked-too-often.ts';
import { contestedUnnamed } from './contested-unnamed.ts';
import { distractorFromNowhere } from './distractor-from-nowhere.ts';
import { distractorTrueElsewhere } from './distractor-true-elsewhere.ts';
import { duplicateQuestion } from './duplicate-question.ts';
import { falseByNegation } from './false-by-negation.ts';
import { figuresNotAscending } from './figures-not-ascending.ts';
import { gapSettlesNothing } from './gap-settles-nothing.ts';
import { grammarGivesItAway } from './grammar-gives-it-away.ts';
import { guessable } from './guessable.ts';
import { hedgedButStated } from './hedged-but-stated.ts';
import { keyEchoesStem } from './key-echoes-stem.ts';
import { keyOfCommonWords } from './key-of-common-words.ts';
import { keyPlaceSkew } from './key-place-skew.ts';
import { KIND_RULES } from './kind-rules.ts';
import { leaksAnotherAnswer } from './leaks-another-answer.ts';
import { levelMissing } from './level-missing.ts';
import { listAsTypedAnswer } from './list-as-typed-answer.ts';
import { longestIsKey } from './longest-is-key.ts';
import { longestTooOften } from './longest-too-often.ts';
import { mixedOptions } from './mixed-options.ts';
import { oneKind } from './one-kind.ts';
import { optionCount } from './option-count.ts';
import { overlappingRanges } from './overlapping-ranges.ts';
import { pointsAtTheText } from './points-at-the-text.ts';
import { pronounWithoutReferent } from './pronoun-without-referent.ts';
import { READING_RULES } from './reading-rules.ts';
import { relativeTime } from './relative-time.ts';
import type { Rule, RuleDescription } from './rule.ts';
import { speakerDropped } from './speaker-dropped.ts';
import { transliterationTyped } from './transliteration-typed.ts';
import { truefalseOfContested } from './truefalse-of-contested.ts';
import { truthBalance } from './truth-balance.ts';
import { twoOptionsAlike } from './two-options-alike.ts';
import { twoQuestionsInOne } from './two-questions-in-one.ts';
import { typedAnswerTooLong } from './typed-answer-too-long.ts';
import { undatedNow } from './undated-now.ts';
import { unmarkedNegation } from './unmarked-negation.ts';
import { verbatimWithoutLicence } from './verbatim-without-licence.ts';
import { weightUnmet } from './weight-unmet.ts';
import { wordyQuestion } from './wordy-question.ts';
import { yesNoAsChoice } from './yes-no-as-choice.ts';

/** A new rule is one file beside this one, and one line here. */
const RULES: readonly Rule[] = [
  answerNotInEvidence,
  duplicateQuestion,
  relativeTime,
  contestedUnnamed,
  truefalseOfContested,
  longestIsKey,
  absolutesInDistractors,
  keyEchoesStem,
  grammarGivesItAway,
  unmarkedNegation,
  mixedOptions,
  figuresNotAscending,
  overlappingRanges,
  twoOptionsAlike,
  keyOfCommonWords,
  optionCount,
  wordyQuestion,
  pointsAtTheText,
  pronounWithoutReferent,
  undatedNow,
  twoQuestionsInOne,
  yesNoAsChoice,
  gapSettlesNothing,
  listAsTypedAnswer,
  typedAnswerTooLong,
  bestWithoutCriterion,
  falseByNegation,
  distractorFromNowhere,
  hedgedButStated,
  speakerDropped,
  distractorTrueElsewhere,
  asksForLabel,
  transliterationTyped,
  verbatimWithoutLicence,
  keyPlaceSkew,
  longestTooOften,
  truthBalance,
  leaksAnotherAnswer,
  weightUnmet,
  claimAskedTooOften,
  alikeAnswersTogether,
  oneKind,
  levelMissing,
  guessable,
];

/** Every rule there is: those found while reading, those of the question kinds, and those about whole packs. */
export const RULE_DESCRIPTIONS: readonly RuleDescription[] = [
  ...READING_RULES,
  ...KIND_RULES,
  FINGERPRINT_NOT_FOUND,
  ...RULES,
];

/** What breaks the rules of this severity in a pack that has been read. Drafts are passed over. */
export function problemsIn(whole: Pack, severity: Severity): RuledProblem[] {
  const pack = { ...whole, questions: whole.questions.filter(({ draft }) => !draft) };
  const own = RULES.filter((rule) => rule.severity === severity).flatMap((rule) =>
    rule.check(pack).map((problem) => ({ ...problem, rule: rule.slug })),
  );
  return severity === 'error' ? [...kindProblems(pack), ...own] : own;
}

function kindProblems(pack: Pack): RuledProblem[] {
  return pack.questions.flatMap((question) =>
    kindOf(question)
      .check(question, pack)
      .map((problem) => ({ ...problem, owner: { part: 'question', id: question.id } })),
  );
}
