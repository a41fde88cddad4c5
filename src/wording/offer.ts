const PRACTISE = 'p   practise without saving anything';
const LEAVE = 'Any other key leaves.';

/** Where progress cannot be kept, or not sensibly: what one key may do. */
export const OFFER = {
  practise: [PRACTISE, LEAVE],
  record: ['r   record answers at that time', PRACTISE, LEAVE],
} as const;
