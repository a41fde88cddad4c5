import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LIT, OIL, packOnDisk, SOURCE, shortForm } from '../pack/pack-on-disk.ts';
import { emptyFolder, recite } from '../support/recite.ts';

const NOW = '2026-11-23T19:00:00Z';
const LATER = '2026-11-24T19:00:00Z';

test('what was edited is told once, and the history stays', async () => {
  const packs = await packOnDisk({ 'kolm/pack.yaml': shortForm(LIT, OIL), 'kolm/sources/kolm.md': SOURCE });
  const home = emptyFolder();
  const study = (now: string) =>
    recite(['study', 'kolm', '--limit', '2'], { packs, home, now, input: '-\n' });
  expect((await study(NOW)).err).toBe('');
  writeFileSync(join(packs, 'kolm', 'pack.yaml'), shortForm(OIL));
  expect((await study(LATER)).err).toBe(
    'Kolm Point was edited since you last studied it.\n1 question you met left the pack. Their history is kept.\n',
  );
  expect((await study(LATER)).err).toBe('');
  const { out } = await recite(['history', '--json'], { home, now: LATER });
  expect(JSON.parse(out).reviews.length).toBeGreaterThanOrEqual(1);
});
