import type { Command } from './command.ts';
import { CLASS } from './table/class.ts';
import { LEARN } from './table/learn.ts';
import { PACK } from './table/pack.ts';
import { PROGRAM } from './table/program.ts';
import { PROGRESS } from './table/progress.ts';

/** Every command, in the order of the help. Its file is loaded only when it runs. */
export const COMMANDS: readonly Command[] = [...LEARN, ...PACK, ...CLASS, ...PROGRESS, ...PROGRAM];
