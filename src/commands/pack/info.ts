import { openPacks } from '../../pack/library.ts';
import { packInfoLines } from '../../wording/packs.ts';
import { type Context, type Invocation, printJson, printLines } from '../command.ts';
import { shelfOf } from '../shelf.ts';
import { tellHidden } from '../world.ts';

export async function run({ args, options }: Invocation, context: Context): Promise<number> {
  const opened = await openPacks(shelfOf(context), args);
  tellHidden(opened, context);
  for (const { pack, folder, leftOut } of opened) {
    const kinds: Record<string, number> = {};
    for (const { kind } of pack.questions) kinds[kind] = (kinds[kind] ?? 0) + 1;
    const { id, title, version, language, license = null, authors, covers = null } = pack;
    const info = {
      pack: { id, title, version, language, license, authors, covers, folder },
      sources: pack.sources.map((source) => ({
        id: source.id,
        title: source.title,
        cite: source.cite,
        published: source.published ?? null,
        url: source.url ?? null,
        verbatim: source.text !== undefined,
        claims: pack.claims.filter((claim) => claim.source === source.id).length,
      })),
      chapters: pack.chapters.map((chapter) => ({
        id: chapter.id,
        title: chapter.title,
        claims: pack.claims.filter((claim) => claim.chapter === chapter.id).length,
        questions: pack.questions.filter((question) => question.chapter === chapter.id).length,
      })),
      claims: pack.claims.length,
      questions: pack.questions.length,
      kinds,
      leftOut,
    };
    if (options.json) printJson(context.stdout, info);
    else printLines(context.stdout, packInfoLines(info, args[0] ?? id));
  }
  return 0;
}
