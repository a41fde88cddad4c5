import type { Pack } from '../../core/pack.ts';
import { kindOf } from '../../core/question/kinds.ts';
import type { RuledProblem, Severity } from '../finding.ts';
import { answerNotInEvidence } from './answer-not-in-evidence.ts';
import { contestedUnnamed } from './contested-unnamed.ts';
import { duplicateQuestion } from './duplicate-question.ts';
import { KIND_RULES } from './kind-rules.ts';
import { READING_RULES } from './reading-rules.ts';
import { relativeTime } from './relative-time.ts';
import type { Rule, RuleDescription } from './rule.ts';
import { truefalseOfContested } from './truefalse-of-contested.ts';

/** A new rule is one file beside this one, and one line here. */
const RULES: readonly Rule[] = [
  answerNotInEvidence,
  duplicateQuestion,
  relativeTime,
  contestedUnnamed,
  truefalseOfContested,
];

/** Every rule there is: those found while reading, those of the question kinds, and those about whole packs. */
export const RULE_DESCRIPTIONS: readonly RuleDescription[] = [...READING_RULES, ...KIND_RULES, ...RULES];

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
