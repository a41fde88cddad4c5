import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** The faults are made up, so the disk may be memory: nobody waits for a real one some ten thousand times. */
const MEMORY = '/dev/shm';

/** Faults at every point, and the real program killed: minutes, so apart from the other tests. */
export default defineConfig({
  test: {
    include: ['tests/faults/**/*.test.ts'],
    exclude: ['tests/faults/short.test.ts'],
    setupFiles: ['./tests/faults/install.ts'],
    globalSetup: ['./tests/support/build.ts', './tests/faults/closing-line.ts'],
    testTimeout: 300_000,
    env: { TZ: 'Europe/Berlin', NO_COLOR: '', ...(existsSync(MEMORY) && { TMPDIR: MEMORY }) },
    maxWorkers: 3,
  },
});
