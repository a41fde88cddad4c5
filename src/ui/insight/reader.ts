import type { PartName, ReadClaim, ReadGroup, Reading } from '../../core/claim/reading.ts';
import type { ClaimId } from '../../core/ids.ts';
import type { ReviewRecord } from '../../core/session/record.ts';
import { boundDots } from '../../wording/marks.ts';
import { againstLines, dayHeading, partWords, READER, rungWord } from '../../wording/reader.ts';
import { shortSourceLine } from '../../wording/session.ts';
import { EMPTY, gutter, type Line, line, type Page, prose } from '../line.ts';
import { ListScreen } from '../list-screen.ts';
import type { Entry, ListSource } from '../listing.ts';
import type { Screen, Shell } from '../screen.ts';
import { claimScreen } from './claim.ts';
import type { InsightLinks } from './links.ts';
import { perPage } from './per-page.ts';

/** What the reader needs beside a pack. */
export interface ReaderWorld {
  readonly reading: Reading;
  /** Every answer to the pack, in order. */
  readonly reviews: () => readonly ReviewRecord[];
  readonly links: InsightLinks;
}

/** What of a pack is read: the list of what there is, one part, or one claim. */
export type Wanted =
  | { readonly part: 'contents' }
  | PartName
  | { readonly part: 'claim'; readonly claim: ReadClaim };

/** The reader, where it was asked to open. */
export function readerScreen(world: ReaderWorld, wanted: Wanted): (shell: Shell) => Screen {
  switch (wanted.part) {
    case 'contents':
      return contentsScreen(world);
    case 'claim':
      return claimScreen(world, wanted.claim);
    default:
      return partScreen(world, wanted);
  }
}

/** What there is to read in a pack. */
function contentsScreen(world: ReaderWorld): (shell: Shell) => Screen {
  const { reading } = world;
  const { pack } = reading;
  const part = (key: string, name: PartName, title: string, page: Page, more = ''): Entry => ({
    key,
    lines: [
      ...prose(title, page.prose, 'text'),
      ...prose(
        more === '' ? partWords(reading.groups(name).flatMap(({ claims }) => claims)) : more,
        page.prose,
        'muted',
        [{ text: '  ', tone: 'text' }],
      ),
    ],
    opens: { do: 'open', opens: partScreen(world, name) },
  });
  const heading = (text: string): Entry => ({ key: text, lines: [EMPTY, line(text, 'strong')] });
  const entries = perPage((page) => [
    { key: READER.sources, lines: [line(READER.sources, 'strong')] },
    ...pack.sources.map(({ id, cite, title }) =>
      part(`source ${id}`, { part: 'source', id }, cite === title ? cite : `${cite}: ${title}`, page),
    ),
    ...(pack.chapters.length === 0 ? [] : [heading(READER.chapters)]),
    ...pack.chapters.map(({ id, title }) => part(`chapter ${id}`, { part: 'chapter', id }, title, page)),
    { key: 'gap', lines: [EMPTY] },
    part('timeline', { part: 'timeline' }, READER.timeline, page, READER.timelineIs),
  ]);
  return listed(pack.title, '', entries);
}

/** A source, a chapter over all sources, or the timeline: claim after claim. `at` has the mark first. */
export function partScreen(world: ReaderWorld, name: PartName, at?: ClaimId): (shell: Shell) => Screen {
  const { reading } = world;
  const title = partTitle(reading, name);
  const groups = reading.groups(name);
  const entries = perPage((page) =>
    groups.flatMap((group, place) => groupEntries(world, name, group, place, page)),
  );
  return listed(title, name.part === 'timeline' ? READER.timeline : reading.pack.title, entries, {
    leads: groups.some(({ claims }) => claims.length > 0),
    mark: at && `claim ${at}`,
  });
}

function partTitle({ pack }: Reading, name: PartName): string {
  switch (name.part) {
    case 'source':
      return pack.sources.find(({ id }) => id === name.id)?.cite ?? '';
    case 'chapter':
      return pack.chapters.find(({ id }) => id === name.id)?.title ?? '';
    case 'timeline':
      return pack.title;
  }
}

function groupEntries(
  world: ReaderWorld,
  name: PartName,
  group: ReadGroup,
  place: number,
  page: Page,
): Entry[] {
  const { on, passage, claims } = group;
  const lead: Line[] = [
    ...(place > 0 ? [EMPTY] : []),
    ...(name.part === 'timeline' ? [line(dayHeading(on), 'strong')] : []),
    ...(passage === undefined
      ? []
      : gutter(
          { text: `${page.marks.evidence} `, tone: 'accent' },
          passage.text,
          page.prose,
          passage.marked,
        )),
  ];
  return [
    ...(lead.length === 0 ? [] : [{ key: `group ${place}`, lines: lead }]),
    ...claims.map((claim) => claimEntry(world, name, claim, group, page)),
  ];
}

const RUNG_WIDTH = 11;

/** One claim: how long it lasts, what it says, and, where that is not plain, whose it is. */
function claimEntry(
  world: ReaderWorld,
  name: PartName,
  claim: ReadClaim,
  group: ReadGroup,
  page: Page,
): Entry {
  const { card, rung } = claim;
  const word: Line = [
    { text: rungWord(rung).padEnd(RUNG_WIDTH), tone: rung === null || rung === 'new' ? 'muted' : 'accent' },
  ];
  const text = group.passage !== undefined ? (card.claim.says ?? card.claim.text) : card.claim.text;
  const told =
    name.part === 'source'
      ? []
      : prose(boundDots(shortSourceLine(card, page.marks), page.marks), page.prose, 'muted', indent());
  const others = againstLines(claim, group, page.marks).flatMap((other) =>
    prose(boundDots(other, page.marks), page.prose, 'text', indent()),
  );
  return {
    key: `claim ${card.claim.id}`,
    lines: [...prose(text, page.prose, 'evidence', word), ...told, ...others],
    opens: { do: 'open', opens: (shell) => claimScreen(world, claim)(shell) },
  };
}

function indent(): Line {
  return [{ text: ' '.repeat(RUNG_WIDTH), tone: 'text' }];
}

function listed(
  title: string,
  progress: string,
  entries: (page: Page) => readonly Entry[],
  { leads = true, mark }: { readonly leads?: boolean; readonly mark?: string | undefined } = {},
): (shell: Shell) => Screen {
  const source: ListSource = {
    listing: (page) => ({ screen: 'reader', title, progress, entries: entries(page), keys: [] }),
    leads: () => leads,
  };
  return (shell) => new ListScreen(source, shell, mark);
}
