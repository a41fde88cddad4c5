import { expect, test } from 'vitest';
import { run, temporaryFolder } from '../support/program.ts';

const NOW = { RECITE_NOW: '2026-11-02T18:00' };

test('the teacher’s example checks clean', async () => {
  using home = temporaryFolder();
  const { code, stdout } = await run(home.path, ['pack', 'check', 'docs/example-pack', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    packs: [{ id: 'tides', questions: 5, sources: 1 }],
    findings: [],
    errors: 0,
    warnings: 0,
  });
});

test('the teacher’s example is played from its folder, its sentences as they stand in the text', async () => {
  using home = temporaryFolder();
  const answers: Readonly<Record<string, string>> = {
    'What is the tide called': 'spring tide !',
    'How large can the difference': '16 m',
    'At a neap tide': 'right',
    'The Sun moves the sea': '2',
  };
  const args = ['study', './docs/example-pack', '--plain', '--seed', '1'];
  // First to see in which order they come, then to answer them.
  const seen = await run(home.path, [...args, '--no-save'], { input: '-\n-\n-\n-\n-\n', env: NOW });
  const order = [...seen.stdout.matchAll(/\(\d\/\d\)\n(.+)/g)].map(([, stem = '']) => stem).slice(0, 5);
  expect(order).toHaveLength(5);
  const lines = order.map(
    (stem) => Object.entries(answers).find(([start]) => stem.startsWith(start))?.[1] ?? '-',
  );
  const { code, stdout } = await run(home.path, args, {
    input: lines.map((line) => `${line}\n`).join(''),
    env: NOW,
  });
  expect(code).toBe(0);
  expect(stdout).toMatch(/4 of 5 right at first try/);
  expect(stdout).toMatch(/From the text: /);
  expect(stdout).toMatch(/▸ About a week later, Sun and Moon pull at right angles/);
});
