import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArchive, tarEnd, tarEntry } from '../../src/progress/archive.ts';
import { freshFolder } from './place.ts';

const AT = Date.parse('2026-11-27T10:00:00Z');

function archive(...files: readonly { readonly name: string; readonly bytes: Buffer }[]): Buffer {
  return gzipSync(Buffer.concat([...files.map((file) => tarEntry(file, AT)), tarEnd]));
}

const sample = { name: 'journal/2026-11/a.jsonl', bytes: Buffer.from('{"a":1}\n') };

test('what was put in comes out, of any length', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 1100 }), { maxLength: 4 }), (contents) => {
      const files = contents.map((bytes, index) => ({ name: `f/${index}`, bytes: Buffer.from(bytes) }));
      expect(readArchive(archive(...files))).toEqual(files);
    }),
  );
});

test('tar reads it', () => {
  const path = join(freshFolder(), 'a.tar.gz');
  writeFileSync(path, archive(sample));
  expect(execFileSync('tar', ['xzOf', path, sample.name]).toString()).toBe('{"a":1}\n');
});

test('cut anywhere or changed anywhere, it is refused and never read as something else', () => {
  const whole = archive(sample);
  for (let length = 0; length < whole.length; length += 1) {
    expect(() => readArchive(whole.subarray(0, length))).toThrow();
  }
  for (let place = 0; place < whole.length; place += 1) {
    const changed = Buffer.from(whole);
    changed[place] = (changed[place] ?? 0) ^ 0x10;
    let files: readonly unknown[] | undefined;
    try {
      files = readArchive(changed);
    } catch {
      continue;
    }
    // The header of gzip has bytes that say nothing of the content.
    expect({ place, files }).toEqual({ place, files: [sample] });
  }
});

test('links and folders are refused', () => {
  const entry = tarEntry(sample, AT);
  for (const type of ['1', '2', '3', '5', 'x']) {
    const link = Buffer.from(entry);
    link.write(type, 156);
    link.write('        ', 148);
    const sum = link.subarray(0, 512).reduce((all, byte) => all + byte, 0);
    link.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    expect(() => readArchive(gzipSync(Buffer.concat([link, tarEnd])))).toThrow('more than files');
  }
});
