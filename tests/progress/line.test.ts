import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeLine, encodeLine } from '../../src/progress/line.ts';

const sample = { event: 'read', session: 's', seq: 1, pack: 'news', claim: 'launch' };

function withoutNewline(line: Buffer): Buffer {
  expect(line.at(-1)).toBe(0x0a);
  return line.subarray(0, -1);
}

test('a line is one line of JSON that ends in a checksum of what stands before it', () => {
  expect(encodeLine(sample).toString()).toBe(
    '{"event":"read","session":"s","seq":1,"pack":"news","claim":"launch","crc":"a9a5c487"}\n',
  );
});

test('whatever is written is read again', () => {
  const value = fc.dictionary(
    fc.string({ unit: 'binary' }).filter((key) => key !== 'crc' && key !== '__proto__'),
    fc.jsonValue(),
    { minKeys: 1 },
  );
  fc.assert(
    fc.property(value, (written) => {
      const bytes = withoutNewline(encodeLine(written));
      expect(bytes.includes(0x0a)).toBe(false);
      // What JSON itself cannot hold, a negative zero, is not the line's matter.
      expect(decodeLine(bytes, true)).toEqual({ verdict: 'ok', value: JSON.parse(JSON.stringify(written)) });
    }),
  );
});

test('every flipped bit is found, in the checksum too', () => {
  for (const value of [
    sample,
    { event: 'notice', about: 'Ñandú · 朝鮮', nested: { list: [1, 'a', null] } },
  ]) {
    const bytes = withoutNewline(encodeLine(value));
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(decodeLine(flipped, true).verdict).toBe('damaged');
    }
  }
});

test('a line cut short anywhere is torn', () => {
  const bytes = withoutNewline(encodeLine(sample));
  for (let length = 0; length < bytes.length; length += 1) {
    expect(decodeLine(bytes.subarray(0, length), false).verdict).toBe('torn');
  }
  expect(decodeLine(bytes, false).verdict).toBe('ok');
});
