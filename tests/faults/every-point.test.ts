import { describe, expect, test } from 'vitest';
import { type FileSystem, nodeFileSystem } from '../../src/progress/file-system.ts';
import type { Fault } from './faulty-disk.ts';
import { everyPoint } from './loop.ts';
import { SCENARIOS } from './scenarios.ts';
import { tally } from './tally.ts';

let points = 0;

test.each(SCENARIOS)('$name: nothing called saved is lost, whatever fails where', async (scenario) => {
  const { faults, lost, complaints } = await everyPoint(scenario);
  points += faults;
  tally(scenario.name, faults, lost);
  expect({ lost, complaints }).toEqual({ lost: 0, complaints: [] });
});

test('there were enough points to speak of', () => {
  expect(points).toBeGreaterThanOrEqual(300);
});

/** Programs with one thing wrong in them. A loop that finds nothing in these could find nothing anywhere. */
const MUTANTS: readonly { readonly what: string; readonly fault: Fault; readonly disk: FileSystem }[] = [
  {
    what: 'does not flush its lines',
    fault: 'power',
    disk: mutant((file) => ({ ...file, datasync: async () => undefined })),
  },
  {
    what: 'trusts that a torn line was written whole',
    fault: 'short',
    disk: mutant((file) => ({
      ...file,
      async write(bytes, position) {
        await file.write(bytes, position);
        return bytes.length;
      },
    })),
  },
  {
    what: 'does not flush the names of its files',
    fault: 'power',
    disk: { ...nodeFileSystem, syncFolder: async () => undefined },
  },
  {
    what: 'takes a failed flush for a flush',
    fault: 'EIO',
    disk: mutant((file) => ({ ...file, datasync: () => file.datasync().catch(() => undefined) })),
  },
];

function mutant(
  change: (file: Awaited<ReturnType<FileSystem['create']>>) => Awaited<ReturnType<FileSystem['create']>>,
): FileSystem {
  return { ...nodeFileSystem, create: async (path) => change(await nodeFileSystem.create(path)) };
}

describe('the loop can fail', () => {
  test.each(MUTANTS)('a program that $what is caught', async ({ fault, disk }) => {
    const [answering] = SCENARIOS;
    if (answering === undefined) throw new Error('no scenario');
    const { lost } = await everyPoint(answering, { faults: [fault], fileSystem: disk });
    expect(lost).toBeGreaterThan(0);
  });
});
