import type { Pack } from '../pack.ts';
import type { Beside } from '../text/said-again.ts';
import { type Judgement, judgeTyped } from '../text/typed.ts';
import { inStem } from './checks.ts';
import { type Gap, parseCloze } from './cloze-gaps.ts';
import type { Item, Kind, KindProblem } from './kind.ts';
import { responseAt } from './responses.ts';
import { isEmpty, TYPED_GUESS, TYPED_SLIP, typedContext, typedMark, unansweredField } from './typed-step.ts';

/** Its gaps stand in `ask`: `met at the {{Vostochny|Vostochny spaceport}}`. */
export type ClozeQuestion = Item & { readonly kind: 'cloze' };

const BLANK = '______';
const MOST_GAPS = 2;

const gapsOf = (question: ClozeQuestion) => parseCloze(question.ask).gaps;
const answersOf = (question: ClozeQuestion) => gapsOf(question).map(([answer]) => answer);

/** The sentence with its gaps drawn as blanks. */
function blanked(question: ClozeQuestion): string {
  return parseCloze(question.ask).texts.join(BLANK);
}

function judge([answer, ...accept]: Gap, typed: string, pack: Pack, beside: Beside): Judgement {
  return judgeTyped(typed, { answer, accept, reject: [], diacritics: 'lenient' }, typedContext(pack, beside));
}

/** What decided the whole: the gap that was wrong, else the least exact of the right ones. */
const LEAST_EXACT_FIRST = ['different', 'spelling', 'accept', 'equal'] as const;

function gapProblems(question: ClozeQuestion): KindProblem[] {
  const { gaps, flaw } = parseCloze(question.ask);
  const problem = (rule: string, message: string, hint: string) => ({ rule, path: ['ask'], message, hint });
  if (flaw === 'unclosed') {
    return [
      problem(
        'gap-unclosed',
        'A gap is opened and never closed.',
        'End it with }}, or write {{{{ for two braces.',
      ),
    ];
  }
  if (flaw === 'empty') {
    return [
      problem('gap-empty', 'A gap or one of its alternatives is empty.', 'Write {{answer|alternative}}.'),
    ];
  }
  if (gaps.length < 1 || gaps.length > MOST_GAPS) {
    return [
      problem(
        'gap-count',
        `There ${gaps.length === 0 ? 'is no gap' : `are ${gaps.length} gaps`} in it.`,
        'Give it one gap or two, each with its answer in double braces: {{answer}}.',
      ),
    ];
  }
  return [];
}

/** A sentence with one gap or two, typed; right only when every gap is. */
export const cloze: Kind<ClozeQuestion> = {
  kind: 'cloze',
  fields: {},
  scheduled: true,
  sayable: () => false,
  show: () => ({ askedAs: 'said', options: [] }),
  step: (question, _shown, responses) =>
    responses.length === 0
      ? { interaction: 'type', fields: gapsOf(question).map(() => ({})), opens: false }
      : undefined,

  unreadable(question, response) {
    if (response.interaction !== 'type') return undefined;
    if (response.texts.every((text) => text.trim() === '')) return 'empty';
    return response.texts.length === gapsOf(question).length ? isEmpty(response) : 'gap-count';
  },

  grade(question, _shown, responses, pack) {
    const { texts } = responseAt(responses, -1, 'type');
    const { gaps, texts: around } = parseCloze(question.ask);
    const judged = gaps.map((gap, at) =>
      judge(gap, texts[at] ?? '', pack, { before: around[at] ?? '', behind: around[at + 1] ?? '' }),
    );
    const correct = judged.every((judgement) => judgement.correct);
    const spelling = judged.map((judgement) => judgement.spelling).filter((text) => text !== undefined);
    return {
      correct,
      score: correct ? 1 : 0,
      decidedBy: LEAST_EXACT_FIRST.find((step) => judged.some((each) => each.decidedBy === step)) ?? 'equal',
      given: texts,
      askedAs: 'said',
      marks: gaps.map(([answer], at) => typedMark(judged[at]?.correct ?? false, answer)),
      ...(correct && spelling.length > 0 ? { spelling: spelling.join('; ') } : {}),
    };
  },

  reveal: (question) => answersOf(question).map(unansweredField),
  guess: () => TYPED_GUESS,
  slip: () => TYPED_SLIP,
  stem: blanked,
  key: (question) => answersOf(question).join('; '),
  hashed: (question) => ({ prompt: [blanked(question)], key: answersOf(question) }),
  evidenceTexts: answersOf,

  check(question, pack) {
    const answers = answersOf(question).map((text) => ({ text, path: ['ask'] }));
    return [
      ...gapProblems(question),
      ...answers.flatMap((answer) => inStem(blanked(question), answer, [], pack.language)),
    ];
  },
};
