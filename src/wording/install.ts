import { counted } from './dates.ts';

interface Named {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly questions: readonly unknown[];
}

/** Words about installed packs. */
export const INSTALL = {
  added: ({ id, title, version, questions }: Named) => [
    `${title} ${version} is installed: ${counted(questions.length, 'question')}.`,
    `Study it: recite study ${id}`,
  ],
  updated: ({ title, version }: Named, before: string) => `${title} is now ${version}; it was ${before}.`,
  changes: (counts: ReadonlyMap<string, number>) =>
    [...counts].map(([change, count]) => `  ${change} ${count}`),
  keepsProgress: 'What you have learnt is kept; what the changes mean for it is told at the next session.',
  removed: (id: string) => [`${id} is taken away. What you have answered is kept.`],
  noOrigin: (id: string) => `Nobody knows where ${id} came from.`,
  sayFrom: (id: string) =>
    `Say where its next edition is: recite pack update ${id} <folder, archive or git URL>`,
} as const;
