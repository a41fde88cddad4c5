import { expect, test } from 'vitest';
import { oncePerPack } from '../../src/core/once-per-pack.ts';
import { samplePack } from '../support/sample-pack.ts';

test('works a result out once for each pack, even where it is nothing', () => {
  const asked: string[] = [];
  const titleOf = oncePerPack(({ title }) => {
    asked.push(title);
    return title === 'none' ? undefined : title;
  });
  const other = { ...samplePack, title: 'none' };
  for (let round = 0; round < 2; round += 1) {
    expect(titleOf(samplePack)).toBe(samplePack.title);
    expect(titleOf(other)).toBeUndefined();
  }
  expect(asked).toEqual([samplePack.title, 'none']);
});
