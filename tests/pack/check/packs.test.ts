import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPacks } from '../../../src/pack/check/index.ts';
import { packFolders } from '../../../src/pack/files.ts';
import { LIT, OIL, packOnDisk, SOURCE, shortForm } from '../pack-on-disk.ts';

describe('checking packs', () => {
  test('the example pack and the bundled packs have no errors', async () => {
    const bundled = await packFolders('questions');
    const report = await checkPacks(['docs/example-pack', ...bundled]);
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report.packs).toHaveLength(1 + bundled.length);
    expect(report.packs[0]).toMatchObject({ id: 'tides', questions: 5, claims: 5, sources: 1 });
  });

  test('counts what is there and names the folder in each finding', async () => {
    const good = await packOnDisk({ 'pack.yaml': shortForm(LIT, OIL), 'sources/kolm.md': SOURCE });
    const bad = await packOnDisk({ 'pack.yaml': 'format: recite/2\nid: x\ntitle: X\n' });
    const report = await checkPacks([good, bad]);
    expect(report).toMatchObject({
      schemaVersion: 1,
      packs: [{ id: 'kolm', questions: 2, claims: 2, sources: 1, kinds: { date: 1, short: 1 } }],
      findings: [
        {
          file: path.join(bad, 'pack.yaml'),
          line: 1,
          column: 9,
          rule: 'bad-value',
          hint: expect.stringContaining('recite/1'),
        },
      ],
      errors: 1,
      warnings: 0,
    });
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});
