import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Clock } from '../../src/progress/clock.ts';

/** A folder of its own for one test, gone afterwards. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'recite-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A clock that stands until it is moved. */
export function standingClock(start: string): Clock & { set(text: string): void } {
  let at = Date.parse(start);
  return {
    now: () => ({ at, offset: 60 }),
    elapsed: () => 0,
    set(text) {
      at = Date.parse(text);
    },
  };
}
