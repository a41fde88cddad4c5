/** The form a question wants its line in. */
export type Expects =
  | { readonly form: 'one'; readonly upTo: number }
  | { readonly form: 'some'; readonly upTo: number }
  | { readonly form: 'all'; readonly upTo: number }
  | { readonly form: 'partners'; readonly rows: number; readonly upTo: number }
  | { readonly form: 'verdict'; readonly names: number }
  | { readonly form: 'gaps'; readonly count: number }
  | { readonly form: 'text' };

/** Words of the plain face that no other face needs. */
export const PLAIN = {
  saved: 'saved',
  practice: 'not saved: practising only',
  noted: 'noted',
  arrange: (from: string, to: string) => `From ${from} to ${to}.`,
  gap: (place: number) => `Gap ${place}: `,
  answer: (key: string) => `Answer: ${key}`,
  several: 'More than one may be right.',
  hiddenOptions: ':options shows the options.',
  hasHint: ':hint shows a hint.',
  verdicts: [
    '  p  print it: as it stands',
    '  h  hold it: the sources do not carry it',
    '  a  attribute it, with the number of the name of who says so:',
  ],
  howTo: 'One answer a line. A last ! is sure, ? is a guess, - is "I don\'t know". :help tells the rest.',
  undone: 'Taken back. Asked again:',
  overruleUndone: 'Taken back: your answer counts as wrong again. Still asked:',
  asideUndone: 'Taken back: it stays in your schedule. Still asked:',
  nothingToUndo: 'There is nothing to take back.',
  nothingAnswered: 'Nothing is answered yet.',
  noOptions: 'There are no hidden options.',
  noHint: 'There is no hint for this one.',
  flagged: 'Flagged for the author.',
  nothingToSetAside: 'That one has no place in your schedule, or there is no other question on it.',
  leech: 'Ways out: :source, :suspend, :bury, :flag',
  leechOther: ', :other',
  cannotOverrule: 'Only a typed answer that was marked wrong can be counted as right.',
  noSuchCommand: (name: string) => `There is no :${name} here. :help lists what there is.`,
  help: [
    'Answer on one line:',
    '  choice           2            with hidden options: the answer in words',
    '  true or false    1 true, 2 false',
    '  several          1,3',
    '  typed            as it is; two gaps: first; second',
    '  order            3 1 2        the numbers in the order wanted',
    '  match            2 1 3        for each letter from the top, its number',
    '  headline         p, h or a 2  print, hold, or attribute to the second name',
    '  sentence         4            any one that settles it',
    'A last ! means sure, a last ? a guess, neither: think so. After typed words put a space before it.',
    '- alone is "I don\'t know". A line that begins with \\ is text as it stands.',
    'Of this question:  :options  :hint  :skip  :help  :quit',
    'Of the last one:   :source  :right  :undo  :flag what is wrong',
    '                   :suspend for good, :bury until tomorrow, :other asks another one instead',
    'In an exam:        :sheet  :go 3  :mark  :hand-in',
  ],
  expects: (expects: Expects): string => {
    switch (expects.form) {
      case 'one':
        return `Answer with a number from 1 to ${expects.upTo}.`;
      case 'some':
        return `Answer with numbers from 1 to ${expects.upTo}, such as 1,3.`;
      case 'all':
        return `Answer with all ${expects.upTo} numbers in the order wanted, such as ${example(expects.upTo)}.`;
      case 'partners':
        return `Answer with ${expects.rows} different numbers from 1 to ${expects.upTo}, one for each letter from the top.`;
      case 'verdict':
        return `Answer p (print it), h (hold it) or a with a number from 1 to ${expects.names} (attribute it).`;
      case 'gaps':
        return `Answer with ${expects.count} parts, a semicolon between them.`;
      case 'text':
        return 'Write the answer, or - for "I don\'t know".';
    }
  },
} as const;

function example(count: number): string {
  return Array.from({ length: count }, (_, index) => count - index).join(' ');
}
