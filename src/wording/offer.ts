/** Where progress cannot be kept, or not sensibly: what one key may do. */
export const OFFER = {
  practise: 'p: practise without saving anything. Any other key: leave.',
  record: 'r: record answers at that time. p: practise without saving anything. Any other key: leave.',
} as const;
