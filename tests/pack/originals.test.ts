import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkPacks } from '../../src/pack/check/index.ts';
import { fingerprint } from '../../src/pack/fingerprint.ts';
import { readOriginals } from '../../src/pack/originals.ts';
import { packOnDisk } from './pack-on-disk.ts';

const LIT = 'The lamp was lit on 3\u00a0May 1871, the year book says.';
const ARTICLE = `Kolm Point, a history
${LIT} Ships were glad of it. The bell was rung in fog.
The bell was rung in fog.
`;

/** A pack whose one claim restates these sentences. */
function restating(...fingerprints: readonly string[]): string {
  return `format: recite/1
id: kolm
title: Kolm Point
sources:
  - { id: history, title: A history }
claims:
  - id: lit
    source: history
    text: In 1871 the lamp was lit.
    restates: [${fingerprints.map((one) => `"${one}"`).join(', ')}]
questions:
  - { id: lit-year, kind: date, claims: [lit], ask: When was the lamp lit?, answer: 1871 }
`;
}

async function check(yaml: string, files: Readonly<Record<string, string>>) {
  const folder = await packOnDisk({ 'pack.yaml': yaml });
  const originals = await packOnDisk(files);
  const report = await checkPacks([folder], await readOriginals(originals));
  const { unrestated, ...counts } = report.packs[0]?.originals ?? { unrestated: [] };
  return {
    counts,
    findings: report.findings.map(({ line, column, rule, severity }) => ({ line, column, rule, severity })),
    unrestated: unrestated.map(({ file, line, text }) => `${path.relative(originals, file)}:${line} ${text}`),
  };
}

describe('originals', () => {
  test('a sentence is found however it is spaced, and twice where it stands twice', async () => {
    const bell = fingerprint('The bell was rung in fog.');
    expect(await check(restating(fingerprint(LIT), bell), { 'a.txt': ARTICLE })).toEqual({
      counts: { texts: 1, fingerprints: 2, found: 2 },
      findings: [],
      unrestated: ['a.txt:1 Kolm Point, a history', 'a.txt:2 Ships were glad of it.'],
    });
  });

  test('a fingerprint of nothing is an error at its place', async () => {
    const yaml = restating(fingerprint('Ships were glad of it.'), fingerprint('Ships were mad of it.'));
    const { counts, findings } = await check(yaml, { 'a.md': ARTICLE });
    expect(counts).toMatchObject({ fingerprints: 2, found: 1 });
    expect(findings).toEqual([{ line: 10, column: 35, rule: 'fingerprint-not-found', severity: 'error' }]);
  });

  test('a fingerprint of part of a sentence covers it', async () => {
    const { unrestated } = await check(restating(fingerprint('The lamp was lit on 3 May 1871')), {
      'a.txt': LIT,
    });
    expect(unrestated).toEqual([]);
  });

  test('are the .txt and .md files but the README, all of them', async () => {
    const files = { 'b.md': 'Two.', 'a.txt': 'One.', 'README.md': 'About them.', 'c.pdf': '%PDF' };
    const originals = await readOriginals(await packOnDisk(files));
    expect(originals.map(({ text }) => text)).toEqual(['One.', 'Two.']);
  });

  test('a folder without texts, or a text that is none, is said', async () => {
    const empty = await packOnDisk({ 'README.md': 'Nothing.' });
    await expect(readOriginals(empty)).rejects.toThrow(/no texts/);
    await expect(readOriginals(path.join(empty, 'nowhere'))).rejects.toThrow(/no texts/);
    const binary = await packOnDisk({ 'a.txt': new Uint8Array([65, 0, 66]) });
    await expect(readOriginals(binary)).rejects.toThrow(/a\.txt/);
  });

  test('say nothing of a pack that restates none', async () => {
    const { counts, unrestated } = await check(restating(), { 'a.txt': ARTICLE });
    expect({ counts, unrestated }).toEqual({ counts: {}, unrestated: [] });
  });
});
