import { basename, resolve } from 'node:path';
import { analyseItems } from '../core/insight/item-analysis.ts';
import type { Pack } from '../core/pack.ts';
import { kindOf } from '../core/question/kinds.ts';
import { editionOf } from '../core/session/edits.ts';
import { readForeign } from '../pack/foreign-text.ts';
import { csvCell } from '../pack/formats/csv.ts';
import { openPacks } from '../pack/library.ts';
import { type ResultFile, readResult } from '../progress/result-file.ts';
import { sha256 } from '../sha256.ts';
import type { ClassReport } from '../ui/class-screen.ts';
import { UserError } from '../user-error.ts';
import { CLASS, type ClassItem, classLines, classRows } from '../wording/class.ts';
import { classHtml } from '../wording/class-html.ts';
import { classPage } from '../wording/class-page.ts';
import { type Context, type Invocation, printJson, printLines, tell } from './command.ts';
import { textOption } from './option-values.ts';
import { writeOut } from './out-file.ts';
import { wantsPlain } from './play.ts';
import { shelfOf } from './shelf.ts';
import { openWorld, type World } from './world.ts';

/** What a class knows and believes, from the files its members handed in. */
export async function run(invocation: Invocation, context: Context): Promise<number> {
  const { args, options } = invocation;
  const { pack, ...report } = await reportOn(args, textOption(options.pack), context);
  const page = textOption(options.html);
  if (page !== undefined) await writeOut(page, classHtml(classPage(report), pack), context, true);
  const code = report.members === 0 ? 1 : 0;
  if (options.json) {
    printJson(context.stdout, { pack: pack.id, ...report });
    return code;
  }
  if (!options.csv) {
    const world = openWorld(context, false);
    if (!wantsPlain(invocation, context, world)) return (await onScreen(report, world, context)) || code;
  }
  if (options.csv)
    context.stdout.write(
      classRows(report)
        .map((row) => `${row.map(csvCell).join(',')}\r\n`)
        .join(''),
    );
  else printLines(context.stdout, classLines(report));
  tell(
    context,
    report.leftOut.map(({ file, why }) => CLASS.leftOut(basename(file), why)),
  );
  return code;
}

async function onScreen(report: ClassReport, world: World, context: Context): Promise<number> {
  const [{ runScreens }, { classScreen }] = await Promise.all([
    import('./screens.ts'),
    import('../ui/class-screen.ts'),
  ]);
  return runScreens(() => classScreen(report), { packs: [] }, world, context);
}

/** Results name their pack by its id; a pack that lies in a folder has to be pointed at. */
function orItsFolder(wanted: string, named: string | undefined): (error: unknown) => never {
  return (error) => {
    if (named !== undefined || !(error instanceof UserError) || error.code !== 'no-such-pack') throw error;
    throw new UserError(
      'no-such-pack',
      `These files are about the pack ${wanted}, which is not at hand.`,
      'Say where it is: recite class <file...> --pack <its folder>',
    );
  };
}

/**
 * Reads what was handed in, and analyses what belongs to one pack: the one named, else the one most files are about.
 * @throws UserError when no file holds results, or the pack is not at hand
 */
async function reportOn(
  files: readonly string[],
  named: string | undefined,
  context: Context,
): Promise<ClassReport & { readonly pack: Pack }> {
  const leftOut: { file: string; why: string }[] = [];
  const read: { file: string; result: ResultFile }[] = [];
  for (const file of files) {
    const content = await readForeign(resolve(context.cwd, file)).catch((error: unknown) => {
      if (error instanceof UserError) return error;
      throw error;
    });
    const result = content instanceof UserError ? 'unreadable' : readResult(content.text);
    if (typeof result === 'string') leftOut.push({ file, why: CLASS.unusable[result] });
    else read.push({ file, result });
  }
  const wanted = named ?? commonest(read.map(({ result }) => result.pack.id));
  const [opened] =
    wanted === undefined ? [] : await openPacks(shelfOf(context), [wanted]).catch(orItsFolder(wanted, named));
  if (opened === undefined) {
    tell(
      context,
      leftOut.map(({ file, why }) => `${file}: ${why}`),
    );
    throw new UserError(
      'no-results',
      'None of these files holds results.',
      'Students make them with: recite hand-in <pack>',
    );
  }
  const { pack } = opened;
  const edition = editionOf(pack, sha256);
  const seen = new Map<string, string>();
  const counted = read.filter(({ file, result }) => {
    const why = whyNot(result, pack, edition) ?? twin(result, file, seen);
    if (why !== undefined) leftOut.push({ file, why });
    return why === undefined;
  });
  const items = itemsOf(
    pack,
    counted.map(({ result }) => result),
  );
  return { pack, title: pack.title, members: counted.length, items, leftOut };
}

function itemsOf(pack: Pack, results: readonly ResultFile[]): ClassItem[] {
  const byId = new Map<string, Pack['questions'][number]>(
    pack.questions.map((question) => [question.id, question]),
  );
  return analyseItems([...byId.keys()], results, pack.language).flatMap((item) => {
    const question = byId.get(item.question);
    if (question === undefined) return [];
    const kind = kindOf(question);
    const claim = pack.claims.find(({ id }) => id === question.claims[0]);
    return [
      {
        ...item,
        stem: kind.stem(question, pack),
        key: kind.key(question, pack),
        sentence: claim?.text ?? '',
      },
    ];
  });
}

function whyNot({ pack: of }: ResultFile, pack: Pack, edition: string): string | undefined {
  if (of.id !== pack.id) return CLASS.otherPack(of.id);
  if (of.version !== pack.version) return CLASS.otherVersion(of.version, pack.version);
  return of.edition === edition ? undefined : CLASS.otherEdition;
}

/** The same results handed in twice count once. */
function twin(result: ResultFile, file: string, seen: Map<string, string>): string | undefined {
  const content = JSON.stringify([result.name, result.answers]);
  const earlier = seen.get(content);
  if (earlier !== undefined) return CLASS.sameAs(basename(earlier));
  seen.set(content, file);
  return undefined;
}

function commonest(ids: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
}
