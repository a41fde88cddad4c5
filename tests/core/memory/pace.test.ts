import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_PACE, paced, slowness } from '../../../src/core/memory/pace.ts';

describe('a pace', () => {
  test('the share that was faster', () => {
    const pace = [1000, 2000, 4000, 8000].flatMap((ms) => [ms, ms]).reduce(paced, NO_PACE);
    expect(slowness(pace, 500)).toBe(0);
    expect(slowness(pace, 3000)).toBe(0.5);
    expect(slowness(pace, 1e9)).toBe(1);
  });

  test('says nothing of fewer than 8 answers', () => {
    const pace = [1, 2, 3, 4, 5, 6, 7].reduce(paced, NO_PACE);
    expect(slowness(pace, 3000)).toBeNull();
  });

  test('does not depend on the order, rises with time, and its size is bounded', () => {
    const times = fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 8 });
    fc.assert(
      fc.property(times, fc.nat(1e6), fc.nat(1e6), (list, one, more) => {
        const pace = list.reduce(paced, NO_PACE);
        expect(list.toReversed().reduce(paced, NO_PACE)).toEqual(pace);
        expect(pace.length).toBe(40);
        const [low, high] = [slowness(pace, one) ?? -1, slowness(pace, one + more) ?? -1];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeGreaterThanOrEqual(low);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });
});
