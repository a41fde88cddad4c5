import type { Pack } from '../../core/pack.ts';
import { kindOf } from '../../core/question/kinds.ts';
import type { RuledProblem, Severity } from '../finding.ts';
import { FINGERPRINT_NOT_FOUND } from '../originals.ts';
import { KIND_RULES } from './kind-rules.ts';
import { READING_RULES } from './reading-rules.ts';
import type { Rule, RuleDescription } from './rule.ts';
import { absolutesInDistractors } from './rules/absolutes-in-distractors.ts';
import { alikeAnswersTogether } from './rules/alike-answers-together.ts';
import { answerNotInEvidence } from './rules/answer-not-in-evidence.ts';
import { asksForLabel } from './rules/asks-for-label.ts';
import { bestWithoutCriterion } from './rules/best-without-criterion.ts';
import { claimAskedTooOften } from './rules/claim-asked-too-often.ts';
import { contestedUnnamed } from './rules/contested-unnamed.ts';
import { distractorFromNowhere } from './rules/distractor-from-nowhere.ts';
import { distractorTrueElsewhere } from './rules/distractor-true-elsewhere.ts';
import { duplicateQuestion } from './rules/duplicate-question.ts';
import { falseByNegation } from './rules/false-by-negation.ts';
import { figuresNotAscending } from './rules/figures-not-ascending.ts';
import { gapSettlesNothing } from './rules/gap-settles-nothing.ts';
import { grammarGivesItAway } from './rules/grammar-gives-it-away.ts';
import { guessable } from './rules/guessable.ts';
import { hedgedButStated } from './rules/hedged-but-stated.ts';
import { highlightNotInClaim } from './rules/highlight-not-in-claim.ts';
import { keyEchoesStem } from './rules/key-echoes-stem.ts';
import { keyOfCommonWords } from './rules/key-of-common-words.ts';
import { keyPlaceSkew } from './rules/key-place-skew.ts';
import { leaksAnotherAnswer } from './rules/leaks-another-answer.ts';
import { levelMissing } from './rules/level-missing.ts';
import { listAsTypedAnswer } from './rules/list-as-typed-answer.ts';
import { longestIsKey } from './rules/longest-is-key.ts';
import { longestTooOften } from './rules/longest-too-often.ts';
import { mixedOptions } from './rules/mixed-options.ts';
import { oneKind } from './rules/one-kind.ts';
import { optionCount } from './rules/option-count.ts';
import { overlappingRanges } from './rules/overlapping-ranges.ts';
import { pointsAtTheText } from './rules/points-at-the-text.ts';
import { pronounWithoutReferent } from './rules/pronoun-without-referent.ts';
import { relativeTime } from './rules/relative-time.ts';
import { speakerDropped } from './rules/speaker-dropped.ts';
import { transliterationTyped } from './rules/transliteration-typed.ts';
import { truefalseOfContested } from './rules/truefalse-of-contested.ts';
import { truthBalance } from './rules/truth-balance.ts';
import { twoOptionsAlike } from './rules/two-options-alike.ts';
import { twoQuestionsInOne } from './rules/two-questions-in-one.ts';
import { typedAnswerTooLong } from './rules/typed-answer-too-long.ts';
import { undatedNow } from './rules/undated-now.ts';
import { unmarkedNegation } from './rules/unmarked-negation.ts';
import { verbatimWithoutLicence } from './rules/verbatim-without-licence.ts';
import { verdictBalance } from './rules/verdict-balance.ts';
import { verdictShows } from './rules/verdict-shows.ts';
import { weightUnmet } from './rules/weight-unmet.ts';
import { wordyQuestion } from './rules/wordy-question.ts';
import { yesNoAsChoice } from './rules/yes-no-as-choice.ts';
import { ALLOW_UNKNOWN_RULE } from './unknown-allowances.ts';

/** A new rule is one file in `rules/`, and one line here. */
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
  highlightNotInClaim,
  speakerDropped,
  distractorTrueElsewhere,
  asksForLabel,
  transliterationTyped,
  verbatimWithoutLicence,
  keyPlaceSkew,
  longestTooOften,
  truthBalance,
  verdictBalance,
  verdictShows,
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
  ALLOW_UNKNOWN_RULE,
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
