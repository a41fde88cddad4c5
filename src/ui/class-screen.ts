import { teachAgain } from '../core/insight/item-analysis.ts';
import { CLASS, type ClassItem, classProgress, hardestFirst } from '../wording/class.ts';
import { percent } from '../wording/percent.ts';
import { perPage } from './insight/per-page.ts';
import { EMPTY, gutter, type Line, labelled, line, type Page, prose } from './line.ts';
import { ListScreen } from './list-screen.ts';
import type { Entry, ListSource } from './listing.ts';
import type { Screen, Shell } from './screen.ts';

/** What a class handed in, analysed. */
export interface ClassReport {
  readonly title: string;
  readonly members: number;
  readonly items: readonly ClassItem[];
  readonly leftOut: readonly { readonly file: string; readonly why: string }[];
}

/** What to teach again first, then every question, the hardest first, then the files that were left out. */
export function classScreen(report: ClassReport): (shell: Shell) => Screen {
  const { title, items, leftOut } = report;
  const again = teachAgain(items) as ClassItem[];
  const entries = perPage((page): Entry[] => [
    headed('again', again.length === 0 ? CLASS.nothingShared : CLASS.teachAgain, page),
    ...again.map((item) => leading(`again ${item.question}`, item, believed(item, page), title)),
    ...(items.length === 0 ? [] : [headed('every', CLASS.everyQuestionShort, page, true)]),
    ...hardestFirst(items).map((item) => leading(`item ${item.question}`, item, ranked(item, page), title)),
    ...(leftOut.length === 0 ? [] : [headed('left out', CLASS.leftOutHeading, page, true)]),
    ...leftOut.map(
      ({ file, why }, at): Entry => ({
        key: `file ${at}`,
        lines: prose(CLASS.leftOut(file, why), page.prose, 'text'),
      }),
    ),
  ]);
  const source: ListSource = {
    listing: (page) => ({
      screen: 'class',
      title,
      progress: classProgress(report),
      entries: entries(page),
      keys: [],
    }),
    leads: () => items.length > 0,
  };
  return (shell) => new ListScreen(source, shell);
}

function headed(key: string, text: string, page: Page, gap = false): Entry {
  return { key, lines: [...(gap ? [EMPTY] : []), ...prose(text, page.prose, 'strong')] };
}

function leading(key: string, item: ClassItem, lines: readonly Line[], title: string): Entry {
  return { key, lines, opens: { do: 'open', opens: itemScreen(item, title) } };
}

function believed(item: ClassItem, page: Page): Line[] {
  return [
    ...prose(item.stem, page.prose, 'text'),
    ...prose(CLASS.believe(item), page.prose, 'accent', line('  ')),
  ];
}

const SHARE = 6;

function ranked(item: ClassItem, page: Page): Line[] {
  const flagged: Line = item.flags.length === 0 ? [] : [{ text: '! ', tone: 'accent' }];
  const share = item.facility === null ? '-' : percent(item.facility);
  const head: Line = [{ text: share.padStart(4).padEnd(SHARE), tone: 'strong' }, ...flagged];
  return prose(item.stem, page.prose, 'text', head);
}

/** One question: what is right, how many know it, what the others believe, and what is said of it. */
function itemScreen(item: ClassItem, title: string): (shell: Shell) => Screen {
  const entries = perPage((page): Entry[] => [{ key: item.question, lines: itemLines(item, page) }]);
  const source: ListSource = {
    listing: (page) => ({
      screen: 'class',
      title,
      progress: item.question,
      entries: entries(page),
      keys: [],
    }),
    leads: () => false,
  };
  return (shell) => new ListScreen(source, shell);
}

function itemLines(item: ClassItem, page: Page): Line[] {
  const { stem, key, sentence, believed: wrong, flags } = item;
  const sign = { text: `${page.marks.evidence} `, tone: 'accent' } as const;
  const bullet = (text: string) => prose(text, page.prose, 'text', line('  '));
  return [
    ...prose(stem, page.prose, 'strong'),
    EMPTY,
    ...prose(key, page.prose, 'text', [{ text: `${page.marks.right} `, tone: 'right' }]),
    ...(sentence === '' ? [] : gutter(sign, sentence, page.prose)),
    EMPTY,
    ...CLASS.figures(item).flatMap(([label, text]) => labelled(label, text, page)),
    EMPTY,
    line(wrong.length === 0 ? CLASS.noneWrong : CLASS.insteadHeading, 'strong'),
    ...wrong.flatMap(({ text, count }) => bullet(`${count} × ${text}`)),
    ...(flags.length === 0 ? [] : [EMPTY, line(CLASS.flagged, 'strong'), ...flags.flatMap(bullet)]),
  ];
}
