import { Box, useWindowSize } from 'ink';
import SelectInput from 'ink-select-input';
import { useState } from 'react';
import { cutText } from '../../core/text/wrap.ts';
import {
  APP_NAME,
  backlogLine,
  CHOOSE_PACK,
  dueLine,
  NO_PACKS,
  OPENING_LABEL,
  packLines,
  WHAT_THIS_IS,
} from '../../wording/home.ts';
import { climbLine, rungsBar, rungsLine } from '../../wording/ladder.ts';
import { Frame } from '../frame.tsx';
import { homeKeys } from '../keys.ts';
import { EMPTY, type Line, line, type Page, pageFor, prose, type Span, spread } from '../line.ts';
import type { Window } from '../screen.ts';
import { Rows } from '../text.tsx';
import { useTheme } from '../theme.ts';
import { type HomeChoice, mainMenu, openingPack, packMenu } from './home-menu.ts';
import type { HomePack, HomeView, RungCounts } from './home-view.ts';
import { bodyHeight, type Sheet } from './sheet.ts';

interface HomeProps {
  readonly view: HomeView;
  readonly window: Window;
  /** Which pack is asked for, or none. */
  readonly choosing: 'study' | 'exam' | undefined;
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
    progress: '',
    body: [...lines, EMPTY],
    keys: homeKeys,
    cursor: { row, column: 0 },
  };
  return (
    <Frame sheet={sheet} window={window} top={0}>
      <SelectInput
        key={choosing ?? 'main'}
        items={items.map((item, index) => ({ ...item, label: `${index + 1}  ${item.label}` }))}
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

/** What waits and how long things last; chapters and what climbs next where the window has room for them. */
function everyDay(view: HomeView, page: Page, room: number): Line[] {
  const { packs, backlog } = view;
  const numbers = packLines(packs);
  const waits = backlog === undefined ? dueLine(packs, page.marks) : backlogLine(backlog);
  const head = [...prose(waits, page.prose, 'strong'), EMPTY];
  const own = (view.own ?? []).map((text) => line(text, 'muted'));
  const layouts = (['chapters', 'climbs', 'ladders', 'numbers'] as const).map((detail) =>
    packs.flatMap((pack, index) => packBlock(pack, numbers[index] ?? '', detail, page)),
  );
  const blocks = layouts.find((lines) => head.length + lines.length <= room) ?? layouts.at(-1) ?? [];
  const gap = blocks.at(-1) === EMPTY ? [] : [EMPTY];
  const rest = own.length === 0 ? [] : [...gap, ...own];
  return [...head, ...blocks, ...(head.length + blocks.length + rest.length <= room ? rest : [])];
}

/** How much is shown of each pack, the most first. */
type Detail = 'chapters' | 'climbs' | 'ladders' | 'numbers';

function packBlock(pack: HomePack, numbers: string, detail: Detail, page: Page): Line[] {
  const { marks } = page;
  const { title, ladder, chapters = [], climb } = pack;
  const right: Span = { text: numbers, tone: 'muted' };
  const name = page.roomy
    ? [spread({ text: title, tone: 'text' }, right, page.width, marks.ellipsis)]
    : [...prose(title, page.prose, 'text'), ...prose(numbers.trim(), page.prose, 'muted', line('  '))];
  if (detail === 'numbers' || ladder === undefined) return name;
  const lasting = ladderLines('', ladder, page);
  if (detail === 'ladders') return [...name, ...lasting];
  const climbing = climb === undefined ? [] : climbLines(climbLine(climb), page);
  if (detail === 'climbs') return [...name, ...lasting, ...climbing];
  const each = chapters.flatMap((chapter) => ladderLines(chapter.title, chapter.ladder, page));
  return [...name, ...lasting, ...climbing, ...each, EMPTY];
}

const BAR = 24;
const TITLE = 34;

/** A bar with its numbers, under the name of a chapter where it is one. */
function ladderLines(title: string, counts: RungCounts, page: Page): Line[] {
  const { marks } = page;
  const words = rungsLine(counts, marks);
  if (title !== '') {
    if (!page.roomy) return [];
    const name = cutText(title, TITLE, marks.ellipsis).padEnd(TITLE + 2);
    return [[indent, { text: name, tone: 'muted' }, { text: rungsBar(counts, BAR, marks), tone: 'accent' }]];
  }
  if (!page.roomy) return prose(words, page.prose, 'text', line('  '));
  return [
    [indent, { text: rungsBar(counts, BAR, marks), tone: 'accent' }, { text: `  ${words}`, tone: 'text' }],
  ];
}

/** One line: what does not fit is cut. */
function climbLines(text: string, { width, marks }: Page): Line[] {
  return [[indent, { text: cutText(text, width - 2, marks.ellipsis), tone: 'muted' }]];
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
