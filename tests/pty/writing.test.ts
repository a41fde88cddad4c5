import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { environment, ROOT, run, temporaryFolder } from '../support/program.ts';
import { startProgram } from '../support/pty.ts';

const TEXT = join(ROOT, 'tests/fixtures/texts/mill.txt');

/** Notes what it was called with, and puts a comment at the end. */
const EDITOR = `
import { appendFileSync, writeFileSync } from 'node:fs';
const [file] = process.argv.slice(2);
writeFileSync(new URL('called', import.meta.url), process.stdin.isTTY ? 'terminal' : 'pipe');
appendFileSync(file, '# from the editor\\n');
`;

test('questions are accepted on a real terminal, the editor has it meanwhile, and it is given back', async () => {
  using folder = temporaryFolder();
  const home = join(folder.path, 'home');
  const cwd = folder.path;
  await run(home, ['pack', 'new', './mill', '--title', 'The mill', '--text', TEXT, '--text-license', 'own'], {
    cwd,
  });
  const editor = join(folder.path, 'editor.mjs');
  writeFileSync(editor, EDITOR);
  const program = startProgram(process.execPath, [join(ROOT, 'bin/recite.js'), 'pack', 'draft', './mill'], {
    env: environment(home, { EDITOR: `"${process.execPath}" "${editor}"` }),
    cwd,
  });
  await program.waitFor('1/62, 0 written');
  program.type('ssa');
  await program.waitFor('4/62, 1 written');
  program.type('v');
  const yaml = join(folder.path, 'mill/pack.yaml');
  await program.waitUntil(() => readFileSync(yaml, 'utf8').endsWith('# from the editor\n'));
  await program.waitUntil(
    () => program.bytes().lastIndexOf('\u001b[?1049h') > program.bytes().indexOf('\u001b[?1049l'),
  );
  await program.waitFor('4/62, 1 written');
  expect(readFileSync(join(folder.path, 'called'), 'utf8')).toBe('terminal');
  program.type('u');
  await program.waitFor('There is nothing to take back.');
  program.type('q');
  expect(await program.exited).toEqual({ code: 0, signal: 0 });
  expect(program.frame().join('\n')).toContain('1 question written.');
  expect(readFileSync(yaml, 'utf8')).toContain('evidence: The first mill on the spot was mentioned in 1392');
});
