const PRACTISE = 'p   practise without saving anything';
const LEAVE = 'Any other key leaves.';

/** The home can be read and not written; the reason is one of its own sentences. */
export function onlyReadLine(reason: string): string {
  return `${reason} It is only looked at: nothing is saved from here.`;
}

/** Where progress cannot be kept, or not sensibly: what one key may do. */
export const OFFER = {
  practise: [PRACTISE, LEAVE],
  record: ['r   record answers at that time', PRACTISE, LEAVE],
} as const;
