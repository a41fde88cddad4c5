import type { MadeStems } from '../core/session/setup.ts';

/** How questions are asked that are made from claims. */
export const MADE_STEMS: MadeStems = {
  timeline: 'Put these in order of time. Their dates are left out.',
  earliest: 'earliest',
  latest: 'latest',
  whoSaysWhat: 'Which sentence goes with which source?',
  against: (sentence) => `Point to the sentence that contradicts this one: ${sentence}`,
};
