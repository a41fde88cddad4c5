import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { watchFolder } from '../../src/pack/watch-folder.ts';
import { emptyFolder } from '../support/recite.ts';

test('a save in several steps is one change, in the folder and below it', async () => {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'chapters'));
  let told = () => {};
  let count = 0;
  const stop = watchFolder(folder, () => {
    count += 1;
    told();
  });
  onTestFinished(stop);
  const next = () => new Promise<void>((resolve) => (told = resolve));

  const first = next();
  writeFileSync(join(folder, 'pack.yaml.tmp'), 'a');
  renameSync(join(folder, 'pack.yaml.tmp'), join(folder, 'pack.yaml'));
  writeFileSync(join(folder, 'pack.yaml'), 'ab');
  await first;
  expect(count).toBe(1);

  const second = next();
  writeFileSync(join(folder, 'chapters/one.yaml'), 'c');
  await second;
  expect(count).toBe(2);

  // A file that was replaced is still followed.
  const third = next();
  writeFileSync(join(folder, 'pack.yaml'), 'abc');
  await third;
  expect(count).toBe(3);

  const fourth = next();
  mkdirSync(join(folder, 'sources'));
  await fourth;
  const fifth = next();
  writeFileSync(join(folder, 'sources/text.md'), 'd');
  await fifth;
  expect(count).toBe(5);
});
