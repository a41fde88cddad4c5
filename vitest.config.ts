import { defineConfig } from 'vitest/config';

export default defineConfig({
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
          exclude: ['tests/ui/**', 'tests/pty/**', 'tests/faults/**'],
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
        test: { name: 'screens', include: ['tests/ui/**/*.test.{ts,tsx}'], env: { FORCE_COLOR: '1' } },
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
