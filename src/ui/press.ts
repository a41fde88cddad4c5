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
  return [...input].flatMap(character);
}

/** Pasted text goes into a field and is no key anywhere else. */
export function pasted(text: string): Press {
  return { name: 'paste', text };
}

/** In a piece Ink leaves the control characters among the letters; alone it would have named them. */
function character(text: string): readonly Press[] {
  switch (text) {
    case '\r':
    case '\n':
      return [{ name: 'enter', text: '' }];
    case '\t':
      return [{ name: 'tab', text: '' }];
    case '\b':
    case '\u007f':
      return [{ name: 'backspace', text: '' }];
    case '\u001b':
      return [{ name: 'escape', text: '' }];
    case ' ':
      return [{ name: 'space', text }];
    default:
      return /\p{Cc}/u.test(text) ? controlKey(text) : [{ name: text, text }];
  }
}

/** Ctrl with a letter is sent as that letter's number in the alphabet. */
function controlKey(text: string): readonly Press[] {
  const code = text.charCodeAt(0);
  if (code < 1 || code > 26) return [];
  return [{ name: `ctrl+${String.fromCharCode('a'.charCodeAt(0) + code - 1)}`, text: '' }];
}
