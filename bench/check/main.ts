import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPacks } from '../../src/pack/check/index.ts';
import { readDocuments } from '../../src/pack/documents.ts';
import { PackFolder } from '../../src/pack/files.ts';
import { FindingLog } from '../../src/pack/finding-log.ts';
import { readParts } from '../../src/pack/parts.ts';
import { resolve } from '../../src/pack/resolve.ts';
import { readSources } from '../../src/pack/sources.ts';
import { median, timed } from '../timing.ts';
import { tenThousand } from './pack.ts';

const ROUNDS = 5;

/**
 * How long checking a pack takes, as a multiple of making it one: reading its files, parsing the YAML, validating every
 * part against its schema, and every id and quoted sentence against what it names.
 */
export async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'recite-check-'));
  try {
    for (const [name, text] of Object.entries(tenThousand())) {
      await mkdir(join(folder, name, '..'), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    const reading: number[] = [];
    const byForm: number[] = [];
    const checking: number[] = [];
    let questions = 0;
    let findings = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      reading.push(
        await timed(async () => {
          byForm.push(await readAndValidate(folder));
        }),
      );
      checking.push(
        await timed(async () => {
          const report = await checkPacks([folder]);
          questions = report.packs[0]?.questions ?? 0;
          findings = report.findings.length;
        }),
      );
    }
    const [form, read, check] = [median(byForm), median(reading), median(checking)];
    console.log(`${questions} questions, ${findings} findings`);
    console.log(`read, parse, schemas                ${Math.round(form)} ms`);
    console.log(`the same, ids and sentences too     ${Math.round(read)} ms`);
    console.log(`check, all of it                    ${Math.round(check)} ms`);
    console.log(`ratio to the second                 ${(check / read).toFixed(2)}`);
    console.log(`ratio to the first                  ${(check / form).toFixed(2)}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readAndValidate(folder: string): Promise<number> {
  const log = new FindingLog();
  const files = new PackFolder(folder);
  const start = performance.now();
  const documents = await readDocuments(files, log);
  const parts = documents === undefined ? undefined : readParts(documents, log);
  if (parts === undefined) throw new Error('the pack is broken');
  const schemas = performance.now() - start;
  resolve(parts, await readSources(parts, files, log), log);
  return schemas;
}
