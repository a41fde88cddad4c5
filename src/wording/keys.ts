/** What a key does: in a footer's word or two, and in a help line. */
export interface KeyWords {
  readonly short: string;
  readonly long: string;
}

export const keyWords = {
  pick: { short: 'pick', long: 'go to that line' },
  place: { short: 'place', long: 'place that line next' },
  tick: { short: 'tick', long: 'tick or untick that line' },
  pair: { short: 'pair', long: 'put that one beside the marked row' },
  up: { short: 'up', long: 'a line up' },
  down: { short: 'down', long: 'a line down' },
  toggle: { short: 'this one', long: 'take the line the mark is on' },
  takeBack: { short: 'take back', long: 'take back the last one placed' },
  again: { short: 'sure', long: 'answer, and you are sure' },
  sure: { short: 'sure', long: 'answer, and you are sure' },
  think: { short: 'think so', long: 'answer, and you think so' },
  guess: { short: 'guess', long: 'answer, and it is a guess' },
  unknown: { short: "I don't know", long: "say you don't know, at once" },
  hint: { short: 'hint', long: 'show the hint' },
  options: { short: 'see options', long: 'see the options instead of typing' },
  nextField: { short: 'next field', long: 'go to the other field' },
  leave: { short: 'leave field', long: 'leave the field, so that letters are keys' },
  enterField: { short: 'write', long: 'go back into the field' },
  edit: { short: 'edit', long: 'move and delete in the field' },
  skip: { short: 'skip', long: 'leave this one for later' },
  finish: { short: 'stop', long: 'end the session; every answer is kept' },
  handIn: { short: 'hand in', long: 'hand the exam in' },
  mark: { short: 'mark', long: 'mark this question, to come back to it' },
  overview: { short: 'all questions', long: 'see which questions are answered, open or marked' },
  before: { short: 'before', long: 'the question before' },
  after: { short: 'after', long: 'the question after' },
  practiseMissed: { short: 'practise what you missed', long: 'practise what was not right, at once' },
  practise: { short: 'practise', long: 'a session of this alone' },
  reader: { short: 'read on there', long: 'read it in its source, and come back' },
  search: { short: 'search', long: 'show only what has these words' },
  filter: { short: 'filter', long: 'show only some of them: the next choice' },
  help: { short: 'keys', long: 'show these keys' },
  next: { short: 'next', long: 'go on' },
  read: { short: 'read', long: 'read it; on to the next' },
  page: { short: 'more', long: 'show what is below' },
  pageUp: { short: 'back', long: 'show what is above' },
  unfold: { short: 'more', long: 'show what others say, and why' },
  source: { short: 'source', long: 'show where it comes from; once more reads on there' },
  right: { short: 'I was right', long: 'overrule a typed answer marked wrong' },
  undo: { short: 'undo', long: 'take the last answer back and ask again' },
  flag: { short: 'flag', long: 'tell the author that something is wrong' },
  setAside: { short: 'set aside', long: 'do not ask this question again until you call it back' },
  bury: { short: 'not today', long: 'put this question aside until tomorrow' },
  another: { short: 'another', long: 'set it aside and take another question on the same sentence' },
  send: { short: 'send', long: 'send the reason' },
  open: { short: 'open', long: 'open what the mark is on' },
  close: { short: 'back', long: 'close this' },
  done: { short: 'done', long: 'leave the summary' },
  quit: { short: 'quit', long: 'leave the program' },
  select: { short: 'choose', long: 'do the marked line' },
  accept: { short: 'accept', long: 'write the question into the pack, and go on' },
  pass: { short: 'skip', long: 'go on without a question on this sentence' },
  previous: { short: 'back', long: 'back to the one before' },
  change: { short: 'change', long: 'change the line the mark is on' },
  row: { short: 'that line', long: 'change that line' },
  take: { short: 'take it', long: 'take what is written' },
  standing: { short: 'standing', long: 'how the sentence puts it: the next choice' },
  takeOut: { short: 'undo', long: 'take the question accepted last out again' },
  editor: { short: 'editor', long: 'open pack.yaml in your editor, at its line' },
  stopWriting: { short: 'quit', long: 'leave; everything accepted is in the pack' },
  interrupt: { short: 'leave', long: 'leave at once; every answer is kept' },
  suspend: { short: 'pause', long: 'put the program into the background' },
} as const satisfies Record<string, KeyWords>;

/** How a key is named on screen. */
export const KEY_NAMES: Readonly<Record<string, string>> = {
  enter: 'enter',
  space: 'space',
  up: 'up',
  down: 'down',
  pageup: 'pgup',
  pagedown: 'pgdn',
  backspace: 'backspace',
  escape: 'esc',
  tab: 'tab',
  left: 'left',
  right: 'right',
};

export const HELP_TITLE = 'Keys';
export const SAME_KEY_AGAIN = 'same key again';

/** What the signs before other sources mean. */
export const relationWords = {
  contradicts: 'contradicts the sentence shown',
  together: 'belongs to this question too',
  also: 'speaks of the same point',
} as const;

/** Screens by the name their key table has in help and docs. */
export const screenNames = {
  home: 'Home',
  learn: 'Reading a claim',
  pick: 'Picking one',
  pickMany: 'Picking several',
  type: 'Writing an answer',
  arrange: 'Putting in order',
  pair: 'Matching',
  point: 'Pointing at a sentence',
  feedback: 'After an answer',
  sheet: 'All questions of an exam',
  summary: 'Summary',
  examSummary: 'Summary of an exam',
  list: 'A list',
  flag: 'Flagging',
  writing: 'Writing questions',
  writingRow: 'Changing a line of a question',
  help: 'Help',
} as const;
