import type { Key } from 'ink';

/** One key as the tables name it; `text` is what it would write into a field. */
export interface Press {
  readonly name: string;
  readonly text: string;
}

const NAMED = [
  ['return', 'enter'],
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'pageup'],
  ['pageDown', 'pagedown'],
  ['home', 'home'],
  ['end', 'end'],
  ['escape', 'escape'],
  ['backspace', 'backspace'],
  ['delete', 'delete'],
] as const;

/** The keys in what Ink reports at once; fast typing can arrive as one piece. */
export function pressesOf(input: string, key: Key): readonly Press[] {
  if (key.eventType === 'release') return [];
  const named = NAMED.find(([flag]) => key[flag]);
  if (named !== undefined) return [{ name: named[1], text: '' }];
  if (key.tab) return [{ name: key.shift ? 'shift+tab' : 'tab', text: '' }];
  if (key.ctrl) return [{ name: `ctrl+${input}`, text: '' }];
  if (key.meta) return [];
  return [...input].map(character);
}

/** Pasted text goes into a field and is no key anywhere else. */
export function pasted(text: string): Press {
  return { name: 'paste', text };
}

function character(text: string): Press {
  switch (text) {
    case '\r':
    case '\n':
      return { name: 'enter', text: '' };
    case '\t':
      return { name: 'tab', text: '' };
    case ' ':
      return { name: 'space', text };
    default:
      return { name: text, text };
  }
}
