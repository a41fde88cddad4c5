import { default_w, FSRSAlgorithm, forgetting_curve } from 'ts-fsrs';
import type { Evidence, Grade, MemoryModel, MemoryState } from '../../../src/core/memory/model.ts';
import { type Reading, softUpdate } from '../../../src/core/memory/soft.ts';

/**
 * FSRS-6 behind the memory model interface, with evidence weighed.
 *
 * State after an answer and the forgetting curve come from ts-fsrs (`next_state`, `forgetting_curve`); formulas:
 * https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm#fsrs-6
 * Parameters w17 = w18 = w19 = 0 leave stability alone when an item is repeated on the same day.
 * @param parameters the 21 numbers w0 to w20; values outside the bounds of FSRS-6 are moved to the nearest bound
 */
export function fsrs6(parameters: readonly number[] = default_w): MemoryModel {
  if (parameters.length !== 21) throw new RangeError(`FSRS-6 has 21 parameters, not ${parameters.length}`);
  const frozenSameDay = parameters.slice(17, 20).every((w) => w === 0);
  const algorithm = new FSRSAlgorithm({ w: [...parameters], enable_short_term: !frozenSameDay });
  const w = [...algorithm.parameters.w];
  const decay = -(w[20] as number);
  const factor = 0.9 ** (1 / decay) - 1;

  const reading: Reading<MemoryState> = {
    recall: (state, days) => forgetting_curve(w, days, state.stability),
    interval: (state) => state.stability,
  };
  const graded = (state: MemoryState | null, days: number, evidence: Evidence): MemoryState =>
    softUpdate(evidence, (grade) => nextState(algorithm, state, days, grade), reading);

  return {
    version: 'fsrs-6/2',
    withinDay: false,
    limits: null,
    initial: (evidence) => graded(null, 0, evidence),
    after: graded,
    retrievability: reading.recall,
    curve: (state) => (days) => reading.recall(state, days),
    /** R(t, S) = (1 + factor t / S)^decay solved for t, with factor chosen so that R(S, S) = 0.9 and decay = -w20. */
    interval: (state, target) => (state.stability / factor) * (target ** (1 / decay) - 1),
  };
}

function nextState(
  algorithm: FSRSAlgorithm,
  state: MemoryState | null,
  days: number,
  grade: Grade,
): MemoryState {
  const { stability, difficulty } = algorithm.next_state(state, days, grade);
  return { stability, difficulty };
}
