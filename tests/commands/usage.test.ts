import { resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { COMMANDS } from '../../src/commands/table.ts';
import { packOnDisk } from '../pack/pack-on-disk.ts';
import { emptyFolder, recite } from '../support/recite.ts';

test.each([
  [['foo'], 'There is no command "foo".', 'See: recite --help'],
  [['stduy'], 'There is no command "stduy".', 'Did you mean: recite study'],
  [['stduy', '--help'], 'There is no command "stduy".', 'Did you mean: recite study'],
  [['--plain', 'stduy'], 'There is no command "stduy".', 'Did you mean: recite study'],
  [['pack', 'chekc'], 'There is no command "pack chekc".', 'Did you mean: recite pack check'],
  [['pack', 'qqqqq', '--help'], 'There is no command "pack qqqqq".', 'See: recite pack --help'],
  [['config', 'newPerDay', '0x10'], 'newPerDay cannot be "0x10".', 'a whole number from 0 to 200'],
  [['config', 'newPerDay', '1e1'], 'newPerDay cannot be "1e1".', 'a whole number from 0 to 200'],
])('%j says what is wrong and what to do', async (argv, wrong, next) => {
  const { code, out, err } = await recite(argv, { home: emptyFolder() });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(wrong);
  expect(err).toContain(next);
});

test.each([
  [['study', 'no-such-pack']],
  [['study', '--limit', 'many']],
  [['exam']],
  [['config', 'newPerDya', '3']],
  [['pack', 'check', 'no/such/folder']],
])('%j is a usage error in two lines or more, without a stack', async (argv) => {
  const { code, out, err } = await recite(argv, { home: emptyFolder() });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).not.toMatch(/\n\s+at /);
  expect(err.trim().split('\n').length).toBeGreaterThan(1);
});

test.each(COMMANDS.map(({ name }) => name))('"%s" has help with examples', async (name) => {
  const words = name.split(' ').filter((word) => word !== '');
  const { code, out } = await recite([...words, '--help']);
  expect(code).toBe(0);
  expect(out).toMatch(/Examples:\n {2}.*recite/);
});

test('a part of a pack that is not there is named with the nearest, or with all there are', async () => {
  const packs = resolve(import.meta.dirname, '../../questions');
  const read = async (part: string) =>
    (await recite(['read', 'russia-north-korea', part], { packs, home: emptyFolder() })).err;
  expect(await read('tanker')).toMatch(/\nDid you mean: recite read russia-north-korea tankers\n$/);
  expect(await read('quite-something-else')).toMatch(/\nThere are: .*, shells, .*timeline\.\n$/);
});

test('a score of nothing is a usage error, not a failure', async () => {
  const packs = await packOnDisk({ 'bare/pack.yaml': 'format: recite/1\nid: bare\ntitle: Bare\n' });
  const { code, err } = await recite(['exam', 'bare', '--pass', '60'], { packs, home: emptyFolder() });
  expect(code).toBe(2);
  expect(err).toMatch(/^There is no question to ask in bare/);
});

test.each(['constructor', 'prototype', '__proto__'])('%s as an id is called a reserved word', async (id) => {
  const folder = await packOnDisk({ 'pack.yaml': `format: recite/1\nid: ${id}\ntitle: Bare\n` });
  const { code, out } = await recite(['pack', 'check', folder]);
  expect(code).toBe(1);
  expect(out).toMatch(/\[bad-id\]\n +This word has a meaning of its own in JavaScript/);
});

test('a disk that is full at the first start names the way to go on without it', async () => {
  vi.resetModules();
  vi.doMock('conf', () => ({
    default: class {
      readonly store = {};
      readonly path = 'settings.json';
      set() {
        throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      }
    },
  }));
  const { openSettings } = await import('../../src/progress/settings.ts');
  const { openHome } = await import('../../src/progress/home.ts');
  vi.doUnmock('conf');
  expect(() => openSettings(openHome({ RECITE_HOME: emptyFolder() }))).toThrow(
    expect.objectContaining({ code: 'settings-not-saved', next: expect.stringContaining('--no-save') }),
  );
});
