import type { Command } from '../command.ts';
import { JSON_OUT } from './options.ts';

/** Commands about what is kept. */
export const PROGRESS: readonly Command[] = [
  {
    name: 'progress where',
    summary: 'Where your progress is kept',
    args: [],
    options: [JSON_OUT],
    examples: [{ line: 'recite progress where', does: 'the folders, and which one to back up' }],
    load: () => import('../progress/where.ts'),
  },
  {
    name: 'progress doctor',
    summary: 'Read everything kept, and say how it stands',
    args: [],
    options: [
      { form: '--repair', summary: 'build what is derived anew; the journal is never changed' },
      JSON_OUT,
    ],
    examples: [
      { line: 'recite progress doctor', does: 'damaged lines, clocks, devices; changes nothing' },
      { line: 'recite progress doctor --repair', does: 'the same, and the saved state built anew' },
    ],
    load: () => import('../progress/doctor.ts'),
  },
  {
    name: 'progress backup',
    summary: 'Make a backup now, beside those made by themselves',
    args: [],
    options: [{ form: '--list', summary: 'list the backups there are instead' }, JSON_OUT],
    examples: [
      { line: 'recite progress backup', does: 'one .tar.gz, never removed by the program' },
      { line: 'recite progress backup --list', does: 'all of them, the oldest first' },
    ],
    load: () => import('../progress/backup.ts'),
  },
  {
    name: 'progress restore',
    summary: 'Put your progress back as it was in a backup; can be undone',
    args: [{ form: '<backup>', summary: 'a name from progress backup --list, or a file' }],
    options: [JSON_OUT],
    examples: [
      {
        line: 'recite progress restore 20261201T183000Z-daily-k3v9x2.tar.gz',
        does: 'what stands there now is backed up first',
      },
    ],
    load: () => import('../progress/restore.ts'),
  },
  {
    name: 'progress merge',
    summary: 'Add the answers of another machine, folder or backup; safe to repeat',
    args: [{ form: '<folder...>', summary: 'homes, journal folders, loose files or backups' }],
    options: [JSON_OUT],
    examples: [
      { line: 'recite progress merge /media/stick/journal', does: 'from a USB stick' },
      { line: 'recite progress merge ~/sync/laptop ~/sync/desk', does: 'from two homes at once' },
    ],
    load: () => import('../progress/merge.ts'),
  },
  {
    name: 'progress export',
    summary: 'Every answer, for other programs',
    args: [{ form: '[file]', summary: 'a new file; none: standard output' }],
    options: [
      {
        form: '--format <name>',
        summary: 'csv (at first), json, or revlog: the columns of Anki’s review log, as CSV',
      },
      { form: '--force', summary: 'write over a file that is there' },
      { form: '--json', summary: 'the same as --format json' },
    ],
    examples: [
      { line: 'recite progress export answers.csv', does: 'a table for a spreadsheet' },
      { line: 'recite progress export --format revlog', does: 'for programs that fit a memory model' },
    ],
    load: () => import('../progress/export.ts'),
  },
  {
    name: 'config',
    summary: 'Show or change a setting',
    args: [
      { form: '[key]', summary: 'a setting; none: all of them; fit: whose parameters plan' },
      { form: '[value]', summary: 'its new value' },
    ],
    options: [JSON_OUT],
    examples: [
      { line: 'recite config', does: 'all settings with what they mean' },
      { line: 'recite config newPerDay 4', does: 'fewer new questions a day' },
      { line: 'recite config retention 0.9', does: 'set the target of recall, and see what each one costs' },
      { line: 'recite config fit now', does: 'fit the memory model to your own answers' },
    ],
    load: () => import('../config.ts'),
  },
];
