import { expect, test } from 'vitest';
import { checkPacks } from '../../../src/pack/check/index.ts';
import { LIT, packOnDisk, SOURCE, shortForm } from '../pack-on-disk.ts';

async function allowing(...rules: readonly string[]) {
  const allow = `\nallow: { ${rules.map((rule) => `${rule}: looked at`).join(', ')} }`;
  const folder = await packOnDisk({ 'pack.yaml': shortForm(LIT + allow), 'sources/kolm.md': SOURCE });
  return (await checkPacks([folder])).findings;
}

test('an allowance of no rule is a warning, with the rule that was meant', async () => {
  expect(await allowing('wordy-questoin', 'anything-goes')).toMatchObject([
    {
      rule: 'allow-unknown-rule',
      severity: 'warning',
      line: 11,
      hint: 'Did you mean `wordy-question`?',
    },
    {
      rule: 'allow-unknown-rule',
      severity: 'warning',
      line: 11,
      hint: expect.stringMatching(/^Take it out/),
    },
  ]);
});

test('rules of the reader, of the kinds and of the whole pack are known', async () => {
  expect(await allowing('text-too-long', 'same-options', 'guessable', 'allow-unknown-rule')).toEqual([]);
});
