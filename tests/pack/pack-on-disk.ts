import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Finding } from '../../src/pack/finding.ts';

/** Writes the files of a pack into a new folder, which goes when the test ends. */
export async function packOnDisk(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'recite-pack-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return folder;
}

/** A text of three sentences, one of which stands in it twice. */
export const SOURCE = `# Kolm Point

The lamp of Kolm Point was lit on 3 May 1871. It burned rape oil until 1904.

The bell was rung in fog. In 1932 the tower was painted white. The bell was rung in fog.
`;

/** A pack.yaml in the short form with these questions, each a few lines of YAML. */
export function shortForm(...questions: readonly string[]): string {
  const items = questions.map((question) => `  - ${question.trim().split('\n').join('\n    ')}`);
  return `format: recite/1
id: kolm
title: Kolm Point
source: { file: sources/kolm.md, title: Kolm Point, license: CC0-1.0 }
questions:
${items.join('\n')}
`;
}

export const LIT = `
id: lit
kind: date
ask: When was the lamp of Kolm Point first lit?
answer: 1871-05-03
evidence: The lamp of Kolm Point was lit on 3 May 1871.`;

export const OIL = `
id: oil
kind: short
ask: What did the lamp burn until 1904?
answer: Rape oil
evidence: It burned rape oil until 1904.`;

/** Findings as `file:line:column rule`. */
export function places(findings: readonly Finding[]): string[] {
  return findings.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
}
