import { Box, useWindowSize } from 'ink';
import SelectInput from 'ink-select-input';
import { useState } from 'react';
import { cutText } from '../../core/text/wrap.ts';
import {
  APP_NAME,
  backlogLine,
  CHOOSE_PACK,
  doneToday,
  dueLine,
  NO_PACKS,
  OPENING_LABEL,
  packLines,
  pathGoesOn,
  WHAT_THIS_IS,
} from '../../wording/home.ts';
import { climbLine, rungsBar, rungsLine } from '../../wording/ladder.ts';
import type { Marks } from '../../wording/marks.ts';
import { Frame } from '../frame.tsx';
import { homeKeys } from '../keys.ts';
import { barSpans, EMPTY, type Line, line, type Page, pageFor, prose, type Span, spread } from '../line.ts';
import type { Window } from '../screen.ts';
import { Rows } from '../text.tsx';
import { useTheme } from '../theme.ts';
import { type HomeChoice, mainMenu, openingPack, type PackPurpose, packMenu } from './home-menu.ts';
import type { HomePack, HomeView, RungCounts } from './home-view.ts';
import { bodyHeight, type Sheet } from './sheet.ts';

interface HomeProps {
  readonly view: HomeView;
  readonly window: Window;
  /** Which pack is asked for, or none. */
  readonly choosing: PackPurpose | undefined;
  /** Why the last choice led nowhere. */
  readonly problem: string | undefined;
  readonly onChoose: (choice: HomeChoice) => void;
}

/** The first screen: what this is or what is due, and one thing to do now. */
export function HomeScreen({ view, window, choosing, problem, onChoose }: HomeProps) {
  const { marks } = useTheme();
  const page = pageFor(window.columns, marks);
  const items = choosing === undefined ? mainMenu(view) : packMenu(view, choosing);
  const height = bodyHeight(window.rows, {});
  const limit = Math.max(1, Math.min(items.length, height - 2));
  const scrolls = limit < items.length;
  const [marked, setMarked] = useState<string | undefined>(undefined);
  const room = Math.max(0, height - limit - 1);
  const lines = homeLines(view, choosing, problem, page, room).slice(0, room);
  // With more items than fit, the list itself scrolls and the mark stays near its ends.
  const place = Math.max(
    0,
    items.findIndex(({ key }) => key === marked),
  );
  const row = lines.length + 1 + Math.min(place, limit - 1);
  const sheet: Sheet = {
    title: APP_NAME,
    progress: scrolls ? `${place + 1}/${items.length}` : '',
    body: [...lines, EMPTY],
    keys: homeKeys,
    cursor: { row, column: 0 },
  };
  return (
    <Frame sheet={sheet} window={window} top={0}>
      <SelectInput
        key={choosing ?? 'main'}
        // A number opens a line by its place in sight, which is not its own once the list has moved.
        items={items.map((item, at) => (scrolls ? item : { ...item, label: `${at + 1}  ${item.label}` }))}
        limit={limit}
        indicatorComponent={Indicator}
        itemComponent={Choice}
        onHighlight={({ key }) => setMarked(key)}
        onSelect={({ value }) => {
          setMarked(undefined);
          onChoose(value);
        }}
      />
    </Frame>
  );
}

function homeLines(
  view: HomeView,
  choosing: HomeProps['choosing'],
  problem: string | undefined,
  page: Page,
  room: number,
): Line[] {
  const said = problem === undefined ? [] : [EMPTY, ...prose(problem, page.prose, 'wrong')];
  if (choosing !== undefined) return [line(CHOOSE_PACK, 'strong'), ...said];
  if (view.packs.length === 0)
    return [...prose(WHAT_THIS_IS, page.prose, 'text'), EMPTY, line(NO_PACKS), ...said];
  return [...(view.day0 ? firstDay(view, page) : everyDay(view, page, room - said.length)), ...said];
}

function firstDay({ packs }: HomeView, page: Page): Line[] {
  const { title, opening } = openingPack(packs);
  const label = `${OPENING_LABEL} ${page.marks.dot} ${title}`;
  return [
    ...prose(WHAT_THIS_IS, page.prose, 'text'),
    EMPTY,
    ...prose(label, page.prose, 'muted'),
    ...(opening === undefined ? [] : prose(opening, page.prose, 'strong')),
  ];
}

/** What waits, how long things last, and what the learner's days say; less of it where the window is small. */
function everyDay(view: HomeView, page: Page, room: number): Line[] {
  const head = [...prose(waitingLine(view, page), page.prose, 'strong'), EMPTY];
  const own = (view.own ?? []).map((text) => line(text, 'muted'));
  const foot = own.length === 0 ? [] : [EMPTY, ...own];
  const layouts = [
    { detail: 'climbs', foot },
    { detail: 'ladders', foot },
    { detail: 'ladders', foot: [] },
  ] as const;
  for (const layout of layouts) {
    const blocks = view.packs.map((pack, index) => packBlock(pack, index, view.packs, layout.detail, page));
    const spare = room - head.length - blocks.flat().length - layout.foot.length;
    if (spare < 0) continue;
    const shown = layout.detail === 'climbs' ? withChapters(blocks, view.packs, spare, page) : blocks;
    return [...head, ...shown.flat(), ...layout.foot];
  }
  return [
    ...head,
    ...view.packs.flatMap((pack, index) => packBlock(pack, index, view.packs, 'numbers', page)),
  ];
}

function waitingLine({ packs, backlog, now }: HomeView, { marks }: Page): string {
  if (backlog !== undefined) return backlogLine(backlog);
  if (now?.more) return doneToday(packs);
  return now?.start.do === 'step' ? pathGoesOn(packs) : dueLine(packs, marks);
}

/** The chapters begun last, those that move, under their pack, as many as there is room for. */
function withChapters(
  blocks: readonly Line[][],
  packs: readonly HomePack[],
  spare: number,
  page: Page,
): readonly Line[][] {
  const place = packs.findIndex(({ chapters = [] }) => chapters.length > 0);
  const each = chapterLines(packs[place], page);
  const shown = each.slice(Math.max(0, each.length - spare));
  return blocks.map((block, index) => (index === place ? [...block, ...shown] : block));
}

/** How much is shown of each pack, the most first. */
type Detail = 'climbs' | 'ladders' | 'numbers';

function packBlock(
  pack: HomePack,
  index: number,
  packs: readonly HomePack[],
  detail: Detail,
  page: Page,
): Line[] {
  const { marks } = page;
  const numbers = packLines(packs)[index] ?? '';
  const { title, ladder, climb } = pack;
  const right: Span = { text: numbers, tone: 'muted' };
  const name = page.roomy
    ? [spread({ text: title, tone: 'text' }, right, page.width, marks.ellipsis)]
    : [...prose(title, page.prose, 'text'), ...prose(numbers.trim(), page.prose, 'muted', line('  '))];
  if (detail === 'numbers' || ladder === undefined) return name;
  const lasting = ladderLines(ladder, page);
  if (detail === 'ladders' || climb === undefined) return [...name, ...lasting];
  const climbing = cutText(climbLine(climb), page.width - 2, marks.ellipsis);
  return [...name, ...lasting, [indent, { text: climbing, tone: 'muted' }]];
}

const BAR = 16;

/** How long the claims of a pack last: a bar beside its numbers, where both fit. */
function ladderLines(counts: RungCounts, { roomy, prose: width, marks }: Page): Line[] {
  const words = rungsLine(counts);
  const beside = roomy && words.length + BAR + 4 <= width;
  if (!beside) return words === '' ? [] : prose(words, width, 'text', line('  '));
  return [[indent, ...rungsSpans(counts, marks), { text: `  ${words}`, tone: 'text' }]];
}

function rungsSpans(counts: RungCounts, marks: Marks): Line {
  return barSpans(rungsBar(counts, BAR, marks), marks.steps.new);
}

/** A bar for each chapter begun. */
function chapterLines(pack: HomePack | undefined, { roomy, prose: width, marks }: Page): Line[] {
  if (pack?.chapters === undefined || !roomy) return [];
  return pack.chapters.map(
    ({ title, ladder }): Line => [
      indent,
      ...rungsSpans(ladder, marks),
      { text: `  ${cutText(title, width - BAR - 4, marks.ellipsis)}`, tone: 'muted' },
    ],
  );
}

const indent: Span = { text: '  ', tone: 'text' };

const INDICATOR = 2;

function Indicator({ isSelected = false }: { readonly isSelected?: boolean }) {
  const { marks } = useTheme();
  return (
    <Box width={INDICATOR} flexShrink={0}>
      <Rows lines={[line(isSelected ? marks.focus : ' ', 'accent')]} />
    </Box>
  );
}

function Choice({ isSelected = false, label }: { readonly isSelected?: boolean; readonly label: string }) {
  const { marks } = useTheme();
  const { width } = pageFor(useWindowSize().columns, marks);
  const shown = cutText(label, width - INDICATOR, marks.ellipsis);
  return <Rows lines={[line(shown, isSelected ? 'strong' : 'text')]} />;
}
