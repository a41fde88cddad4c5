import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packOnDisk } from '../pack/pack-on-disk.ts';
import { recite } from '../support/recite.ts';

const HEAD = `format: recite/1
id: kolm
title: Kolm Point
source: { file: sources/kolm.md, title: Kolm Point, license: CC0-1.0 }
questions:
`;
const TEXT = 'The lamp of Kolm Point was lit on 3 May 1871. It burned rape oil, not petrol, until 1904.\n';

async function fixed(yaml: string) {
  const folder = await packOnDisk({ 'pack.yaml': yaml, 'sources/kolm.md': TEXT });
  const ran = await recite(['pack', 'check', folder, '--fix', '--json'], {});
  const report = JSON.parse(ran.out) as { fixes: { rule: string; line: number }[]; errors: number };
  return { folder, ...ran, ...report, yaml: readFileSync(join(folder, 'pack.yaml'), 'utf8') };
}

const question = (evidence: string, more = '') =>
  `${HEAD}  # how it began
  - id: lit   # the first
    kind: short
    ask: When was the lamp of Kolm Point lit?
    answer: 3 May 1871
    evidence: ${evidence}${more}
`;

test('a sentence that differs in case and marks alone is spelled as the text spells it, and comments stay', async () => {
  const { yaml, fixes, code, errors } = await fixed(
    question('the lamp of Kolm Point was lit, on 3 May 1871   # here', '\n    highlight: [3 may 1871]'),
  );
  expect(fixes.map(({ rule, line }) => [rule, line])).toEqual([
    ['claim-reworded', 11],
    ['highlight-not-in-claim', 12],
  ]);
  expect(yaml).toContain(
    'evidence: The lamp of Kolm Point was lit on 3 May 1871.   # here\n    highlight: [3 May 1871]',
  );
  expect(yaml).toContain('  # how it began\n  - id: lit   # the first\n');
  expect([code, errors]).toEqual([0, 0]);
});

test.each([
  ['another number', 'The lamp of Kolm Point was lit on 3 May 1872.'],
  ['a number with its point moved', 'The lamp of Kolm Point was lit on 3 May 18.71.'],
  ['a word left out', 'It burned rape oil, petrol, until 1904.'],
  ['half a sentence', 'the lamp of kolm point was lit'],
])('%s is left to the author', async (_, evidence) => {
  const before = question(JSON.stringify(evidence));
  const { yaml, fixes, code } = await fixed(before);
  expect(yaml).toBe(before);
  expect(fixes).toEqual([]);
  expect(code).toBe(1);
});

test('a text that YAML stumbles over is put in quotes, and is then that text', async () => {
  const { yaml, fixes, code } = await fixed(
    question('The lamp of Kolm Point was lit on 3 May 1871.').replace('ask: When', 'ask: Kolm Point: when'),
  );
  expect(yaml).toContain('ask: "Kolm Point: when was the lamp of Kolm Point lit?"');
  expect(fixes).toMatchObject([{ rule: 'yaml-syntax' }]);
  expect(code).toBe(0);
});

test.each([
  ['one key', (yaml: string) => yaml.replace('    kind: short', '\tkind: short'), 1],
  ['a whole question', (yaml: string) => yaml.replace(/^ {2}- /gm, '\t- ').replace(/^ {4}/gm, '\t  '), 6],
  [
    'one tab for two spaces',
    (yaml: string) => yaml.replaceAll('    ', '\t\t').replace('  - id', '\t- id'),
    5,
  ],
])('tabs before %s become the spaces they stand for', async (_, tabbed, lines) => {
  const good = question('The lamp of Kolm Point was lit on 3 May 1871.').replace('  # how it began\n', '');
  const { yaml, fixes, code } = await fixed(tabbed(good));
  expect(yaml).not.toContain('\t');
  expect(yaml).toBe(good);
  expect(new Set(fixes.map(({ rule }) => rule))).toEqual(new Set(['yaml-syntax']));
  expect(fixes.length).toBeGreaterThan(0);
  expect(fixes.length).toBeLessThanOrEqual(lines);
  expect(code).toBe(0);
});

test('tabs made spaces are told as what they were', async () => {
  const yaml = question('The lamp of Kolm Point was lit on 3 May 1871.').replace('    kind', '\tkind');
  const folder = await packOnDisk({ 'pack.yaml': yaml, 'sources/kolm.md': TEXT });
  const { out } = await recite(['pack', 'check', folder, '--fix'], {});
  expect(out).toContain('1 line indented with spaces in place of tabs.\n1 place mended.');
});

test('tabs that could stand for this or that are left to the author', async () => {
  const before = question(
    'The lamp of Kolm Point was lit on 3 May 1871.',
    '\n    explain: |\n      One\n\t  two\n',
  );
  const { yaml, fixes } = await fixed(before);
  expect([yaml, fixes]).toEqual([before, []]);
});

test('YAML that quotes do not help is left as it is', async () => {
  const broken = `${question('The lamp of Kolm Point was lit on 3 May 1871.').replace('ask: When', 'ask: Kolm: when')}  bad\n - x: [\n`;
  const { yaml, fixes, code } = await fixed(broken);
  expect([yaml, fixes, code]).toEqual([broken, [], 1]);
});

test('spaces at line ends go, but not where a text hangs on them', async () => {
  const { yaml, fixes } = await fixed(
    question('The lamp of Kolm Point was lit on 3 May 1871.  ', '   \n   '),
  );
  expect(yaml).not.toMatch(/ \n/);
  expect(fixes.map(({ rule }) => rule)).toEqual(['trailing-space', 'trailing-space']);
});

test('what was mended is told, and a second time there is nothing', async () => {
  const { folder } = await fixed(question('The lamp of Kolm Point was lit on 3 May 1871.'));
  writeFileSync(join(folder, 'pack.yaml'), question('the lamp of Kolm Point was lit on 3 May 1871'));
  const { out } = await recite(['pack', 'check', folder, '--fix'], { cwd: folder });
  expect(out).toContain(
    'pack.yaml:11  mended  [claim-reworded]\n    - the lamp of Kolm Point was lit on 3 May 1871\n    + The lamp of Kolm Point was lit on 3 May 1871.\n1 place mended.\n',
  );
  expect((await recite(['pack', 'check', folder, '--fix'], {})).out).toMatch(
    /^Nothing to mend by itself\.\n/,
  );
});

test('line ends of another system are not touched', async () => {
  const before = question('the lamp of Kolm Point was lit on 3 May 1871').replaceAll('\n', '\r\n');
  const { yaml, fixes } = await fixed(before);
  expect([yaml, fixes]).toEqual([before, []]);
});
