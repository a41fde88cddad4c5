import { Reading } from '../core/claim/reading.ts';
import type { ClaimId } from '../core/ids.ts';
import type { Pack } from '../core/pack.ts';
import { openPacks } from '../pack/library.ts';
import { claimLines, contentsLines, partLines } from '../plain/reader.ts';
import type { Wanted } from '../ui/insight/reader.ts';
import { UserError } from '../user-error.ts';
import { noSuchPart } from '../wording/reader.ts';
import { type Context, type Invocation, printJson, printLines } from './command.ts';
import { insightOf } from './insight.ts';
import { lookOf } from './look.ts';
import { wantsPlain } from './play.ts';
import { tellLeftOut } from './study.ts';
import { openToLook, type World } from './world.ts';

export async function run(invocation: Invocation, context: Context): Promise<number> {
  const { args, options } = invocation;
  const [name = '', part] = args;
  const world = openToLook(context);
  const opened = await openPacks(world.shelf, [name]);
  tellLeftOut(opened, context);
  const [pack] = opened.map((each) => each.pack) as [Pack];
  const reading = readingOf(world, pack);
  const wanted = wantedOf(reading, part);
  if (options.json) {
    printJson(context.stdout, { pack: pack.id, groups: jsonOf(reading, wanted) });
    return 0;
  }
  if (wantsPlain(invocation, context, world)) {
    const look = lookOf(context);
    printLines(context.stdout, linesOf(reading, wanted, world, look));
    return 0;
  }
  const insight = insightOf(world, [pack]);
  const [{ runScreens }, reader] = await Promise.all([
    import('./screens.ts'),
    import('../ui/insight/reader.ts'),
  ]);
  return runScreens(
    (links) => reader.readerScreen({ reading, reviews: () => insight.reviews, links }, wanted),
    insight,
    world,
    context,
  );
}

export function readingOf({ store }: World, pack: Pack): Reading {
  const { retention } = store.settings.all();
  return new Reading(pack, { items: store.learner().items, model: store.model, retention });
}

/** @throws UserError for a name that is nothing in the pack */
function wantedOf(reading: Reading, name: string | undefined): Wanted {
  const { pack } = reading;
  if (name === undefined) return { part: 'contents' };
  if (name === 'timeline') return { part: 'timeline' };
  const source = pack.sources.find(({ id }) => id === name);
  if (source !== undefined) return { part: 'source', id: source.id };
  const chapter = pack.chapters.find(({ id }) => id === name);
  if (chapter !== undefined) return { part: 'chapter', id: chapter.id };
  const claim = reading.claim(name as ClaimId);
  if (claim !== undefined) return { part: 'claim', claim };
  const [message, next] = noSuchPart(name, reading);
  throw new UserError('no-such-part', message, next);
}

function linesOf(
  reading: Reading,
  wanted: Wanted,
  world: World,
  look: Parameters<typeof partLines>[2],
): string[] {
  switch (wanted.part) {
    case 'contents':
      return contentsLines(reading, look);
    case 'claim': {
      const { reviews, shelf } = insightOf(world, [reading.pack]);
      const stemOf = (question: string) => shelf.stem({ pack: reading.pack.id, question }) ?? question;
      return claimLines(wanted.claim, stemOf, reviews, look);
    }
    default:
      return partLines(reading, wanted, look);
  }
}

/** As programs read it: claims in groups, by day, point or paragraph. */
function jsonOf(reading: Reading, wanted: Wanted) {
  const groups =
    wanted.part === 'claim'
      ? [{ claims: [wanted.claim] }]
      : wanted.part === 'contents'
        ? reading.pack.sources.flatMap(({ id }) => reading.groups({ part: 'source', id }))
        : reading.groups(wanted);
  return groups.map(({ claims, ...group }) => ({
    ...group,
    claims: claims.map(({ card, rung, against, questions }) => ({
      id: card.claim.id,
      text: card.claim.text,
      source: card.source.id,
      standing: card.standing,
      by: card.by ?? null,
      via: card.via ?? null,
      on: card.on ?? null,
      rung,
      against: against.map(({ claim }) => claim.id),
      questions,
    })),
  }));
}
