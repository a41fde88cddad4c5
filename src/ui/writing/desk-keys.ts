import {
  ALWAYS,
  bind,
  EDIT,
  HELP,
  type KeyTable,
  last,
  least,
  lesser,
  MOVE,
  main,
  PAGE,
  quiet,
  SCROLL,
} from '../keys.ts';

/** The keys of the writing desk: over an item, or at the end. */
export function deskKeys({
  rows,
  under,
  first,
  undoable,
}: {
  /** Lines that can be changed. */
  readonly rows: number;
  readonly under: 'item' | 'done';
  /** There is none before it. */
  readonly first: boolean;
  readonly undoable: boolean;
}): KeyTable {
  const item = [
    bind('accept', 'a', main),
    bind('pass', 's', main),
    bind('change', 'enter'),
    bind('row', { keys: ['digit'], label: rows === 1 ? '1' : `1-${rows}`, ...quiet }),
    ...MOVE,
    bind('standing', 't', least),
  ];
  return [
    ...(under === 'item' ? item : []),
    bind('previous', 'b', first ? quiet : lesser),
    bind('takeOut', 'u', undoable ? lesser : quiet),
    bind('editor', 'v', least),
    bind('stopWriting', 'q', last),
    HELP,
    PAGE,
    ...SCROLL,
    ...ALWAYS,
  ];
}

/** The keys while a line of the item is being written. */
export const deskRowKeys: KeyTable = [
  bind('take', 'enter', main),
  bind('close', 'escape', main),
  EDIT,
  ...ALWAYS,
];
