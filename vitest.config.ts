import { defineConfig } from 'vitest/config';

/** Tests that put something else in a module's place load all modules for themselves, and leave none behind. */
const REPLACING = [
  'tests/commands/fit-by-itself.test.ts',
  'tests/commands/history-screen.test.ts',
  'tests/commands/home-only-read.test.ts',
  'tests/commands/usage.test.ts',
];

/**
 * Where tests share nothing but modules without a state of their own, the modules are loaded once and not once a file:
 * loading them took longer than most tests.
 */
export default defineConfig({
  oxc: { jsx: { development: false } },
  test: {
    reporters: ['default', './tests/support/closing-line.ts'],
    testTimeout: 20_000,
    env: { TZ: 'Europe/Berlin', NO_COLOR: '' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/ui/**', 'tests/pty/**', 'tests/faults/**', ...REPLACING],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'replacing',
          include: REPLACING,
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['tests/faults/short.test.ts'],
          setupFiles: ['./tests/faults/install.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          include: ['tests/ui/**/*.test.{ts,tsx}'],
          // React as the program has it, which costs half of what the other one does.
          env: { FORCE_COLOR: '1', NODE_ENV: 'production' },
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'pty',
          include: ['tests/pty/**/*.test.ts'],
          globalSetup: './tests/support/build.ts',
          testTimeout: 60_000,
        },
      },
    ],
  },
});
