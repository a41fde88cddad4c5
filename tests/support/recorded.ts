import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Writes a generated file with UPDATE_DOCS set; otherwise fails when the one in the repository is out of date. */
export function expectRecorded(path: string, text: string): void {
  const file = root + path;
  if (process.env.UPDATE_DOCS) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return;
  }
  const recorded = existsSync(file) ? readFileSync(file, 'utf8') : '';
  expect(recorded === text, `${path} is out of date; npm run docs writes it anew`).toBe(true);
}
