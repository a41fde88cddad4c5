import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** What each room of src/ may import from, beside itself and packages. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  core: [],
  'user-error.ts': [],
  'sha256.ts': [],
  'system-code.ts': [],
  wording: ['core', 'user-error.ts'],
  pack: ['core', 'user-error.ts', 'sha256.ts', 'system-code.ts'],
  progress: ['core', 'user-error.ts', 'sha256.ts', 'system-code.ts'],
  plain: ['core', 'wording'],
  ui: ['core', 'wording', 'user-error.ts'],
  commands: [
    'core',
    'pack',
    'progress',
    'plain',
    'ui',
    'wording',
    'user-error.ts',
    'sha256.ts',
    'system-code.ts',
  ],
  'main.ts': ['commands', 'wording', 'user-error.ts'],
};

/** Packages that core may use: pure, without a clock or files. */
const PURE = ['zod', 'string-width'];

const SRC = resolve(import.meta.dirname, '../../src');

interface Import {
  readonly from: string;
  readonly to: string;
}

const imports: Import[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap((file) => {
    const text = readFileSync(join(SRC, file), 'utf8');
    const found = text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g);
    return [...found].map(([, to = '']) => ({ from: file, to }));
  });

function roomOf(path: string): string {
  return path.split(/[/\\]/)[0] ?? '';
}

function target({ from, to }: Import): string {
  return relative(SRC, resolve(SRC, dirname(from), to));
}

test('there are imports to look at', () => {
  expect(imports.length).toBeGreaterThan(100);
});

test('arrows point one way', () => {
  const wrong = imports
    .filter(({ to }) => to.startsWith('.'))
    .filter((one) => {
      const room = roomOf(one.from);
      const other = roomOf(target(one));
      return room !== other && !MAY[room]?.includes(other);
    });
  expect(wrong).toEqual([]);
});

test('every room is known', () => {
  const rooms = new Set(imports.map(({ from }) => roomOf(from)));
  expect([...rooms].filter((room) => MAY[room] === undefined)).toEqual([]);
});

test('core is pure', () => {
  const packages = imports.filter(({ from, to }) => roomOf(from) === 'core' && !to.startsWith('.'));
  expect(packages.filter(({ to }) => !PURE.includes(to))).toEqual([]);
});

test('core asks no clock and no dice', () => {
  const files = readdirSync(join(SRC, 'core'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const guilty = files.filter((file) =>
    /Date\.now\(|new Date\(\)|Math\.random\(|performance\./.test(
      readFileSync(join(SRC, 'core', file), 'utf8'),
    ),
  );
  expect(guilty).toEqual([]);
});

test('the command line loads no Ink before a screen is wanted', () => {
  const early = imports.filter(({ from, to }) => !from.startsWith('ui') && /^(ink|react)/.test(to));
  expect(early).toEqual([]);
});

test('no file is over 300 lines', () => {
  const long = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => readFileSync(join(SRC, file), 'utf8').split('\n').length > 300);
  expect(long).toEqual([]);
});
