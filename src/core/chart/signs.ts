/** What charts are drawn with; every sign is one column wide. */
export interface ChartSigns {
  /** From the smallest part of a column to a full one. */
  readonly bar: readonly string[];
  readonly barRest: string;
  /** From lowest to highest. */
  readonly levels: readonly string[];
  /** From nothing to the most. */
  readonly shades: readonly string[];
  readonly point: string;
  readonly range: string;
  readonly diagonal: string;
  readonly axis: string;
  readonly corner: string;
  readonly ground: string;
}

export const UNICODE_SIGNS: ChartSigns = {
  bar: ['▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'],
  barRest: '·',
  levels: ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
  shades: ['·', '░', '▒', '▓', '█'],
  point: '●',
  range: '│',
  diagonal: '·',
  axis: '│',
  corner: '└',
  ground: '─',
};

export const ASCII_SIGNS: ChartSigns = {
  bar: ['#'],
  barRest: '.',
  levels: ['_', '.', '-', '=', '+', '*', '%', '#'],
  shades: ['.', ':', 'o', '*', '#'],
  point: 'o',
  range: '|',
  diagonal: '.',
  axis: '|',
  corner: '+',
  ground: '-',
};
