import { bar } from '../core/chart/bar.ts';
import { curve } from '../core/chart/curve.ts';
import { heatmap } from '../core/chart/heatmap.ts';
import { sparkline } from '../core/chart/sparkline.ts';
import { BETS, STATED } from '../core/insight/bets.ts';
import type { Stats } from '../core/insight/stats.ts';
import * as charts from './charts.ts';
import { FROM_THE_TOP, RUNG_WORDS } from './ladder.ts';
import type { Marks } from './marks.ts';
import { percent } from './percent.ts';

/** One thing the statistics say: in a sentence, and drawn. */
export interface StatsSection {
  readonly heading: string;
  readonly sentence: string;
  /** Rows no wider than `width` columns. */
  readonly chart: (width: number, marks: Marks) => readonly ChartRow[];
}

/** One row of a chart: what is drawn, and the words before and after it. */
export interface ChartRow {
  readonly before: string;
  readonly drawn: string;
  readonly after: string;
}

export const STATS = {
  sureAndWrong: 'Sure, but not right',
  sureAndWrongIs: 'What most repays asking again; each leaves this list once it is right on another day.',
  none: 'None.',
} as const;

/** Sure and wrong answers that are listed, the latest. */
export const MOST_LISTED = 20;

export function moreMissed(count: number): string | undefined {
  if (count <= MOST_LISTED) return undefined;
  return `${count - MOST_LISTED} more, longer ago: recite history, then f for this filter.`;
}

/** What to do where there is nothing to count; undefined where there is. */
export function emptyLine(stats: Stats, names: readonly string[]): string | undefined {
  const pack = names.length === 1 ? ` ${names[0]}` : '';
  if (!stats.asks)
    return `Nothing here can be asked yet: every question is a draft, or left out. See why: recite pack check${pack || ' ./my-pack'}`;
  return stats.answers === 0 ? `Nothing answered yet. Begin with: recite study${pack}` : undefined;
}

/** What little there is to say of a first answers, and what will come. */
export function firstLine({ answers }: Stats): string | undefined {
  if (answers >= FEW) return undefined;
  const are = answers === 1 ? 'is 1 answer' : `are ${answers} answers`;
  return `There ${are} so far: shares say little before ${FEW}. More: recite study`;
}

const FEW = 10;
const LABEL = 10;
const WIDEST_BAR = 40;

/** All sections, in the order they are shown. */
export function statsSections(stats: Stats): readonly StatsSection[] {
  return [
    { heading: 'How long it lasts', sentence: charts.ladderSentence(stats), chart: ladderChart(stats) },
    { heading: 'The climb', sentence: charts.climbSentence(stats), chart: climbChart(stats) },
    { heading: 'Coming back', sentence: charts.forecastSentence(stats), chart: forecastChart(stats) },
    { heading: 'True retention', sentence: charts.retentionSentence(stats), chart: retentionChart(stats) },
    {
      heading: 'Predicted and true',
      sentence: charts.calibrationSentence(stats),
      chart: calibrationChart(stats),
    },
    { heading: 'How sure, how right', sentence: charts.betsSentence(stats), chart: betsChart(stats) },
    { heading: 'Said and picked', sentence: charts.waysSentence(stats), chart: waysChart(stats) },
    { heading: 'Calendar', sentence: charts.calendarSentence(stats), chart: calendarChart(stats) },
    { heading: 'Time', sentence: charts.timeSentence(stats), chart: () => [] },
  ];
}

type Chart = StatsSection['chart'];

/** One labelled bar a row, with words after it. */
function bars(rows: readonly (readonly [label: string, share: number, words: string])[]): Chart {
  return (width, marks) => {
    const words = Math.max(0, ...rows.map(([, , text]) => text.length));
    const room = Math.max(4, Math.min(WIDEST_BAR, width - LABEL - words - 2));
    return rows.map(([label, share, text]) => row(label, bar(share, room, marks.chart), text));
  };
}

function row(label: string, drawn: string, words = ''): ChartRow {
  return { before: label.padEnd(LABEL), drawn, after: words === '' ? '' : `  ${words}` };
}

function ladderChart({ claims }: Stats): Chart {
  const all = Math.max(
    1,
    FROM_THE_TOP.reduce((sum, rung) => sum + claims[rung], 0),
  );
  return bars(
    FROM_THE_TOP.map((rung) => [RUNG_WORDS[rung], claims[rung] / all, String(claims[rung])] as const),
  );
}

/** Days without an answer stand as the day before left them. */
function climbChart({ climbed, today }: Stats): Chart {
  const first = climbed[0];
  if (first === undefined || climbed.length < 2) return () => [];
  return (width, marks) => {
    const span = today - first.day + 1;
    const columns = Math.min(width - LABEL, span);
    let next = 0;
    let held = 0;
    const values = Array.from({ length: columns }, (_, column) => {
      const until = first.day + Math.round(((column + 1) * span) / columns) - 1;
      for (let point = climbed[next]; point !== undefined && point.day <= until; point = climbed[next]) {
        held = charts.lasting(point.counts);
        next += 1;
      }
      return held;
    });
    return [row('a week +', sparkline(values, marks.chart))];
  };
}

function forecastChart({ forecast: { days } }: Stats): Chart {
  if (days.every((count) => count === 0)) return () => [];
  return (_, marks) => [row('14 days', sparkline(days, marks.chart))];
}

function retentionChart({ retention, target }: Stats): Chart {
  if (retention === null) return () => [];
  const share = retention.right / retention.of;
  return bars([
    ['true', share, `${percent(share)}`],
    ['target', target, `${percent(target)}`],
  ]);
}

const CURVE = { width: 41, height: 9 };

function calibrationChart({ calibration }: Stats): Chart {
  if (calibration === null) return () => [];
  const points = calibration.map(({ predicted, right, of, low, high }) => ({
    x: predicted,
    y: right / of,
    low,
    high,
  }));
  return (width, marks) => {
    const rows = curve(
      points,
      { ...CURVE, width: Math.max(8, Math.min(CURVE.width, width - 8)) },
      marks.chart,
    );
    const label = (at: number) => (at === 0 ? '100%' : at === rows.length - 1 ? '0%' : '');
    return [
      ...rows.map((drawn, at) => ({ before: `${label(at).padStart(5)} `, drawn, after: '' })),
      { before: '      up: true; right: predicted', drawn: '', after: '' },
    ];
  };
}

function betsChart({ bets: { counts } }: Stats): Chart {
  const names = { guess: 'a guess', think: 'think so', sure: 'sure' } as const;
  return bars(
    BETS.filter((bet) => counts[bet].of > 0).map((bet) => {
      const { right, of } = counts[bet];
      return [
        names[bet],
        right / of,
        `${percent(right / of)} of ${of} (said ${percent(STATED[bet])})`,
      ] as const;
    }),
  );
}

function waysChart({ ways }: Stats): Chart {
  return bars(
    (['said', 'picked'] as const)
      .filter((way) => ways[way].of > 0)
      .map((way) => [way, ways[way].right / ways[way].of, `${ways[way].right} of ${ways[way].of}`] as const),
  );
}

const WEEKDAYS = ['Mon', '', 'Wed', '', 'Fri', '', 'Sun'];

function calendarChart({ days, today }: Stats): Chart {
  const answers = new Map(days.map(({ day, answers: count }) => [day, count]));
  if (answers.size === 0) return () => [];
  return (width, marks) => {
    const weeks = Math.min(charts.WEEKS, Math.max(1, width - LABEL));
    const rows = heatmap((day) => answers.get(day) ?? 0, { today, weeks }, marks.chart);
    return rows.map((drawn, weekday) => row(WEEKDAYS[weekday] ?? '', drawn));
  };
}

/** The statistics as plain lines: each section a sentence. */
export function statsLines(
  stats: Stats,
  names: readonly string[],
  sureAndWrong: readonly string[],
): string[] {
  const empty = emptyLine(stats, names);
  if (empty !== undefined) return [empty];
  const first = firstLine(stats);
  const more = moreMissed(sureAndWrong.length);
  return [
    ...statsSections(stats).map(({ heading, sentence }) => `${heading}: ${sentence}`),
    `${STATS.sureAndWrong}: ${sureAndWrong.length === 0 ? STATS.none : ''}`.trimEnd(),
    ...sureAndWrong.slice(0, MOST_LISTED).map((line) => `  ${line}`),
    ...(more === undefined ? [] : [more]),
    ...(first === undefined ? [] : [first]),
  ];
}
