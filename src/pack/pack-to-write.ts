import type { Pack } from '../core/pack.ts';
import { quotedForShell } from '../core/text/for-shell.ts';
import { UserError } from '../user-error.ts';
import { loadPack } from './load.ts';

/**
 * A pack that is about to be written into.
 * @throws UserError when it cannot be read at all
 */
export async function packToWrite(folder: string): Promise<Pack> {
  const { pack, findings } = await loadPack(folder);
  if (pack !== undefined) return pack;
  const [first] = findings;
  throw new UserError(
    'unreadable-pack',
    first?.message ?? 'The pack cannot be read.',
    `Run: recite pack check ${quotedForShell(folder)}`,
    1,
  );
}
