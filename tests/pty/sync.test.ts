import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { environment, ROOT, run, temporaryFolder } from '../support/program.ts';

const PAGE = readFileSync(join(ROOT, 'docs/sync.md'), 'utf8');
const NOW = '2026-11-02T18:00:00+01:00';

/** The commands of the page under one name, in their order. */
function commandsOf(name: string): string {
  const blocks = [...PAGE.matchAll(new RegExp(`^\`\`\`sh ${name}\\n(.*?)^\`\`\``, 'gms'))];
  expect(blocks.length).toBeGreaterThan(0);
  return blocks.map(([, commands]) => commands).join('');
}

const played = temporaryFolder();
afterAll(() => played[Symbol.dispose]());
beforeAll(async () => {
  for (const name of ['a', 'b']) {
    const args = ['study', 'russia-north-korea', '--plain', '--limit', '3'];
    const home = join(played.path, name);
    const { code } = await run(home, args, { input: '-\n-\n-\n', env: { RECITE_NOW: NOW } });
    expect(code).toBe(0);
  }
});

/** Two homes with three answers each, and what the page's commands need. */
function twoMachines(folder: string) {
  const [a, b, bin] = ['a', 'b', 'bin'].map((name) => join(folder, name)) as [string, string, string];
  cpSync(played.path, folder, { recursive: true });
  mkdirSync(bin);
  writeFileSync(
    join(bin, 'recite'),
    `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'bin/recite.js')}" "$@"\n`,
    { mode: 0o755 },
  );
  const remote = join(folder, 'remote.git');
  execFileSync('git', ['init', '--quiet', '--bare', remote]);
  const env = {
    ...environment(a),
    PATH: `${bin}:${process.env.PATH}`,
    RECITE_NOW: NOW,
    A: a,
    B: b,
    STICK: join(folder, 'stick'),
    REMOTE: remote,
    HOME: folder,
    GIT_AUTHOR_NAME: 'a',
    GIT_AUTHOR_EMAIL: 'a@example',
    GIT_COMMITTER_NAME: 'a',
    GIT_COMMITTER_EMAIL: 'a@example',
  };
  const shell = (script: string) =>
    execFileSync('sh', ['-e', '-c', script], { env, cwd: folder, encoding: 'utf8' });
  return { a, b, shell };
}

async function answersIn(home: string): Promise<string[]> {
  const { stdout, stderr } = await run(home, ['history', '--json'], { env: { RECITE_NOW: NOW } });
  expect(stderr).toBe('');
  return JSON.parse(stdout).reviews.map(({ id }: { id: string }) => id);
}

describe('docs/sync.md, run as it stands', () => {
  test('a folder that is copied both ways', async () => {
    using folder = temporaryFolder();
    const { a, b, shell } = twoMachines(folder.path);
    shell(commandsOf('sync'));
    expect(await answersIn(a)).toHaveLength(6);
    expect(await answersIn(b)).toEqual(await answersIn(a));
  });

  test('a USB stick', async () => {
    using folder = temporaryFolder();
    const { b, shell } = twoMachines(folder.path);
    const said = shell(commandsOf('stick'));
    expect(said).toMatch(/1 file added.*Nothing new/s);
    expect(await answersIn(b)).toHaveLength(6);
  });

  test('git', async () => {
    using folder = temporaryFolder();
    const { a, b, shell } = twoMachines(folder.path);
    expect(shell(commandsOf('git'))).toMatch(/6 answers in .* of 2 files\.[\s\S]*Every line can be used\./);
    expect(await answersIn(b)).toEqual(await answersIn(a));
  });
});

test.each(['(conflicted copy).jsonl', '.sync-conflict-20261102-180000-ABCDEFG.jsonl'])(
  'a copy named %s beside its original counts once',
  async (ending) => {
    using folder = temporaryFolder();
    const { a } = twoMachines(folder.path);
    const month = join(a, 'journal', '2026-11');
    const [name = ''] = readdirSync(month);
    cpSync(join(month, name), join(month, name.replace('.jsonl', ` ${ending}`)));
    expect(await answersIn(a)).toHaveLength(3);
    renameSync(join(month, name), join(month, `Copy of ${name}`));
    expect(await answersIn(a)).toHaveLength(3);
  },
);

test('a home copied whole to another machine takes a name of its own there', async () => {
  using folder = temporaryFolder();
  const { a } = twoMachines(folder.path);
  const settings = JSON.parse(readFileSync(join(a, 'settings.json'), 'utf8'));
  // As it looks on a machine that is not the one it was written on.
  writeFileSync(join(a, 'settings.json'), JSON.stringify({ ...settings, machine: '0123456789abcdef' }));
  await run(a, ['study', 'russia-north-korea', '--plain', '--limit', '1'], {
    input: '-\n',
    env: { RECITE_NOW: '2026-11-03T18:00:00+01:00' },
  });
  const { stdout } = await run(a, ['progress', 'doctor', '--json'], { env: { RECITE_NOW: NOW } });
  expect(JSON.parse(stdout).devices).toHaveLength(2);
});
