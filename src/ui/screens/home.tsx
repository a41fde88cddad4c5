import { Box, useWindowSize } from 'ink';
import SelectInput from 'ink-select-input';
import { useState } from 'react';
import { cutText } from '../../core/text/wrap.ts';
import {
  APP_NAME,
  CHOOSE_PACK,
  dueLine,
  NO_PACKS,
  OPENING_LABEL,
  packLines,
  WHAT_THIS_IS,
} from '../../wording/home.ts';
import { Frame } from '../frame.tsx';
import { homeKeys } from '../keys.ts';
import { EMPTY, type Line, line, type Page, pageFor, prose, type Span, spread } from '../line.ts';
import type { Window } from '../screen.ts';
import { Rows } from '../text.tsx';
import { useTheme } from '../theme.ts';
import { type HomeChoice, mainMenu, openingPack, packMenu } from './home-menu.ts';
import type { HomeView } from './home-view.ts';
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
  const lines = homeLines(view, choosing, problem, page).slice(0, Math.max(0, height - limit - 1));
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
): Line[] {
  const said = problem === undefined ? [] : [EMPTY, ...prose(problem, page.prose, 'wrong')];
  if (choosing !== undefined) return [line(CHOOSE_PACK, 'strong'), ...said];
  if (view.packs.length === 0)
    return [...prose(WHAT_THIS_IS, page.prose, 'text'), EMPTY, line(NO_PACKS), ...said];
  return [...(view.day0 ? firstDay(view, page) : everyDay(view, page)), ...said];
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

function everyDay({ packs }: HomeView, page: Page): Line[] {
  const numbers = packLines(packs);
  const each = packs.flatMap(({ title }, index): Line[] => {
    const right: Span = { text: numbers[index] ?? '', tone: 'muted' };
    if (page.roomy) return [spread({ text: title, tone: 'text' }, right, page.width, page.marks.ellipsis)];
    return [
      ...prose(title, page.prose, 'text'),
      ...prose(right.text.trim(), page.prose, 'muted', line('  ')),
    ];
  });
  return [...prose(dueLine(packs, page.marks), page.prose, 'strong'), EMPTY, ...each];
}

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
