import { ASCII_SIGNS, type ChartSigns, UNICODE_SIGNS } from '../core/chart/signs.ts';

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
  readonly down: string;
  readonly open: string;
  readonly close: string;
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
  down: '↓',
  open: '“',
  close: '”',
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
  down: 'v',
  open: '"',
  close: '"',
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

/** The same text as it is printed, once it is wrapped. */
export function unbound(text: string): string {
  return text.replaceAll(NO_BREAK, ' ');
}
