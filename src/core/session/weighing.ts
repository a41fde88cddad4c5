import { gradeFor, isEffortless, recalledChance, slippedChance } from '../memory/evidence.ts';
import { isQuick, type Unweighed, type Weights, weightsOf } from '../memory/learned.ts';
import type { Evidence, Grade } from '../memory/model.ts';
import { kindOf } from '../question/kinds.ts';
import { daysSince } from './due.ts';
import type { Moment, SessionSetup } from './setup.ts';
import type { Answered } from './state.ts';

/** Strength of the evidence in an answer, and what it was weighed by. */
export function evidenceOf(
  setup: SessionSetup,
  when: Moment,
  answer: Answered,
): Evidence & { readonly predicted: number | null; readonly weighed: Weights } {
  const { asking, graded, before, dontKnow, bet, ms, idle } = answer;
  const { pack, question } = asking.entry.asked;
  const kind = kindOf(question);
  const { learned } = setup.learner;
  const predicted = before?.memory
    ? setup.model.retrievability(before.memory, daysSince(setup, when, before))
    : null;
  const { askedAs } = graded;
  const unweighed: Unweighed = {
    pack: pack.id,
    kind: question.kind,
    askedAs,
    hasOptions: asking.shown.options.length > 0,
    openedOptions: asking.opened,
    typedInVain: typedInVain(answer),
    dontKnow,
    bet,
    ms,
    idle,
    predicted,
    guess: kind.guess(question, askedAs, pack),
    slip: kind.slip(askedAs),
  };
  const weighed = weightsOf(learned, unweighed);
  const effortless = isEffortless(bet, isQuick(learned, unweighed), weighed.known);
  const grade: Grade = gradeFor({ ...graded, hint: asking.hint, effortless });
  const { known, luck, slip, likelihood } = weighed;
  const recalled = graded.correct ? recalledChance(known, luck, slip, likelihood) : 1;
  if (graded.correct || dontKnow) return { grade, recalled, predicted, weighed };
  return { grade, recalled, slipped: slippedChance(known, luck, slip), predicted, weighed };
}

/** Picked in the end, after something typed was not recognised. */
export function typedInVain({ responses, graded }: Answered): boolean {
  return graded.askedAs === 'picked' && responses.some(({ interaction }) => interaction === 'type');
}
