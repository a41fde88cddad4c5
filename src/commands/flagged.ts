import { type Flagged, flagsOf } from '../core/insight/past.ts';
import { Shelf } from '../core/insight/past-answer.ts';
import { clean } from '../core/text/clean.ts';
import { openPacks } from '../pack/library.ts';
import { flagHtml, flagMarkdown } from '../wording/flag-document.ts';
import { flagLine, PAST_LIST } from '../wording/past-list.ts';
import { type Context, type Invocation, jsonText, printJson, printLines } from './command.ts';
import { textOption } from './option-values.ts';
import { writeOut } from './out-file.ts';
import { type ReportFile, reportFile } from './report-file.ts';
import type { World } from './world.ts';

/** Questions flagged as bad, as lines, as JSON, or in a file to hand to whoever wrote them. */
export async function runFlagged(
  { args, options }: Invocation,
  world: World,
  context: Context,
): Promise<number> {
  const report = textOption(options.report);
  const file = report === undefined ? undefined : reportFile(report);
  const all = flagsOf(world.store.records());
  const packs = (await openPacks(world.shelf, args)).map(({ pack }) => pack);
  const named = new Set<string>(packs.map(({ id }) => id));
  const flags = args.length === 0 ? all : all.filter(({ pack }) => named.has(pack));
  const shelf = new Shelf(packs);
  const stemOf = (flag: Flagged) => shelf.stem(flag);
  const rows = flags.map((flag) => ({
    ...flag,
    at: new Date(flag.at).toISOString(),
    stem: stemOf(flag) ?? null,
  }));
  if (file !== undefined) await writeOut(file.name, documentOf(file, flags, stemOf, rows), context, true);
  if (options.json) printJson(context.stdout, { flagged: rows });
  else {
    const lines = flags.map((flag) => flagLine(flag, stemOf(flag)));
    printLines(context.stdout, lines.length === 0 ? [PAST_LIST.noFlags] : lines);
  }
  return 0;
}

function documentOf(
  { form }: ReportFile,
  flags: readonly Flagged[],
  stemOf: (flag: Flagged) => string | undefined,
  rows: readonly object[],
): string {
  switch (form) {
    case 'json':
      return jsonText({ flagged: rows });
    case 'markdown':
      return clean(flagMarkdown(flags, stemOf));
    case 'html':
      return clean(flagHtml(flags, stemOf));
  }
}
