import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { foldRecords } from '../../src/core/memory/fold.ts';
import { fsrs6 } from '../../src/core/memory/fsrs6.ts';
import { fsrs7 } from '../../src/core/memory/fsrs7.ts';
import { type Basis, readState, writeState } from '../../src/progress/state.ts';
import { PAST } from './past.ts';

const folder = mkdtempSync(join(tmpdir(), 'recite-state-'));
const basis = (model: string): Basis => ({ model, dayStart: 4, journal: [] });

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([fsrs6(), fsrs7()])('the past as $version knows it comes back as saved', (model) => {
  const learner = foldRecords(PAST, model, 4);
  writeState(folder, basis(model.version), { learner, latest: 5 });
  expect(readState(folder, basis(model.version))).toEqual({ learner, latest: 5 });
});

test('a state saved before there was a fast stability can still be read', () => {
  const model = fsrs7();
  writeState(folder, basis(model.version), { learner: foldRecords(PAST, model, 4), latest: 5 });
  for (const file of readdirSync(folder)) {
    const path = join(folder, file);
    const saved = JSON.parse(readFileSync(path, 'utf8'));
    for (const { memory } of saved.items) delete memory.fast;
    writeFileSync(path, JSON.stringify(saved));
  }
  const read = readState(folder, basis(model.version));
  const memories = [...(read?.learner.items.values() ?? [])].map(({ memory }) => memory);
  expect(memories.length).toBeGreaterThan(0);
  for (const memory of memories)
    expect(Object.keys(memory ?? {}).sort()).toEqual(['difficulty', 'stability']);
});
