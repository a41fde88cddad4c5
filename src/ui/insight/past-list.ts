import { PAST_FILTERS, type Past, type PastFilter } from '../../core/insight/past.ts';
import type { Shelf } from '../../core/insight/past-answer.ts';
import type { ReviewRecord } from '../../core/session/record.ts';
import { screenNames } from '../../wording/keys.ts';
import { filterWords, moreLine, PAST_LIST, pastLine } from '../../wording/past-list.ts';
import { FieldScreen } from '../field-screen.ts';
import { type Action, pastListKeys } from '../keys.ts';
import { type Page, prose } from '../line.ts';
import { ListScreen } from '../list-screen.ts';
import type { Entry, ListSource } from '../listing.ts';
import type { Next, Screen, Shell } from '../screen.ts';
import type { InsightLinks } from './links.ts';
import { flagScreen, pastAnswerScreen } from './past-answer.ts';
import { perPage } from './per-page.ts';

/** Entries laid out at most: more are searched, not scrolled through. */
const MOST = 300;

interface PastWorld {
  readonly past: Past;
  readonly shelf: Shelf;
  readonly links: InsightLinks;
  readonly answers: number;
}

/** Everything answered, the latest first: to filter, to search, and to open again with its feedback. */
export function pastListScreen(world: PastWorld): (shell: Shell) => Screen {
  return (shell) => new ListScreen(new PastList(world), shell);
}

class PastList implements ListSource {
  readonly #world: PastWorld;
  #filter: PastFilter = 'all';
  #search = '';
  #found: { readonly shown: readonly ReviewRecord[]; readonly of: number };
  #entries: (page: Page) => readonly Entry[];

  constructor(world: PastWorld) {
    this.#world = world;
    this.#found = world.past.find('all', '', MOST);
    this.#entries = this.#laidOut();
  }

  listing(page: Page) {
    const { of } = this.#found;
    const progress = this.#world.answers === 0 ? '' : filterWords(this.#filter, this.#search, of);
    const title = screenNames.pastList;
    const keys = this.#world.answers === 0 ? [] : pastListKeys;
    return { screen: 'pastList', title, progress, entries: this.#entries(page), keys } as const;
  }

  leads(): boolean {
    return this.#found.of > 0;
  }

  act(action: Action, entry: Entry | undefined): Next | undefined {
    if (action === 'filter') {
      const next = (PAST_FILTERS.indexOf(this.#filter) + 1) % PAST_FILTERS.length;
      this.#show(PAST_FILTERS[next] ?? 'all', this.#search);
    }
    if (action === 'search') {
      const request = {
        title: PAST_LIST.searchTitle,
        about: '',
        prompt: PAST_LIST.searchPrompt,
        initial: this.#search,
        use: 'search' as const,
        done: (text: string) => this.#show(this.#filter, text),
      };
      return { do: 'open', opens: (shell) => new FieldScreen(request, shell) };
    }
    const review = this.#found.shown.find(({ id }) => id === entry?.key);
    if (action !== 'flag' || review === undefined) return undefined;
    const { shelf, links } = this.#world;
    return {
      do: 'open',
      opens: flagScreen(shelf.stem(review) ?? review.question, links, review, () => undefined),
    };
  }

  #show(filter: PastFilter, search: string): void {
    this.#filter = filter;
    this.#search = search;
    this.#found = this.#world.past.find(filter, search, MOST);
    this.#entries = this.#laidOut();
  }

  #laidOut(): (page: Page) => readonly Entry[] {
    return perPage((page) => {
      const { shown, of } = this.#found;
      if (this.#world.answers === 0)
        return [{ key: 'empty', lines: prose(PAST_LIST.empty, page.prose, 'text') }];
      if (of === 0) return [{ key: 'none', lines: prose(PAST_LIST.noneFound, page.prose, 'text') }];
      const more: Entry[] =
        of > shown.length
          ? [{ key: 'more', lines: prose(moreLine(of - shown.length), page.prose, 'muted') }]
          : [];
      return [...shown.map((review) => this.#entry(review, page)), ...more];
    });
  }

  #entry(review: ReviewRecord, page: Page): Entry {
    const { shelf, links } = this.#world;
    const { marks } = page;
    const sign = review.correct ? marks.right : marks.wrong;
    return {
      key: review.id,
      lines: [
        ...prose(shelf.stem(review) ?? `${review.pack}/${review.question}`, page.prose, 'text', [
          { text: `${sign} `, tone: review.correct ? 'right' : 'wrong' },
        ]),
        ...prose(pastLine(review), page.prose, 'muted', [{ text: '  ', tone: 'text' }]),
      ],
      opens: { do: 'open', opens: (shell) => pastAnswerScreen(shelf.pastAnswer(review), links)(shell) },
    };
  }
}
