import type { Pack } from '../../../src/core/pack.ts';
import type { Mark, Response, Step } from '../../../src/core/question/interaction.ts';
import type { Kind, Shown } from '../../../src/core/question/kind.ts';
import type { Question } from '../../../src/core/question/kinds.ts';

function answerOf(mark: Mark | undefined): string {
  return mark?.answer ?? '';
}

/** What somebody answers who has seen the reveal of this step. */
function follow(step: Step, marks: readonly Mark[]): Response {
  const right = marks.flatMap((mark, at) => (mark.right ? [at] : []));
  switch (step.interaction) {
    case 'pick':
    case 'point':
      return { interaction: step.interaction, option: right[0] ?? -1 };
    case 'pickMany':
      return { interaction: 'pickMany', options: right };
    case 'type':
      return { interaction: 'type', texts: marks.map(answerOf) };
    case 'arrange': {
      const at = (place: number) => marks.findIndex((mark) => mark.answer === String(place + 1));
      return { interaction: 'arrange', order: marks.map((_, place) => at(place)) };
    }
    case 'pair':
      return {
        interaction: 'pair',
        partners: marks.map((mark) => step.options.findIndex(({ text }) => text === mark.answer)),
      };
  }
}

/** All responses of somebody who follows what the question itself reveals. */
export function keyResponses(kind: Kind<Question>, question: Question, shown: Shown, pack: Pack): Response[] {
  const responses: Response[] = [];
  for (;;) {
    const step = kind.step(question, shown, responses, pack);
    if (!step) return responses;
    responses.push(follow(step, kind.reveal(question, shown, responses, pack)));
  }
}
