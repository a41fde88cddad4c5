import { counted } from './dates.ts';

/** Words of a pack in another form. */
export const EXPORT = {
  written: (file: string) => `Written: ${file}`,
  sheet: {
    name: 'Name',
    answers: 'Answers',
    several: '(more than one may be right)',
    order: 'Number them',
    pairs: '(write the letter that belongs to each)',
  },
} as const;

interface Written {
  readonly losses: readonly { readonly id: string; readonly losses: readonly string[] }[];
  readonly omitted: readonly { readonly id: string; readonly reason: string }[];
}

/** What did not fit into the other form; nothing where all of it did. */
export function exportLines({ losses, omitted }: Written, questions: number): string[] {
  if (losses.length === 0 && omitted.length === 0) return [];
  return [
    `${counted(questions - omitted.length, 'question')} written, ${omitted.length} left out.`,
    ...omitted.map(({ id, reason }) => `  ${id}: ${reason}`),
    ...losses.map(({ id, losses: lost }) => `  ${id}, without: ${lost.join('; ')}`),
  ];
}
