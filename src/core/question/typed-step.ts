import type { Pack } from '../pack.ts';
import type { Beside } from '../text/said-again.ts';
import type { Judgement, TypedContext } from '../text/typed.ts';
import type { Mark, Response } from './interaction.ts';
import type { Graded, Unreadable } from './kind.ts';
import { takenTexts } from './taken-texts.ts';

/** Chance of typing a right answer by luck, and of slipping although it is known. */
export const TYPED_GUESS = 0.01;
export const TYPED_SLIP = 0.04;

/** @param beside what the question says before and behind the answer */
export function typedContext(pack: Pack, beside: Beside): TypedContext {
  return { language: pack.language, taken: () => takenTexts(pack), beside };
}

export function isEmpty(response: Response): Unreadable | undefined {
  return response.interaction === 'type' && response.texts.some((text) => text.trim() === '')
    ? 'empty'
    : undefined;
}

export function typedMark(right: boolean, answer: string): Mark {
  return right ? { right, chosen: true } : { right, chosen: true, answer };
}

export function unansweredField(answer: string): Mark {
  return { right: false, chosen: false, answer };
}

/** The grade of one typed text. */
export function gradedText(given: string, judgement: Judgement, answer: string): Graded {
  const { correct, decidedBy, why, spelling } = judgement;
  return {
    correct,
    score: correct ? 1 : 0,
    decidedBy,
    given: [given],
    askedAs: 'said',
    marks: [typedMark(correct, answer)],
    ...(why === undefined ? {} : { why }),
    ...(spelling === undefined ? {} : { spelling }),
  };
}
