import { z } from 'zod';
import type { Grade } from '../../../src/core/memory/model.ts';

/** One answer of a review log. */
export interface LogAnswer {
  readonly card: string;
  /** UTC milliseconds. */
  readonly at: number;
  readonly grade: Grade;
}

const header = z.tuple([z.literal('card_id'), z.literal('review_rating'), z.literal('review_time')]);
const line = z.tuple([
  z.string().min(1),
  z.coerce.number().pipe(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])),
  z.iso.datetime({ offset: true }).transform((time) => Date.parse(time)),
]);

/**
 * Reads a log in the layout of py-fsrs: card_id, review_rating (1 to 4), review_time (ISO 8601 with its offset), and
 * anything after that. The answers come back in the order of time.
 * @throws Error naming the line that cannot be read
 */
export function readRevlog(csv: string): LogAnswer[] {
  const [first = '', ...lines] = csv.trim().split(/\r?\n/);
  if (!header.safeParse(first.split(',').slice(0, 3)).success) {
    throw new Error('A review log begins with the columns card_id,review_rating,review_time.');
  }
  const answers = lines.map((text, index) => {
    const read = line.safeParse(text.split(',').slice(0, 3));
    if (!read.success) throw new Error(`Line ${index + 2} of the review log is not card, rating 1-4, time.`);
    const [card, grade, at] = read.data;
    return { card, grade, at };
  });
  return answers.sort((a, b) => a.at - b.at);
}
