import type { ClaimId, QuestionId } from '../../../src/core/ids.ts';
import type { Claim, Pack } from '../../../src/core/pack.ts';
import { type Item, UNWRITTEN } from '../../../src/core/question/kind.ts';
import type { Question } from '../../../src/core/question/kinds.ts';
import type { Rule } from '../../../src/pack/check/rule.ts';
import { claim, samplePack } from '../../support/sample-pack.ts';

type Written<K extends Question['kind']> = Omit<Extract<Question, { kind: K }>, keyof Item | 'kind'> &
  Partial<Item>;

/** A question of a kind about the lamp, with the fields that matter to a test. */
export function written<K extends Question['kind']>(kind: K, fields: Written<K>): Question {
  const usual = {
    id: 'q' as QuestionId,
    claims: ['lamp' as ClaimId],
    ask: 'What then?',
    ...UNWRITTEN,
  };
  return { ...usual, ...fields, kind } as unknown as Question;
}

/** A choice: the question, the right option, the wrong ones. */
export function choice(ask: string, answer: string, ...wrong: readonly string[]): Question {
  return written('choice', { ask, answer, options: wrong.map((text) => ({ text })) });
}

const LAMP = claim('lamp', 'board-2021', 'The lamp was lit in 1871.');

/** The sample pack with these questions, which rest on the claim `lamp`, and with these claims instead of its own. */
export function packOf(
  questions: readonly Question[],
  claims: readonly Claim[] = [LAMP],
  more: Partial<Pack> = {},
): Pack {
  return { ...samplePack, ...more, questions, claims };
}

/** Where a rule finds something in a single question: `options.0`; or in a pack. */
export function found(rule: Rule, written: Question | Pack): string[] {
  const pack = 'kind' in written ? packOf([written]) : written;
  return rule.check(pack).map(({ path }) => path.join('.'));
}
