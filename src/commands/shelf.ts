import { join } from 'node:path';
import type { Shelf } from '../pack/library.ts';
import { homePath, openHome } from '../progress/home.ts';
import type { Context } from './command.ts';

/** Packs that came with the program and packs the learner installed. */
export function shelfOf({ env, cwd, bundledPacks }: Context): Shelf {
  return { roots: [bundledPacks, ...installedPacks(env)], cwd };
}

/** Packs are listed and checked even where no progress can be kept. */
function installedPacks(env: Context['env']): string[] {
  try {
    return [join(homePath(env), 'packs')];
  } catch {
    return [];
  }
}

/** Where packs are installed. @throws UserError when the home cannot be used */
export function packsFolder({ env }: Context): string {
  return join(openHome(env).root, 'packs');
}
