import { quotedForShell } from '../core/text/for-shell.ts';

/** Words for making a pack. */
export const NEW_PACK = {
  ask: {
    title: 'Title of the pack',
    language: 'Language',
    license: 'Licence of your questions',
    text: 'File with the text (empty: later)',
    textTitle: 'Title of the text',
    textUrl: 'Where it is on the web (empty: nowhere)',
    textLicense: 'Its licence, or "own" for a text of yours',
  },
  made: (id: string, folder: string) => [
    `The pack ${id} is in ${folder}.`,
    `Write its questions: recite pack draft ${quotedForShell(folder)}`,
    `See what is wrong:   recite pack check ${quotedForShell(folder)}`,
  ],
  mayItBePassedOn:
    'Without an address or a licence nobody can tell whether this text may be passed on. If you wrote it, say: own',
  guessed: (lines: number) =>
    `${lines === 1 ? '1 line of the text was' : `${lines} lines of the text were`} not UTF-8 and read as Windows-1252: see whether the accents are right.`,
} as const;
