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
