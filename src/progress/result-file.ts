import { z } from 'zod';
import { oneLine } from '../core/text/one-line.ts';
import { sha256 } from '../sha256.ts';

/** The one version of result files there is. */
const FORMAT = 'recite-result/1';
const MOST_ANSWERS = 20_000;

const text = z.string().max(1000).overwrite(oneLine);

const body = z.object({
  format: z.literal(FORMAT),
  pack: z.object({ id: text, version: text, edition: text }),
  name: text,
  /** ISO day. */
  made: text,
  answers: z
    .array(
      z.object({
        question: text,
        correct: z.boolean(),
        given: text,
        bet: z.enum(['guess', 'think', 'sure']).optional(),
      }),
    )
    .max(MOST_ANSWERS),
  flags: z.array(z.object({ question: text, reason: text })).max(MOST_ANSWERS),
});

const file = body.extend({ check: z.string() });

/** What a student hands in: first answers to one edition of one pack, nothing else. */
export type ResultFile = z.infer<typeof body>;

/** The text of a result file; the check tells whether it was changed on the way, not who made it. */
export function resultText(result: ResultFile): string {
  return `${JSON.stringify({ ...result, check: checkOf(result) }, null, 2)}\n`;
}

/** Why a file cannot be counted. */
export type UnusableResult = 'not-a-result' | 'newer' | 'damaged';

export function readResult(content: string): ResultFile | UnusableResult {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return content.includes('recite-result/') ? 'damaged' : 'not-a-result';
  }
  const format = z.object({ format: z.string() }).safeParse(value);
  if (!format.success || !format.data.format.startsWith('recite-result/')) return 'not-a-result';
  if (format.data.format !== FORMAT) return 'newer';
  const read = file.safeParse(value);
  if (!read.success) return 'damaged';
  const { check, ...result } = read.data;
  return check === checkOf(result) ? result : 'damaged';
}

function checkOf({ format, pack, name, made, answers, flags }: ResultFile): string {
  const { id, version, edition } = pack;
  const rows = answers.map(({ question, correct, given, bet }) => [question, correct, given, bet ?? null]);
  const marked = flags.map(({ question, reason }) => [question, reason]);
  return sha256(JSON.stringify([format, id, version, edition, name, made, rows, marked])).slice(0, 12);
}
