import type { EditReport } from '../core/session/edits.ts';
import { counted, dateInWords } from './dates.ts';

const MOST_NAMED = 5;

/** What the edits of a pack changed for a learner, told once. */
export function editLines(report: EditReport): string[] {
  const { title, wording, evidence, moved, gone, back, keys, right, wrong } = report;
  const lines = [
    ...(wording + evidence + moved === 0
      ? []
      : [
          `${counted(wording + evidence + moved, 'question')} you know ${reworded(report)}. What you learnt is kept.`,
        ]),
    ...keys
      .slice(0, MOST_NAMED)
      .map(({ stem, key }) => `Another answer is right now: "${stem}" ${key}. You will be asked again.`),
    ...(keys.length > MOST_NAMED
      ? [`${counted(keys.length - MOST_NAMED, 'more question')} have another right answer now.`]
      : []),
    ...right
      .slice(0, MOST_NAMED)
      .map(({ at, offset, stem }) => `Your answer of ${day(at, offset)} was right after all: "${stem}"`),
    ...(right.length > MOST_NAMED
      ? [`${counted(right.length - MOST_NAMED, 'more answer')} of yours were right after all.`]
      : []),
    ...(wrong === 0 ? [] : [`${counted(wrong, 'answer')} of yours would be wrong by what is right now.`]),
    ...(gone === 0 ? [] : [`${counted(gone, 'question')} you met left the pack. Their history is kept.`]),
    ...(back === 0 ? [] : [`${counted(back, 'question')} you met came back.`]),
  ];
  return lines.length === 0 ? [] : [`${title} was edited since you last studied it.`, ...lines];
}

function reworded({ wording, evidence, moved }: EditReport): string {
  const ways = [
    ...(wording === 0 ? [] : ['asked in other words']),
    ...(evidence === 0 ? [] : ['resting on other sentences']),
    ...(moved === 0 ? [] : ['under another name']),
  ];
  return `now stand there ${ways.join(' or ')}`;
}

function day(at: number, offset: number): string {
  return dateInWords(new Date(at + offset * 60_000).toISOString().slice(0, 10));
}
