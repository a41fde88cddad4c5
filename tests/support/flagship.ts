import { join } from 'node:path';
import type { Pack } from '../../src/core/pack.ts';
import { loadPack } from '../../src/pack/load.ts';

/** The bundled pack with sources that disagree. */
export async function flagshipPack(): Promise<Pack> {
  const { pack, findings } = await loadPack(join(import.meta.dirname, '../../questions/russia-north-korea'));
  if (pack === undefined || findings.length > 0) throw new Error('the bundled pack has findings');
  return pack;
}
