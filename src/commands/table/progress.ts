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
    name: 'config',
    summary: 'Show or change a setting',
    args: [
      { form: '[key]', summary: 'a setting; none: all of them' },
      { form: '[value]', summary: 'its new value' },
    ],
    options: [JSON_OUT],
    examples: [
      { line: 'recite config', does: 'all settings with what they mean' },
      { line: 'recite config newPerDay 4', does: 'fewer new questions a day' },
    ],
    load: () => import('../config.ts'),
  },
];
