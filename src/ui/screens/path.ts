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
          ...places.map((place, at) => chapterEntry(place, at, page, opens)),
          heading('beyond', PATH_BEYOND, true),
          ...BEYOND.map(
            ({ mode, name, what }): Entry => ({
              key: `round ${mode}`,
              lines: beside(name, what, page),
              opens: { do: 'open', opens: opens.round(mode) },
            }),
          ),
        ],
      };
    },
  };
}

function heading(key: string, text: string, gap = false): Entry {
  return { key: `heading ${key}`, lines: [...(gap ? [EMPTY] : []), line(text, 'muted')] };
}

function chapterEntry(place: ChapterPlace, at: number, page: Page, opens: PathOpens): Entry {
  const ladder = chapterLadder(place);
  return {
    key: `chapter ${place.chapter.id}`,
    lines: [
      ...beside(`${String(at + 1).padStart(2)}  ${place.chapter.title}`, chapterWords(place), page),
      ...(ladder === '' ? [] : prose(ladder, page.prose, 'muted', line('    '))),
    ],
    opens: { do: 'open', opens: opens.chapter(place) },
  };
}

/** A name with what there is to it at the right edge, or below it where there is no room. */
function beside(name: string, what: string, page: Page): Line[] {
  if (name.length + what.length + 2 <= page.width) {
    return [
      spread({ text: name, tone: 'text' }, { text: what, tone: 'muted' }, page.width, page.marks.ellipsis),
    ];
  }
  return [...prose(name, page.prose, 'text'), ...prose(what, page.prose, 'muted', line('    '))];
}
