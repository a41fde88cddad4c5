import type { ReviewRecord } from '../../core/session/record.ts';
import { toCsv } from '../../progress/csv.ts';
import { revlogRows } from '../../progress/revlog.ts';
import { openSnapshot } from '../../progress/snapshot.ts';
import { UserError } from '../../user-error.ts';
import { damageLines } from '../../wording/damage.ts';
import { exportedLine } from '../../wording/keeping.ts';
import { type Context, type Invocation, jsonText, tell } from '../command.ts';
import { textOption } from '../option-values.ts';
import { writeOut } from '../out-file.ts';
import { reviewRow } from '../review-row.ts';

const REVLOG_COLUMNS = ['id', 'cid', 'usn', 'ease', 'ivl', 'lastIvl', 'factor', 'time', 'type'];
const CSV_COLUMNS = [
  'id',
  'at',
  'offset',
  'pack',
  'question',
  'claims',
  'kind',
  'askedAs',
  'openedOptions',
  'given',
  'correct',
  'score',
  'grade',
  'bet',
  'dontKnow',
  'hint',
  'try',
  'decidedBy',
  'predicted',
  'ms',
  'counts',
  'due',
];

const FORMATS: Readonly<Record<string, (reviews: readonly ReviewRecord[]) => string>> = {
  csv: (reviews) => toCsv(CSV_COLUMNS, reviews.map(reviewRow)),
  json: (reviews) => jsonText({ reviews: reviews.map(reviewRow) }),
  revlog: (reviews) =>
    toCsv(
      REVLOG_COLUMNS,
      revlogRows(reviews).map((row) => ({ ...row })),
    ),
};

export async function run({ args, options }: Invocation, context: Context): Promise<number> {
  const format = options.json ? 'json' : (textOption(options.format) ?? 'csv');
  const write = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  if (write === undefined) {
    throw new UserError(
      'no-such-format',
      `There is no format ${JSON.stringify(format)}.`,
      `There are: ${Object.keys(FORMATS).join(', ')}.`,
    );
  }
  // Reads only: what a full disk keeps from being saved can still be taken elsewhere.
  const store = openSnapshot(context.env);
  tell(context, damageLines(store.damage()));
  const reviews = store.reviews();
  const text = write(reviews);
  const [file] = args;
  if (file === undefined) {
    context.stdout.write(text);
    return 0;
  }
  await writeOut(file, text, context, options.force === true);
  tell(context, [exportedLine(reviews.length, file)]);
  return 0;
}
