import { expect, test } from 'vitest';
import { everyPoint } from './loop.ts';
import { SCENARIOS } from './scenarios.ts';

test.each(SCENARIOS)('$name: nothing called saved is lost', async (scenario) => {
  const { faults, lost, complaints } = await everyPoint(scenario, {
    faults: ['power', 'EIO', 'short-ENOSPC'],
    step: 3,
  });
  expect({ lost, complaints }).toEqual({ lost: 0, complaints: [] });
  expect(faults).toBeGreaterThan(0);
});
