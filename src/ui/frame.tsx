import { Box, useCursor } from 'ink';
import type { ReactNode } from 'react';
import { keyWords } from '../wording/keys.ts';
import type { Marks } from '../wording/marks.ts';
import { FLOURISH_STEPS, useFlourish } from './flourish.ts';
import { footerLine } from './key-help.ts';
import type { KeyTable } from './keys.ts';
import { EMPTY, type Line, line, pageFor, spread } from './line.ts';
import type { Window } from './screen.ts';
import { bodyHeight, type Sheet } from './screens/sheet.ts';
import { Rows } from './text.tsx';
import { useTheme } from './theme.ts';

const MARGIN = 1;
/** Title and gap. */
const ABOVE_BODY = 2;

interface FrameProps {
  readonly sheet: Sheet;
  readonly window: Window;
  /** The first body row in sight. */
  readonly top: number;
  /** What stands under the body's lines: a menu. */
  readonly children?: ReactNode;
}

/** Title, body, one rule, footer: exactly as high as the window. */
export function Frame({ sheet, window, top, children }: FrameProps) {
  const { marks, motion } = useTheme();
  const step = useFlourish(sheet.flourish, motion);
  const page = pageFor(window.columns, marks);
  const height = bodyHeight(window.rows, sheet);
  const shown = sheet.body.slice(top, top + height);
  const more = sheet.body.length > top + height ? moreSign(sheet.keys, marks) : undefined;
  useFrameCursor(sheet, top, height);
  const title = spread(
    { text: sheet.title, tone: 'muted' },
    { text: sheet.progress, tone: 'muted' },
    page.width,
    marks.ellipsis,
  );
  return (
    <Box flexDirection="column" paddingLeft={MARGIN} width={page.width + MARGIN} height={window.rows}>
      <Rows lines={[title, EMPTY]} />
      <Box flexDirection="column" height={height} flexShrink={0} overflow="hidden">
        <Rows lines={shown} />
        {children}
      </Box>
      <Rows
        lines={[
          ...(sheet.pinned ?? []),
          step === undefined ? ruleLine(page.width, more, marks.rule) : movingRule(page.width, step, marks),
          footerLine(sheet.keys, page.width),
        ]}
      />
    </Box>
  );
}

/** Tells that something is below, and the key that shows it. */
function moreSign(keys: KeyTable, marks: Marks): string {
  const more = keys.find(({ action }) => action === 'unfold' || action === 'page');
  return ` ${marks.down} ${keyWords.page.short}: ${more?.label ?? ''} `;
}

function ruleLine(width: number, more: string | undefined, rule: string): Line {
  if (more === undefined) return line(rule.repeat(width), 'rule');
  return [
    { text: rule.repeat(Math.max(0, width - more.length - 2)), tone: 'rule' },
    { text: more, tone: 'accent' },
    { text: rule.repeat(2), tone: 'rule' },
  ];
}

/** The rule while a light runs along it. */
function movingRule(width: number, step: number, { rule, bright }: Marks): Line {
  const length = Math.ceil(width / FLOURISH_STEPS);
  const from = Math.min(width, step * length);
  const lit = Math.min(length, width - from);
  return [
    { text: rule.repeat(from), tone: 'rule' },
    { text: bright.repeat(lit), tone: 'right' },
    { text: rule.repeat(width - from - lit), tone: 'rule' },
  ];
}

/** Magnifiers and screen readers follow the terminal's own cursor, so it stands where the focus is. */
function useFrameCursor({ cursor }: Sheet, top: number, height: number): void {
  const { setCursorPosition } = useCursor();
  const row = cursor === undefined ? -1 : cursor.row - top;
  setCursorPosition(
    cursor === undefined || row < 0 || row >= height
      ? undefined
      : { x: MARGIN + cursor.column, y: ABOVE_BODY + row },
  );
}
