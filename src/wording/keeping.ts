import { counted } from './dates.ts';

const MOST_NAMED = 10;

/** How far a long reading has come. */
export function readingLine(done: number, of: number): string {
  return `Reading your progress: ${Math.floor((100 * done) / Math.max(1, of))}%`;
}

interface Made {
  readonly path: string;
  readonly name: string;
  readonly files: number;
  readonly leftOut: readonly string[];
}

/** A backup just made, or that there is nothing to back up. */
export function backupLines(made: Made | undefined): string[] {
  if (made === undefined) return ['There is nothing to back up yet. Begin with: recite study'];
  return [
    `${counted(made.files, 'file')} in ${made.path}`,
    ...(made.leftOut.length === 0
      ? []
      : [
          `Left out, because ${made.leftOut.length === 1 ? 'it is' : 'they are'} damaged: ${named(made.leftOut)}`,
          'See what is wrong: recite progress doctor',
        ]),
    `To go back to it: recite progress restore ${made.name}`,
  ];
}

export function backupListLines(
  backups: readonly { readonly name: string; readonly at: string; readonly bytes: number }[],
): string[] {
  if (backups.length === 0) return ['There are no backups yet. Make one: recite progress backup'];
  return [
    ...backups.map(({ name, bytes }) => `${String(Math.ceil(bytes / 1024)).padStart(8)} KiB   ${name}`),
    'To go back to one: recite progress restore <name>. To only add what it holds: recite progress merge <file>',
  ];
}

export function restoreLines(restored: {
  readonly backup: string;
  readonly files: number;
  readonly before?: { readonly name: string };
  readonly aside?: string;
}): string[] {
  const { backup, files, before, aside } = restored;
  return [
    `Restored ${counted(files, 'file')} from ${backup}`,
    ...(aside === undefined ? [] : [`What stood there before is kept in ${aside}`]),
    ...(before === undefined ? [] : [`To undo this: recite progress restore ${before.name}`]),
    'See how things stand: recite due',
  ];
}

const NOTHING_NEW = 'Nothing new: every line of it is here already.';

export function mergeLines(merged: {
  readonly added: readonly string[];
  readonly lines: number;
  readonly known: number;
  readonly refused: readonly string[];
}): string[] {
  const { added, lines, known, refused } = merged;
  const nothingNew = known === 0 && refused.length > 0 ? [] : [NOTHING_NEW];
  return [
    ...(added.length === 0
      ? nothingNew
      : [`${counted(added.length, 'file')} added, with ${counted(lines, 'line')} that were not here.`]),
    ...(known === 0 ? [] : [`${counted(known, 'file')} held nothing new.`]),
    ...(refused.length === 0 ? [] : [`No progress could be read from: ${named(refused)}`]),
    added.length === 0 ? 'See how things stand: recite progress doctor' : 'See what is due now: recite due',
  ];
}

export function exportedLine(answers: number, file: string): string {
  return `${counted(answers, 'answer')} in ${file}`;
}

function named(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED;
  return rest > 0 ? `${names.slice(0, MOST_NAMED).join(', ')} and ${rest} more` : names.join(', ');
}
