import type { Shelf } from '../../core/insight/past-answer.ts';
import type { Stats } from '../../core/insight/stats.ts';
import { counted } from '../../wording/dates.ts';
import { screenNames } from '../../wording/keys.ts';
import {
  type ChartRow,
  emptyLine,
  firstLine,
  MOST_LISTED,
  moreMissed,
  STATS,
  statsSections,
} from '../../wording/stats.ts';
import { barSpans, EMPTY, type Line, line, type Page, prose } from '../line.ts';
import { ListScreen } from '../list-screen.ts';
import type { Entry, ListSource } from '../listing.ts';
import type { Screen, Shell } from '../screen.ts';
import type { InsightLinks } from './links.ts';
import { pastAnswerScreen } from './past-answer.ts';
import { perPage } from './per-page.ts';

/** How much is held, how well it was judged, and what is coming: every chart with its sentence. */
export function statsScreen(
  stats: Stats,
  names: readonly string[],
  { shelf, links }: { readonly shelf: Shelf; readonly links: InsightLinks },
): (shell: Shell) => Screen {
  const entries = perPage((page) => statsEntries(stats, names, page, shelf, links));
  const source: ListSource = {
    listing: (page) => ({
      screen: 'stats',
      title: screenNames.stats,
      progress: stats.answers === 0 ? '' : counted(stats.answers, 'answer'),
      entries: entries(page),
      keys: [],
    }),
    leads: () => emptyLine(stats, names) === undefined && stats.sureAndWrong.length > 0,
  };
  return (shell) => new ListScreen(source, shell);
}

function chartLine({ before, drawn, after }: ChartRow, { marks }: Page): Line {
  return [
    { text: before, tone: 'text' },
    ...barSpans(drawn, marks.chart.barRest),
    { text: after, tone: 'text' },
  ];
}

function statsEntries(
  stats: Stats,
  names: readonly string[],
  page: Page,
  shelf: Shelf,
  links: InsightLinks,
): readonly Entry[] {
  const empty = emptyLine(stats, names);
  if (empty !== undefined) return [{ key: 'empty', lines: prose(empty, page.prose, 'text') }];
  const first = firstLine(stats);
  const sections = statsSections(stats).map(
    ({ heading, sentence, chart }): Entry => ({
      key: heading,
      lines: [
        line(heading, 'strong'),
        ...prose(sentence, page.prose, 'text'),
        ...chart(page.prose, page.marks).map((row) => chartLine(row, page)),
        EMPTY,
      ],
    }),
  );
  const missed = stats.sureAndWrong.slice(0, MOST_LISTED).map(
    (review): Entry => ({
      key: review.id,
      lines: prose(shelf.stem(review) ?? `${review.pack}/${review.question}`, page.prose, 'text'),
      opens: { do: 'open', opens: (shell) => pastAnswerScreen(shelf.pastAnswer(review), links)(shell) },
    }),
  );
  const more = moreMissed(stats.sureAndWrong.length);
  const listed: Entry = {
    key: STATS.sureAndWrong,
    lines: [
      line(STATS.sureAndWrong, 'strong'),
      ...prose(missed.length === 0 ? STATS.none : STATS.sureAndWrongIs, page.prose, 'text'),
    ],
  };
  return [
    ...(first === undefined ? [] : [{ key: 'first', lines: [...prose(first, page.prose, 'accent'), EMPTY] }]),
    ...sections,
    listed,
    ...missed,
    ...(more === undefined ? [] : [{ key: 'more', lines: prose(more, page.prose, 'muted') }]),
  ];
}
