import { createContext, use } from 'react';
import { type Marks, marksFor, UNICODE_MARKS } from '../wording/marks.ts';

/** What a piece of text is for. Components name tones, never colours. */
export type Tone =
  | 'text'
  | 'strong'
  | 'muted'
  | 'accent'
  | 'right'
  | 'wrong'
  | 'evidence'
  | 'highlight'
  | 'field'
  | 'rule'
  /** What a chart draws. */
  | 'bar';

/** How a tone is written; the names are Ink's. */
interface Ink {
  readonly color?: 'cyan' | 'blue' | 'green' | 'red';
  readonly bold?: boolean;
  readonly dimColor?: boolean;
  readonly underline?: boolean;
  readonly inverse?: boolean;
}

export interface Theme {
  readonly tones: Readonly<Record<Tone, Ink>>;
  readonly marks: Marks;
  /** Whether anything may move. */
  readonly motion: boolean;
}

type Tones = Theme['tones'];

/** Bold, inverse and underline alone. */
const mono: Tones = {
  text: {},
  strong: { bold: true },
  muted: {},
  accent: { bold: true },
  right: { bold: true },
  wrong: { bold: true },
  evidence: {},
  highlight: { bold: true, underline: true },
  field: { underline: true },
  rule: {},
  bar: {},
};

function coloured(accent: 'cyan' | 'blue'): Tones {
  return {
    ...mono,
    muted: { dimColor: true },
    rule: { dimColor: true },
    accent: { color: accent, bold: true },
    right: { color: 'green', bold: true },
    wrong: { color: 'red', bold: true },
    highlight: { color: accent, bold: true },
    field: { underline: true },
    bar: { color: accent },
  };
}

const THEMES = { dark: coloured('cyan'), light: coloured('blue'), mono } as const;
export type ThemeName = keyof typeof THEMES;

/**
 * The theme for this environment: NO_COLOR (set and not empty) asks for monochrome, whatever was chosen. Nothing moves
 * in monochrome.
 */
export function themeFor(
  env: Readonly<Record<string, string | undefined>>,
  chosen: ThemeName = 'dark',
  motion = false,
): Theme {
  const name = env.NO_COLOR ? 'mono' : chosen;
  return { tones: THEMES[name], marks: marksFor(env), motion: motion && name !== 'mono' };
}

export const ThemeContext = createContext<Theme>({
  tones: THEMES.dark,
  marks: UNICODE_MARKS,
  motion: false,
});

export function useTheme(): Theme {
  return use(ThemeContext);
}
