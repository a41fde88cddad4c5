import type { PackId, SourceId } from '../../src/core/ids.ts';
import type { Source } from '../../src/core/pack.ts';
import type { SessionCommand, SessionPort } from '../../src/core/session/port.ts';
import type {
  ClaimCard,
  Elsewhere,
  Heading,
  LearnView,
  SessionView,
  SummaryView,
  Verdict,
} from '../../src/core/session/view.ts';
import { claim } from './sample-pack.ts';

export const heading: Heading = {
  packTitle: 'The lighthouse at Kolm Point',
  chapterTitle: 'When the light was lit',
  done: 6,
  total: 20,
};

const board: Source = {
  id: 'board-2021' as SourceId,
  title: 'Yearbook of the Harbour Board',
  author: 'Ines Ostler',
  publisher: 'Harbour Board',
  published: '2021-05-03',
  url: 'https://harbour.example/yearbook/2021/the-lights-of-the-northern-coast',
  cite: 'Harbour Board, May 2021',
  names: ['Harbour Board'],
};

const sentence =
  'The lamp at Kolm Point was first lit on 4 June 1871, in the presence of the engineer Margarethe Lindqvist and of two hundred guests.';

export const card: ClaimCard = {
  pack: 'kolm-point' as PackId,
  claim: claim('first-lit', 'board-2021', sentence, {
    on: '1871-06-04',
    where: 'The northern coast, par. 3',
  }),
  source: board,
  standing: 'stated',
  on: '1871-06-04',
  verbatim: false,
  highlight: [{ start: sentence.indexOf('4 June'), end: sentence.indexOf(', in') }],
};

/** A claim somebody made and somebody else passed on. */
export const relayedCard: ClaimCard = {
  ...card,
  standing: 'alleged',
  by: 'Tam Keogh, the last keeper',
  via: 'The Kolm Gazette',
};

export const elsewhere: readonly Elsewhere[] = [
  { cite: 'Brandt, 1932', says: 'autumn of 1872', relation: 'contradicts' },
  { cite: 'Kolm Gazette, 1871', says: 'a Sunday in June', relation: 'contradicts' },
];

export const RIGHT: Verdict = {
  correct: true,
  score: 1,
  dontKnow: false,
  bet: 'think',
  given: [],
  key: '',
  returns: false,
  days: 12,
  daysIfSaid: null,
  luck: null,
  overrulable: false,
  overruled: false,
};
export const WRONG: Verdict = { ...RIGHT, correct: false, score: 0, returns: true, days: 1 };

export const learn: LearnView = {
  screen: 'learn',
  heading: { ...heading, done: 0 },
  card: { ...card, highlight: [] },
  elsewhere,
  place: 1,
  of: 3,
};

export const summary: SummaryView = {
  screen: 'summary',
  heading: { ...heading, done: 20 },
  mode: 'study',
  answered: 22,
  right: 19,
  firstTries: 20,
  firstTriesRight: 17,
  interval: { low: 0.64, high: 0.95 },
  read: 3,
  bets: [],
  sureAndWrong: [
    {
      stem: 'According to the Harbour Board, which engineer was present when the lamp at Kolm Point was first lit?',
      given: 'Ada Brandt',
      key: 'Margarethe Lindqvist',
      correct: false,
      sentence,
      cite: 'Harbour Board, May 2021',
      bet: 'sure',
      open: false,
    },
  ],
  items: [],
  open: 0,
  comesBack: [
    { days: 1, count: 5 },
    { days: 3, count: 9 },
    { days: 12, count: 6 },
  ],
  names: [],
  ahead: { due: 0, newToday: 0, newLeft: 14, next: { days: 1, count: 5 } },
  endedBy: 'limit',
};

/** A session that shows one view after the other and remembers what it was sent. */
export function scriptedPort(
  views: readonly SessionView[],
  saving: SessionPort['saving'] = () => 'saved',
): SessionPort & { readonly sent: SessionCommand[] } {
  const sent: SessionCommand[] = [];
  const listeners = new Set<() => void>();
  let place = 0;
  return {
    sent,
    view() {
      const view = views[place];
      if (view === undefined) throw new Error('the script has no such view');
      return view;
    },
    async send(command) {
      sent.push(command);
      place = Math.min(place + 1, views.length - 1);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    saving,
    timeLeft: () => undefined,
    last: () => undefined,
  };
}
