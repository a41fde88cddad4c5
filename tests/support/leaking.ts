import type { ClaimId, QuestionId } from '../../src/core/ids.ts';
import { written } from '../pack/check/written.ts';

/** A question about the sample pack's lamp, and one about its horn whose explanation gives the answer away. */
export const ASKED = written('short', {
  id: 'asked' as QuestionId,
  ask: 'Which engineer built the granite tower at Kolm Point?',
  answer: 'Lindqvist',
});
export const TELLING = written('short', {
  id: 'telling' as QuestionId,
  claims: ['horn' as ClaimId],
  ask: 'Who heard the fog horn?',
  answer: 'every ship',
  explain: 'It stood on the granite tower that the engineer Lindqvist had built.',
});
