import { z } from 'zod';
import type { Pack } from '../pack.ts';
import { leadingInto } from '../text/said-again.ts';
import { type Judgement, judgeTyped } from '../text/typed.ts';
import { inStem, keyNotAccepted, placed } from './checks.ts';
import { optionField, textField } from './fields.ts';
import type { Item, Kind } from './kind.ts';
import { responseAt } from './responses.ts';
import { gradedText, isEmpty, TYPED_GUESS, TYPED_SLIP, typedContext, unansweredField } from './typed-step.ts';

const fields = {
  answer: textField,
  accept: z.array(textField).exactOptional(),
  reject: z.array(optionField).exactOptional(),
  /** Accents and umlauts count. */
  diacritics: z.literal('strict', 'the only value here is strict').exactOptional(),
};

export type ShortQuestion = Item & { readonly kind: 'short' } & z.infer<z.ZodObject<typeof fields>>;

function judge(question: ShortQuestion, typed: string, pack: Pack): Judgement {
  const key = {
    answer: question.answer,
    accept: question.accept ?? [],
    reject: question.reject ?? [],
    diacritics: question.diacritics ?? ('lenient' as const),
  };
  return judgeTyped(typed, key, typedContext(pack, leadingInto(question.ask, pack.language)));
}

/** A few words, typed. */
export const short: Kind<ShortQuestion> = {
  kind: 'short',
  fields,
  scheduled: true,
  sayable: () => false,
  show: () => ({ askedAs: 'said', options: [] }),
  step: (_question, _shown, responses) =>
    responses.length === 0 ? { interaction: 'type', fields: [{}], opens: false } : undefined,
  unreadable: (_question, response) => isEmpty(response),

  grade(question, _shown, responses, pack) {
    const [typed = ''] = responseAt(responses, -1, 'type').texts;
    return gradedText(typed, judge(question, typed, pack), question.answer);
  },

  reveal: (question) => [unansweredField(question.answer)],
  guess: () => TYPED_GUESS,
  slip: () => TYPED_SLIP,
  stem: (question) => question.ask,
  key: (question) => question.answer,
  hashed: (question) => ({ prompt: [question.ask], key: [question.answer] }),
  evidenceTexts: (question) => [question.answer],

  check(question, pack) {
    const answer = { text: question.answer, path: ['answer'] };
    const right = [answer, ...placed('accept', question.accept ?? [])];
    return [
      ...inStem(question.ask, answer, [], pack.language),
      ...right.filter(({ text }) => !judge(question, text, pack).correct).map(keyNotAccepted),
    ];
  },
};
