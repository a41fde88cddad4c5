import type { PickPurpose } from '../core/question/interaction.ts';
import type { QuestionView } from '../core/session/view.ts';

/** What can be done with a headline, and what that means. */
const VERDICTS: Readonly<Record<string, { readonly words: string; readonly meaning: string }>> = {
  print: { words: 'Print it', meaning: 'as it stands' },
  attribute: { words: 'Attribute it', meaning: 'with the name of who says so' },
  hold: { words: 'Hold it', meaning: 'the sources do not carry it' },
};

/** A verdict in words; it is kept by its name alone. */
export function verdictWords(verdict: string): string {
  return VERDICTS[verdict]?.words ?? verdict;
}

/** The right answer to a question: of a headline its verdict, and whose name it needs. */
export function keyWords({ headline }: Pick<QuestionView, 'headline'>, key: string): string {
  if (headline === undefined) return key;
  const [verdict = '', ...name] = key.split(': ');
  return [verdictWords(verdict), ...name].join(': ');
}

/** A line to pick as it is offered: a verdict with what it means. */
export function offeredWords(purpose: PickPurpose, text: string): string {
  const verdict = purpose === 'verdict' ? VERDICTS[text] : undefined;
  return verdict === undefined ? text : `${verdict.words}: ${verdict.meaning}`;
}
