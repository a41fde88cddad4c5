/** Words of a preview. */
export const PREVIEW = {
  noSentence: 'No sentence yet',
  heading: (id: string, draft: boolean, way: 'first' | 'later') =>
    `${id}${draft ? ' (draft)' : ''}, ${way === 'first' ? 'as it is first met' : 'as it is asked later, to be said'}`,
  place: (at: number, of: number) => `${at}/${of}`,
  end: 'That was all.',
  waiting: 'Waiting for the pack to be saved. Enter plays it again, q ends.',
  screenWaiting: 'Save the pack, and it is played again.',
  reread: 'The pack was saved; read again.',
  withError: (file: string, line: number, message: string) => `${file}:${line}  ${message}`,
} as const;
