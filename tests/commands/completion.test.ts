import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/table.ts';
import { recite } from '../support/recite.ts';

async function script(shell: string): Promise<string> {
  const { code, out } = await recite(['completion', shell]);
  expect(code).toBe(0);
  return out;
}

test('every shell is given every command and every option', async () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    const text = await script(shell);
    for (const { name, options } of COMMANDS) {
      for (const word of name.split(' ')) expect(text).toContain(word);
      for (const { form } of options) expect(text).toContain((form.split(' ')[0] ?? '').replace(/^--/, ''));
    }
  }
});

test('bash completes what it should', async () => {
  const text = await script('bash');
  const complete = (...words: string[]) => {
    const line = words.map((word) => `'${word}'`).join(' ');
    const probe = `${text}\nCOMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _recite; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const ran = spawnSync('bash', ['-c', probe], { encoding: 'utf8' });
    expect(ran.stderr).toBe('');
    return ran.stdout.trim().split('\n');
  };
  expect(complete('recite', 'stu')).toEqual(['study']);
  expect(complete('recite', 'pack', 'ch')).toEqual(['check']);
  expect(complete('recite', 'pack', 'check', '--cov')).toEqual(['--coverage']);
  expect(complete('recite', 'study', 'tides', '--min')).toEqual(['--minutes']);
});

test('a shell that is none is answered with those there are', async () => {
  const { code, err } = await recite(['completion', 'fisch']);
  expect(code).toBe(2);
  expect(err).toContain('Did you mean fish?');
  expect((await recite(['completion', '__proto__'])).err).toContain('bash, zsh, fish');
});
