import type { ChapterPlace, PathStep } from '../../core/session/path.ts';
import type { Mode } from '../../core/session/policy.ts';
import {
  BEYOND,
  chapterLadder,
  chapterWords,
  PATH_BEYOND,
  PATH_CHAPTERS,
  PATH_NEXT,
  PATH_TITLE,
} from '../../wording/path.ts';
import { EMPTY, type Line, line, type Page, prose, spread } from '../line.ts';
import type { Entry, ListSource } from '../listing.ts';
import type { Opens } from '../screen.ts';

/** A path as it stands now. */
export interface PathView {
  readonly packTitle: string;
  readonly places: readonly ChapterPlace[];
  /** The one thing to do now, in words and as what it opens. */
  readonly next: { readonly words: string; readonly step: PathStep };
}

/** What the lines of a path lead to. */
export interface PathOpens {
  readonly step: (step: PathStep) => Opens;
  readonly chapter: (place: ChapterPlace) => Opens;
  readonly round: (mode: Mode) => Opens;
}

/** The chapters of a pack in order of need, and the one to go on with at the top. */
export function pathSource(view: () => PathView, opens: PathOpens): ListSource {
  return {
    listing(page) {
      const { packTitle, places, next } = view();
      const { marks } = page;
      return {
        screen: 'path',
        title: `${PATH_TITLE} ${marks.dot} ${packTitle}`,
        progress: '',
        keys: [],
        entries: [
          heading('next', PATH_NEXT),
          {
            key: 'step',
            lines: [...prose(next.words, page.prose, 'strong')],
            opens: { do: 'open', opens: opens.step(next.step) },
          },
          heading('chapters', PATH_CHAPTERS, true),
          ...beside(places.map(chapterRow), page).map((lines, at) => {
            const place = places[at] as ChapterPlace;
            return chapterEntry(place, lines, page, opens);
          }),
          heading('beyond', PATH_BEYOND, true),
          ...beside(BEYOND, page).map((lines, at): Entry => {
            const { mode } = BEYOND[at] as (typeof BEYOND)[number];
            return { key: `round ${mode}`, lines, opens: { do: 'open', opens: opens.round(mode) } };
          }),
        ],
      };
    },
  };
}

function heading(key: string, text: string, gap = false): Entry {
  return { key: `heading ${key}`, lines: [...(gap ? [EMPTY] : []), line(text, 'muted')] };
}

/** A name, and what there is to it. */
interface NamedRow {
  readonly name: string;
  readonly what: string;
}

function chapterRow(place: ChapterPlace, at: number): NamedRow {
  return { name: `${String(at + 1).padStart(2)}  ${place.chapter.title}`, what: chapterWords(place) };
}

function chapterEntry(place: ChapterPlace, lines: readonly Line[], page: Page, opens: PathOpens): Entry {
  const ladder = chapterLadder(place);
  return {
    key: `chapter ${place.chapter.id}`,
    lines: [...lines, ...(ladder === '' ? [] : prose(ladder, page.prose, 'muted', line('    ')))],
    opens: { do: 'open', opens: opens.chapter(place) },
  };
}

/** Names with what there is to them at the right edge; below them where some have no room, so that all stand alike. */
function beside(rows: readonly NamedRow[], page: Page): Line[][] {
  const fits = rows.every(({ name, what }) => name.length + what.length + 2 <= page.width);
  return rows.map(({ name, what }) =>
    fits
      ? [spread({ text: name, tone: 'text' }, { text: what, tone: 'muted' }, page.width, page.marks.ellipsis)]
      : [...prose(name, page.prose, 'text'), ...prose(what, page.prose, 'muted', line('    '))],
  );
}
