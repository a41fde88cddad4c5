import type { Interaction } from '../core/question/interaction.ts';
import { KEY_NAMES, type keyWords, SAME_KEY_AGAIN } from '../wording/keys.ts';
import type { Press } from './press.ts';

export type Action = keyof typeof keyWords;

/** A key, what it does, and where it is shown: in every help, and in the footer when it has a place there. */
export interface Binding {
  readonly action: Action;
  /** Names of keys; `digit` is any digit. The same key may be listed twice: the first binding wins. */
  readonly keys: readonly string[];
  /** How the key is written in footer and help. */
  readonly label: string;
  /** Where the footer has no room for all, those with the highest number go first; undefined: never there. */
  readonly footer: FooterRank | undefined;
}

type FooterRank = 0 | 1 | 2 | 3 | 4;

export type KeyTable = readonly Binding[];

interface Shape {
  readonly keys?: readonly string[];
  readonly label?: string;
  readonly footer?: FooterRank | 'never';
}

export function bind(action: Action, ...shapes: readonly (string | Shape)[]): Binding {
  const names = shapes.filter((shape) => typeof shape === 'string');
  const shape = shapes.find((one) => typeof one === 'object') ?? {};
  const keys = shape.keys ?? names;
  return {
    action,
    keys,
    label: shape.label ?? keys.map((key) => KEY_NAMES[key] ?? key).join(' '),
    footer: shape.footer === 'never' ? undefined : (shape.footer ?? 2),
  };
}

/** The way out and the way to all the other keys. */
export const last = { footer: 0 } as const;
export const main = { footer: 1 } as const;
export const lesser = { footer: 3 } as const;
export const least = { footer: 4 } as const;
export const quiet = { footer: 'never' } as const;
export const HELP = bind('help', '?', last);
export const ALWAYS = [bind('interrupt', 'ctrl+c', quiet), bind('suspend', 'ctrl+z', quiet)];
export const SCROLL = [bind('page', 'pagedown', quiet), bind('pageUp', 'pageup', quiet)];
export const MOVE = [bind('up', 'up', quiet), bind('down', 'down', quiet)];
const BETS = [bind('think', 'enter', main), bind('sure', 's'), bind('guess', 'g', lesser)];

/** The ways around an exam. */
function sheetKeys(marked: boolean): KeyTable {
  return [
    bind(marked ? 'unmark' : 'mark', 'm', lesser),
    bind('overview', 'o'),
    bind('before', 'left', quiet),
    bind('after', 'right', quiet),
  ];
}

/** The rule above the footer names this key while something is below. */
export const PAGE = bind('page', 'space', quiet);
const READ_ON = [
  bind('page', { keys: ['down', 'pagedown'], ...quiet }),
  bind('pageUp', { keys: ['up', 'pageup'], ...quiet }),
];

/** What the keys of a question depend on. */
export interface AskContext {
  readonly interaction: Interaction;
  /** Lines to choose from, or fields to write in. */
  readonly count: number;
  readonly hasHint: boolean;
  readonly exam: boolean;
  /** All questions of the exam can be gone to. */
  readonly sheet: boolean;
  /** It is marked there, to come back to. */
  readonly marked: boolean;
  /** There is an answer to take back. */
  readonly undoable: boolean;
  /** A field has the keys. */
  readonly inField: boolean;
  /** Nothing is written yet, so that no answer is lost by taking `?` for a key. */
  readonly blank?: boolean;
  /** The options can be looked at instead of typing. */
  readonly opens: boolean;
}

/** The keys while a question waits for an answer. */
export function askKeys(context: AskContext): KeyTable {
  if (context.interaction === 'type' && context.inField) return fieldKeys(context);
  return [...answerKeys(context), ...commonKeys(context), HELP, ...SCROLL, ...ALWAYS];
}

function answerKeys({ interaction, count, opens }: AskContext): KeyTable {
  const digits = { keys: ['digit'], label: count === 1 ? '1' : `1-${count}`, ...main };
  // Past nine a number takes two keys, so it can only go to a line.
  const many = count > 9;
  const take = bind('toggle', 'space', many ? {} : quiet);
  const back = bind('takeBack', 'backspace', lesser);
  switch (interaction) {
    case 'pick': {
      const again = many ? [bind('sure', 's')] : [bind('again', { keys: [], label: SAME_KEY_AGAIN })];
      return [
        bind('pick', digits),
        ...again,
        bind('think', 'enter', main),
        bind('guess', 'g', lesser),
        ...MOVE,
      ];
    }
    case 'point':
      return [bind('pick', digits), ...BETS, ...MOVE];
    case 'pickMany':
      return [bind(many ? 'pick' : 'tick', digits), take, ...BETS, ...MOVE];
    case 'arrange':
      return [bind(many ? 'pick' : 'place', digits), take, back, ...BETS, ...MOVE];
    case 'pair':
      return [bind(many ? 'pick' : 'pair', digits), take, back, ...BETS, ...MOVE];
    case 'type':
      return [bind('enterField', 'enter', main), ...(opens ? [bind('options', 'tab')] : [])];
  }
}

function commonKeys({ hasHint, exam, sheet, marked, undoable }: AskContext): KeyTable {
  return [
    ...(sheet ? sheetKeys(marked) : []),
    ...(exam ? [bind('flag', '!', quiet)] : []),
    ...(hasHint ? [bind('hint', 'h')] : []),
    bind('unknown', '-', quiet),
    ...(exam && !sheet ? [] : [bind('skip', 'x', quiet)]),
    ...(undoable ? [bind('undo', 'u', least)] : []),
    bind(exam ? 'handIn' : 'finish', 'q', quiet),
  ];
}

function fieldKeys({ count, opens, blank }: AskContext): KeyTable {
  const tab = count > 1 ? [bind('nextField', { keys: ['tab', 'shift+tab'], label: 'tab' })] : [];
  return [
    bind('think', 'enter', main),
    bind('sure', 'ctrl+s', lesser),
    bind('guess', 'ctrl+g', least),
    ...(count === 1 && opens ? [bind('options', 'tab')] : tab),
    bind('leave', 'escape', last),
    EDIT,
    ...(blank ? [bind('help', '?', quiet)] : []),
    ...SCROLL,
    ...ALWAYS,
  ];
}

const EDIT_KEYS = [
  'left',
  'right',
  'home',
  'end',
  'backspace',
  'delete',
  'ctrl+a',
  'ctrl+e',
  'ctrl+u',
  'ctrl+w',
];

/** The keys of any field that is written in. */
export const EDIT = bind('edit', { keys: EDIT_KEYS, label: 'backspace ctrl+u ctrl+w', ...quiet });

/** With the card open the same key leads on into the source. */
const CARD = [bind('reader', 's'), bind('close', 'escape', quiet)];

/** What the keys after an answer depend on. */
export interface FeedbackContext {
  /** More can be unfolded. */
  readonly folded: boolean;
  readonly overrulable: boolean;
  /** The card of the source is open. */
  readonly card: boolean;
  /** It is missed again and again, so ways out of that are shown. */
  readonly leech: boolean;
  /** There is another question to take instead. */
  readonly other: boolean;
}

export function feedbackKeys({ folded, overrulable, leech, other, card }: FeedbackContext): KeyTable {
  const offered = leech ? {} : quiet;
  const space = folded ? [bind('unfold', 'space')] : [PAGE];
  return [
    bind('next', 'enter', main),
    ...space,
    ...(overrulable ? [bind('right', 'r')] : []),
    ...(card ? CARD : [bind('source', 's', lesser)]),
    bind('undo', 'u', lesser),
    bind('flag', '!', least),
    bind('setAside', 'z', offered),
    ...(other ? [bind('another', 'o', offered)] : []),
    bind('bury', 'b', quiet),
    HELP,
    bind('finish', 'q', quiet),
    ...READ_ON,
    ...ALWAYS,
  ];
}

export function learnKeys({
  undoable,
  card,
}: Pick<AskContext, 'undoable'> & Pick<FeedbackContext, 'card'>): KeyTable {
  return [
    bind('read', 'enter', main),
    PAGE,
    ...(card ? CARD : [bind('source', 's')]),
    ...(undoable ? [bind('undo', 'u', least)] : []),
    HELP,
    bind('finish', 'q', quiet),
    ...READ_ON,
    ...ALWAYS,
  ];
}

/** The keys over all questions of an exam. */
export const examSheetKeys: KeyTable = [
  bind('open', 'enter', main),
  ...MOVE,
  bind('handIn', 'q', main),
  bind('close', 'escape', main),
  PAGE,
  HELP,
  ...SCROLL,
  ...ALWAYS,
];

export const summaryKeys: KeyTable = [
  bind('done', { keys: ['enter', 'q', 'escape'], label: 'enter', ...main }),
  PAGE,
  HELP,
  ...READ_ON,
  ...ALWAYS,
];

/** After an exam in which something was missed. */
export const examSummaryKeys: KeyTable = [bind('practiseMissed', 'p', main), ...summaryKeys];

/** What enter does with a line of text that is asked for alone. */
export type FieldUse = 'send' | 'search';

/** The keys of a screen that asks for one line of text. */
export function oneFieldKeys(use: FieldUse): KeyTable {
  return [bind(use, 'enter', main), bind('close', 'escape', main), EDIT, ...ALWAYS];
}

export const helpKeys: KeyTable = [
  bind('close', { keys: ['escape', 'enter', '?', 'q'], label: 'esc', ...main }),
  PAGE,
  ...READ_ON,
  ...ALWAYS,
];

export const homeKeys: KeyTable = [
  bind('select', 'enter', main),
  bind('up', { keys: [], label: 'up', ...quiet }),
  bind('down', { keys: [], label: 'down', ...quiet }),
  bind('quit', 'q', main),
  HELP,
  ...ALWAYS,
];

/** What can be done with an answer of earlier, or with a claim. */
export function pastKeys({ atHand }: { readonly atHand: boolean }): KeyTable {
  const flag = bind('flag', '!', lesser);
  return atHand ? [bind('practise', 'p'), bind('reader', 's'), flag] : [flag];
}

/** The keys of what was answered. */
export const pastListKeys: KeyTable = [bind('search', '/'), bind('filter', 'f'), bind('flag', '!', lesser)];

export function claimKeys({ asked }: { readonly asked: boolean }): KeyTable {
  return asked ? [bind('practise', 'p'), bind('flag', '!', lesser)] : [];
}

/** The keys of a list: to move, to open what leads on, and its own. */
export function listKeys({ leads, own }: { readonly leads: boolean; readonly own: KeyTable }): KeyTable {
  return [
    ...(leads ? [bind('open', 'enter', main), ...MOVE] : []),
    ...own,
    bind('close', { keys: ['escape', 'q'], label: 'esc', ...main }),
    PAGE,
    ...(leads ? SCROLL : READ_ON),
    HELP,
    ...ALWAYS,
  ];
}

/** The action a key has in a table; undefined when it has none. */
export function actionOf(table: KeyTable, press: Press): Action | undefined {
  const name = /^\d$/.test(press.name) ? 'digit' : press.name;
  return table.find(({ keys }) => keys.includes(name))?.action;
}
