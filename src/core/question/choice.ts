import { z } from 'zod';
import type { Pack } from '../pack.ts';
import { leadingInto } from '../text/said-again.ts';
import { type Judgement, judgeTyped } from '../text/typed.ts';
import { inStem, keyNotAccepted, placed, pointing, repeated } from './checks.ts';
import { optionField, textField } from './fields.ts';
import type { Mark, ShownOption, Step } from './interaction.ts';
import type { Item, Kind } from './kind.ts';
import { arranged } from './option-list.ts';
import { responseAt } from './responses.ts';
import { gradedText, isEmpty, TYPED_GUESS, TYPED_SLIP, typedContext, unansweredField } from './typed-step.ts';

const fields = {
  answer: textField,
  /** The wrong ones. */
  options: z.array(optionField).min(1, 'give at least one wrong option'),
  /** Other texts that are right when typed; present, even empty: the question can be said. */
  accept: z.array(textField).exactOptional(),
  /** Texts known to be wrong when typed, beside the options. */
  reject: z.array(optionField).exactOptional(),
};

export type ChoiceQuestion = Item & { readonly kind: 'choice' } & z.infer<z.ZodObject<typeof fields>>;

const texts = (question: ChoiceQuestion) => [question.answer, ...question.options.map(({ text }) => text)];

function judge(question: ChoiceQuestion, typed: string, pack: Pack): Judgement {
  const key = {
    answer: question.answer,
    accept: question.accept ?? [],
    reject: [...(question.reject ?? []), ...question.options],
    diacritics: 'lenient' as const,
  };
  return judgeTyped(typed, key, typedContext(pack, leadingInto(question.ask, pack.language)));
}

function marks(options: readonly ShownOption[], chosen?: number): Mark[] {
  return options.map(({ ref }, at) => ({ right: ref === 0, chosen: at === chosen }));
}

/**
 * One right option among wrong ones. Asked as `said` it is typed; a text that is neither right nor one of those known
 * to be wrong opens the options instead of being graded.
 */
export const choice: Kind<ChoiceQuestion> = {
  kind: 'choice',
  fields,
  scheduled: true,
  sayable: (question) => question.accept !== undefined,

  show: (question, pack, askedAs, rng) => ({
    askedAs,
    options: arranged(texts(question), pack.language, rng),
  }),

  step(question, shown, responses, pack): Step | undefined {
    const pick: Step = { interaction: 'pick', options: shown.options, purpose: 'answer' };
    const last = responses.at(-1);
    if (last?.interaction === 'pick') return undefined;
    if (last?.interaction === 'type') {
      return judge(question, last.texts[0] ?? '', pack).decidedBy === 'different' ? pick : undefined;
    }
    return shown.askedAs === 'said' ? { interaction: 'type', fields: [{}], opens: true } : pick;
  },

  unreadable: (_question, response) => isEmpty(response),

  grade(question, shown, responses, pack) {
    if (responses.at(-1)?.interaction === 'type') {
      const [typed = ''] = responseAt(responses, -1, 'type').texts;
      return gradedText(typed, judge(question, typed, pack), question.answer);
    }
    const { option } = responseAt(responses, -1, 'pick');
    const picked = shown.options[option];
    const correct = picked?.ref === 0;
    const why = picked && !correct ? question.options[picked.ref - 1]?.why : undefined;
    return {
      correct,
      score: correct ? 1 : 0,
      decidedBy: 'position',
      given: picked ? [picked.text] : [],
      askedAs: 'picked',
      marks: marks(shown.options, option),
      ...(why === undefined ? {} : { why }),
    };
  },

  reveal(question, shown, responses, pack) {
    const open = choice.step(question, shown, responses, pack);
    return open?.interaction === 'type' ? [unansweredField(question.answer)] : marks(shown.options);
  },

  // A little over 1/k: some distractors fool nobody.
  guess: (question, askedAs) =>
    askedAs === 'said' ? TYPED_GUESS : Math.min(1, 1 / texts(question).length + 0.05),
  slip: (askedAs) => (askedAs === 'said' ? TYPED_SLIP : 0.02),
  stem: (question) => question.ask,
  key: (question) => question.answer,
  hashed: (question) => ({ prompt: [question.ask, ...texts(question).sort()], key: [question.answer] }),
  evidenceTexts: (question) => [question.answer],

  check(question, pack) {
    const answer = { text: question.answer, path: ['answer'] };
    const wrong = question.options.map(({ text }) => text);
    const all = [answer, ...placed('options', wrong)];
    const typed = question.accept ? [answer, ...placed('accept', question.accept)] : [];
    const same = repeated(all, pack.language);
    return [
      ...same,
      ...pointing(question, all),
      ...inStem(question.ask, answer, wrong, pack.language),
      // An option that repeats the answer makes the answer wrong: one finding is enough.
      ...(same.length > 0
        ? []
        : typed.filter(({ text }) => !judge(question, text, pack).correct).map(keyNotAccepted)),
    ];
  },
};
