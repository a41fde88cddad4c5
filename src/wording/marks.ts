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
};

/** Whether this environment's locale can show signs beyond ASCII; an unset locale is taken for a modern terminal. */
export function marksFor(env: Readonly<Record<string, string | undefined>>): Marks {
  if (env.TERM === 'linux') return ASCII_MARKS;
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return locale === '' || /utf-?8/i.test(locale) ? UNICODE_MARKS : ASCII_MARKS;
}
