import type { ForeignFormat } from './foreign.ts';
import { readGift } from './gift-read.ts';
import { blocksOf } from './gift-syntax.ts';
import { writeGift } from './gift-write.ts';

/** Moodle's text format. */
export const gift: ForeignFormat = {
  name: 'gift',
  title: 'GIFT',
  extensions: ['gift'],
  recognises: (text) =>
    blocksOf(text)
      .slice(0, 50)
      .some(
        ({ name, body }) =>
          body !== undefined && (name !== '' || /^\s*(?:[=~#]|(?:T|TRUE|F|FALSE)\b|$)/i.test(body)),
      ),
  read: readGift,
  write: writeGift,
};
