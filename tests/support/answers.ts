import type { Pack } from '../../src/core/pack.ts';
import type { Response, ShownOption, Step } from '../../src/core/question/interaction.ts';
import type { Shown } from '../../src/core/question/kind.ts';
import { kindOf, type Question } from '../../src/core/question/kinds.ts';

/** Every response to a step that could be tried: enough to find a right and a wrong one. */
function candidates(step: Step, question: Question, pack: Pack): Response[] {
  const indices = (options: readonly ShownOption[]) => options.map((_, index) => index);
  switch (step.interaction) {
    case 'pick':
    case 'point':
      return indices(step.options).map((option) => ({ interaction: step.interaction, option }));
    case 'pickMany':
      return subsets(step.options.length).map((options) => ({ interaction: 'pickMany', options }));
    case 'arrange':
      return permutations(indices(step.options)).map((order) => ({ interaction: 'arrange', order }));
    case 'pair':
      return permutations(indices(step.options)).map((order) => ({
        interaction: 'pair',
        partners: order.slice(0, step.rows.length),
      }));
    case 'type': {
      const key = kindOf(question).key(question, pack);
      const texts = step.fields.length > 1 ? key.split(/\s*;\s*/) : [key];
      const wrong = ['7654321', '3 May 1066'].map((text) => step.fields.map(() => text));
      return [texts, ...wrong].map((each) => ({ interaction: 'type', texts: each }));
    }
  }
}

/** Responses, step by step, that make the question right or wrong; the first found. */
export function responsesFor(
  question: Question,
  shown: Shown,
  pack: Pack,
  wanted: 'right' | 'wrong',
  before: readonly Response[] = [],
): Response[] {
  const kind = kindOf(question);
  const step = kind.step(question, shown, before, pack);
  if (step === undefined) {
    return kind.grade(question, shown, before, pack).correct === (wanted === 'right') ? [...before] : [];
  }
  for (const candidate of candidates(step, question, pack)) {
    if (kind.unreadable(question, candidate, pack) !== undefined) continue;
    const found = responsesFor(question, shown, pack, wanted, [...before, candidate]);
    if (found.length > 0) return found;
  }
  return [];
}

function subsets(size: number): number[][] {
  return Array.from({ length: 2 ** size - 1 }, (_, mask) =>
    Array.from({ length: size }, (_each, bit) => bit).filter((bit) => ((mask + 1) >> bit) & 1),
  );
}

function permutations(list: readonly number[]): number[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((head) =>
    permutations(list.filter((each) => each !== head)).map((tail) => [head, ...tail]),
  );
}
