import { itemKey, type PackId, type QuestionId } from '../core/ids.ts';
import { DAY } from '../core/memory/day.ts';
import type { ReviewRecord } from '../core/session/record.ts';
import { sha256 } from '../sha256.ts';

/** One answer as Anki logs it; the columns of its `revlog` table. */
export interface RevlogRow {
  /** When it was answered, UTC milliseconds; moved on by one where two fall on the same. */
  readonly id: number;
  /** Stands for the item: made from its key, so that it is the same in every export. */
  readonly cid: number;
  readonly usn: -1;
  /** 1 again, 2 hard, 3 good, 4 easy. */
  readonly ease: number;
  /** Days until it came back, and those before. */
  readonly ivl: number;
  readonly lastIvl: number;
  readonly factor: 0;
  /** Milliseconds, without idle ones. */
  readonly time: number;
  /** 0 first answer, 1 review, 2 again on the day of a wrong one. */
  readonly type: 0 | 1 | 2;
}

/** Thirteen hex digits are 52 bits: whole numbers in every spreadsheet and in JavaScript. */
const HEX_OF_CARD = 13;

/** Answers that counted, in their order, as programs that read Anki's log take them. */
export function revlogRows(reviews: readonly ReviewRecord[]): RevlogRow[] {
  const before = new Map<string, { readonly ivl: number; readonly session: string }>();
  let latest = Number.NEGATIVE_INFINITY;
  return reviews.flatMap((review) => {
    const { grade, due, at, ms, idle, session } = review;
    if (!review.counts || grade === null || due === null) return [];
    const key = itemKey(review.pack as PackId, review.question as QuestionId);
    const last = before.get(key);
    const ivl = Math.max(0, Math.round((due - at) / DAY));
    before.set(key, { ivl, session });
    latest = Math.max(at, latest + 1);
    const cid = Number.parseInt(sha256(key).slice(0, HEX_OF_CARD), 16);
    const type = last === undefined ? 0 : last.session === session ? 2 : 1;
    return [
      {
        id: latest,
        cid,
        usn: -1,
        ease: grade,
        ivl,
        lastIvl: last?.ivl ?? 0,
        factor: 0,
        time: Math.max(0, ms - idle),
        type,
      },
    ];
  });
}
