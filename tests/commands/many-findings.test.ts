import { expect, test } from 'vitest';
import { packOnDisk } from '../pack/pack-on-disk.ts';
import { recite } from '../support/recite.ts';

/** More work than most tests have, on a machine that may be busy; milliseconds. */
const PATIENCE = 60_000;

test(
  '130,000 findings are counted, and as many printed as anybody reads',
  async () => {
    const claims = '\n- x'.repeat(130_000);
    const folder = await packOnDisk({ 'pack.yaml': `format: recite/1\nid: a\ntitle: A\nclaims:${claims}\n` });
    const { code, out } = await recite(['pack', 'check', folder], { cwd: folder });
    expect(code).toBe(1);
    expect(out.match(/\[bad-value\]/g)).toHaveLength(1000);
    expect(out).toMatch(/^pack\.yaml: and 129000 more; --json has them all$/m);
    expect(out).toMatch(/: 130000 errors, 0 warnings\.\n$/);
  },
  PATIENCE,
);

test(
  'as many sentences of a text are printed with their fingerprints',
  async () => {
    const folder = await packOnDisk({ 'text.md': 'A cat.\n'.repeat(130_000) });
    const { code, out } = await recite(['pack', 'fingerprints', 'text.md'], { cwd: folder });
    expect(code).toBe(0);
    expect(out.split('\n')).toHaveLength(130_001);
  },
  PATIENCE,
);
