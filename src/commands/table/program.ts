import type { Command } from '../command.ts';

/** Commands about the program itself. */
export const PROGRAM: readonly Command[] = [
  {
    name: 'completion',
    summary: 'A script that completes commands and options in your shell',
    args: [{ form: '<shell>', summary: 'bash, zsh or fish' }],
    options: [],
    examples: [{ line: 'eval "$(recite completion bash)"', does: 'complete in this bash' }],
    load: () => import('../completion.ts'),
  },
];
