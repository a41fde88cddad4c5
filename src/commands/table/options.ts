import type { Word } from '../command.ts';

/** Words that several commands take. */
export const JSON_OUT: Word = { form: '--json', summary: 'print one JSON object for programs' };
export const PLAIN: Word = {
  form: '--plain',
  summary: 'line by line, for pipes, screen readers and simple terminals',
};
export const SEED: Word = {
  form: '--seed <text>',
  summary: 'the same seed, history and day ask the same questions in the same order',
};
export const CHAPTER: Word = { form: '--chapter <id>', summary: 'only questions of this chapter' };
export const NO_SAVE: Word = { form: '--no-save', summary: 'practise without writing anything' };
export const PACKS: Word = { form: '[pack...]', summary: 'pack ids or folders; none: every pack at hand' };
