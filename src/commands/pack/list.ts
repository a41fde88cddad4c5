import { loadShelf } from '../../pack/library.ts';
import { hiddenLine, packListLines } from '../../wording/packs.ts';
import { type Context, type Invocation, printJson, printLines, tell } from '../command.ts';
import { shelfOf } from '../shelf.ts';

export async function run({ options }: Invocation, context: Context): Promise<number> {
  const shelf = await loadShelf(shelfOf(context));
  tell(
    context,
    shelf.flatMap(({ pack, folder, hiddenBy }) =>
      pack === undefined || hiddenBy === undefined ? [] : hiddenLine(pack.id, folder, hiddenBy),
    ),
  );
  const packs = shelf.map(({ folder, pack, findings, leftOut }) => ({
    id: pack?.id ?? null,
    title: pack?.title ?? null,
    version: pack?.version ?? null,
    questions: pack?.questions.length ?? 0,
    claims: pack?.claims.length ?? 0,
    folder,
    errors: findings.filter(({ severity }) => severity === 'error').length,
    leftOut,
  }));
  if (options.json) printJson(context.stdout, { packs });
  else printLines(context.stdout, packListLines(packs));
  return 0;
}
