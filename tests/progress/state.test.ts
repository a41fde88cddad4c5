import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { fsrs6 } from '../../bench/memory/models/fsrs6.ts';
import { foldRecords } from '../../src/core/memory/fold.ts';
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
