import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { homePath, openHome } from '../../src/progress/home.ts';
import { UserError } from '../../src/user-error.ts';
import { freshFolder } from './place.ts';

describe('where the home is', () => {
  test.each([
    { env: { RECITE_HOME: '/data/mine', HOME: '/home/ann' }, platform: 'linux', path: '/data/mine' },
    { env: { RECITE_HOME: '', HOME: '/home/ann' }, platform: 'linux', path: '/home/ann/.local/share/recite' },
    { env: { XDG_DATA_HOME: '/xdg', HOME: '/home/ann' }, platform: 'linux', path: '/xdg/recite' },
    {
      env: { XDG_DATA_HOME: 'relative', HOME: '/home/ann' },
      platform: 'linux',
      path: '/home/ann/.local/share/recite',
    },
    {
      env: { HOME: '/Users/ann' },
      platform: 'darwin',
      path: '/Users/ann/Library/Application Support/recite',
    },
    { env: { LOCALAPPDATA: '/local' }, platform: 'win32', path: '/local/recite' },
  ] as const)('$platform $env', ({ env, platform, path }) => {
    expect(homePath(env, platform)).toBe(path);
  });

  test('asking creates nothing', () => {
    const folder = freshFolder();
    homePath({ RECITE_HOME: join(folder, 'new') });
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('a new home is for its owner alone, and holds nothing yet', () => {
  const { root } = openHome({ RECITE_HOME: join(freshFolder(), 'deep', 'home') });
  expect(statSync(root).mode & 0o777).toBe(0o700);
  expect(readdirSync(root)).toEqual([]);
});

describe('a home that cannot be used is refused with the way out', () => {
  function refusal(env: Readonly<Record<string, string>>): UserError {
    try {
      openHome(env, 'linux');
    } catch (error) {
      if (error instanceof UserError) return error;
      throw error;
    }
    throw new Error('the home was opened');
  }

  function expectRefusal(env: Readonly<Record<string, string>>, code: string, words: RegExp): void {
    const error = refusal(env);
    expect(error).toMatchObject({ code, exitCode: 2 });
    expect(error.message).toMatch(words);
    expect(error.next).toContain('--no-save');
  }

  test('HOME unset', () => {
    expectRefusal({}, 'no-home', /no home folder/);
  });

  test('a file stands there', () => {
    const path = join(freshFolder(), 'file');
    writeFileSync(path, '');
    expectRefusal({ RECITE_HOME: path }, 'home-is-file', /is a file/);
    expectRefusal({ RECITE_HOME: join(path, 'below') }, 'home-unusable', /below a file/);
  });

  test('a link that leads back to itself, or nowhere', () => {
    const folder = freshFolder();
    const loop = join(folder, 'loop');
    symlinkSync(loop, loop);
    expectRefusal({ RECITE_HOME: loop }, 'home-unusable', /back to itself/);
    expectRefusal({ RECITE_HOME: join(loop, 'home') }, 'home-unusable', /back to itself/);
    const nowhere = join(folder, 'nowhere');
    symlinkSync(join(folder, 'missing'), nowhere);
    expectRefusal({ RECITE_HOME: nowhere }, 'home-unusable', /nowhere/);
  });

  test.runIf(process.platform === 'linux')('a place that takes no folders', () => {
    expectRefusal({ RECITE_HOME: '/proc/recite/home' }, 'home-unusable', /lies where no folder can be made/);
  });

  test('it may only be read', () => {
    const folder = freshFolder();
    const home = join(folder, 'home');
    mkdirSync(home);
    chmodSync(home, 0o500);
    asNobody(folder);
    expectRefusal({ RECITE_HOME: home }, 'home-unusable', /may not be written/);
    expectRefusal({ RECITE_HOME: join(home, 'new') }, 'home-unusable', /may not be written/);
  });
});

/** The superuser may write anywhere: such a run becomes somebody else for the test. */
function asNobody(folder: string): void {
  if (process.getuid?.() !== 0) return;
  chmodSync(folder, 0o755);
  chmodSync(join(folder, 'home'), 0o555);
  process.seteuid?.(65_534);
  onTestFinished(() => process.seteuid?.(0));
}

test('old temporary files of killed writes are removed, young ones and others stay', () => {
  const root = freshFolder();
  const old = new Date(Date.now() - 2 * 3_600_000);
  mkdirSync(join(root, 'state'));
  const names = ['settings.json.tmp-1764000000a1b2c3', 'settings.json', 'state/x.json.tmp-1764000000ffffff'];
  for (const name of names) {
    writeFileSync(join(root, name), '');
    utimesSync(join(root, name), old, old);
  }
  writeFileSync(join(root, 'settings.json.tmp-1764000000d4e5f6'), '');
  openHome({ RECITE_HOME: root });
  expect(readdirSync(root).sort()).toEqual(['settings.json', 'settings.json.tmp-1764000000d4e5f6', 'state']);
  expect(readdirSync(join(root, 'state'))).toEqual([]);
});
