/** Words of a preview. */
export const PREVIEW = {
  noSentence: 'No sentence yet',
  heading: (id: string, draft: boolean, way: 'first' | 'later') =>
    `${id}${draft ? ' (draft)' : ''}, ${way === 'first' ? 'as it is first met' : 'as it is asked later, to be said'}`,
} as const;
