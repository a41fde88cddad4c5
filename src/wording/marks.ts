import { ASCII_SIGNS, type ChartSigns, UNICODE_SIGNS } from '../core/chart/signs.ts';
import type { Rung } from '../core/claim/ladder.ts';

/** The signs of the interface. Every one stands beside a word or a place that says the same. */
export interface Marks {
  readonly right: string;
  readonly wrong: string;
  readonly focus: string;
  readonly evidence: string;
  readonly contradicts: string;
  readonly also: string;
  readonly together: string;
  readonly arrow: string;
  readonly dot: string;
  readonly ellipsis: string;
  readonly rule: string;
  /** The rule where a light is on it. */
  readonly bright: string;
  readonly down: string;
  readonly open: string;
  readonly close: string;
  /** Answers of a round in one line. */
  readonly blockRight: string;
  readonly blockWrong: string;
  readonly blockOpen: string;
  /** One claim of a bar, by how long it lasts. */
  readonly steps: Readonly<Record<Rung, string>>;
  readonly chart: ChartSigns;
}

export const UNICODE_MARKS: Marks = {
  right: '✓',
  wrong: '✗',
  focus: '❯',
  evidence: '▸',
  contradicts: '≠',
  also: '·',
  together: '+',
  arrow: '→',
  dot: '·',
  ellipsis: '…',
  rule: '─',
  bright: '━',
  down: '↓',
  open: '“',
  close: '”',
  blockRight: '■',
  blockWrong: '□',
  blockOpen: '·',
  steps: { new: '·', day: '░', week: '▒', month: '▓', season: '█' },
  chart: UNICODE_SIGNS,
};

export const ASCII_MARKS: Marks = {
  right: '+',
  wrong: 'x',
  focus: '>',
  evidence: '|',
  contradicts: '!=',
  also: '-',
  together: '+',
  arrow: '->',
  dot: '-',
  ellipsis: '...',
  rule: '-',
  bright: '=',
  down: 'v',
  open: '"',
  close: '"',
  blockRight: '#',
  blockWrong: '-',
  blockOpen: '.',
  steps: { new: '.', day: '-', week: '=', month: '+', season: '#' },
  chart: ASCII_SIGNS,
};

/** Whether this environment's locale can show signs beyond ASCII; an unset locale is taken for a modern terminal. */
export function marksFor(env: Readonly<Record<string, string | undefined>>): Marks {
  if (env.TERM === 'linux') return ASCII_MARKS;
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return locale === '' || /utf-?8/i.test(locale) ? UNICODE_MARKS : ASCII_MARKS;
}

const NO_BREAK = '\u00a0';

/** A text whose parts are joined by dots, each bound to the part before it, so that no wrapped line begins with one. */
export function boundDots(text: string, { dot }: Marks): string {
  return text.replaceAll(` ${dot} `, `${NO_BREAK}${dot} `);
}

/** A text whose commands are each kept on one line, where a line holds them. */
export function boundCommands(text: string): string {
  return text.replace(
    /\brecite [a-z]+(?: (?:--?[a-z][\w-]*|\d+|[\w./@-]*[-/][\w./@-]*|'[^']*'|"[^"]*"|[\w./@-]+$))*/g,
    (command) => command.replaceAll(' ', NO_BREAK),
  );
}

/** The same text as it is printed, once it is wrapped. */
export function unbound(text: string): string {
  return text.replaceAll(NO_BREAK, ' ');
}
