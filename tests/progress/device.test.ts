import { expect, test } from 'vitest';
import { newSessionId } from '../../src/progress/device.ts';

test('session ids sort by time and differ within a millisecond', () => {
  const times = [-5, 0, Date.parse('2026-11-23T19:00:00Z'), Date.parse('2099-12-31T00:00:00Z')];
  const ids = times.map((at) => newSessionId(at));
  expect([...ids].map((id) => id.slice(0, 9)).sort()).toEqual(ids.map((id) => id.slice(0, 9)));
  expect(new Set(Array.from({ length: 200 }, () => newSessionId(1)))).toHaveProperty('size', 200);
  for (const id of ids) expect(id).toMatch(/^[0-9a-z]{15}$/);
});
