import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Pack } from '../../../src/core/pack.ts';
import { codeOf, LONGEST_ROUND, ROUND_SEEDS, roundOf } from '../../../src/core/session/round-code.ts';
import { flagshipPack } from '../../support/flagship.ts';
import { samplePack } from '../../support/sample-pack.ts';

let pack: Pack;
beforeAll(async () => {
  pack = await flagshipPack();
});

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const lengths = fc.integer({ min: 1, max: LONGEST_ROUND });
const seeds = fc.integer({ min: 0, max: ROUND_SEEDS - 1 });

test('says the same round again, however it is typed', () => {
  fc.assert(
    fc.property(lengths, seeds, fc.nat(9), (length, seed, nth) => {
      const chapter = nth === 0 ? undefined : pack.chapters[nth - 1]?.id;
      const filter = chapter === undefined ? {} : { chapter };
      const code = codeOf({ pack, filter, length, seed });
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
      const typed = [code, code.toLowerCase(), code.replaceAll('-', ''), ` ${code.replaceAll('-', ' ')} `];
      for (const one of [...typed, code.replaceAll('0', 'o').replaceAll('1', 'l')]) {
        expect(roundOf(one, [samplePack, pack])).toEqual({ pack, filter, length, seed });
      }
    }),
  );
});

describe('a slip of the finger is noticed', () => {
  test('one wrong sign, always', () => {
    fc.assert(
      fc.property(seeds, fc.nat(11), fc.nat(31), (seed, at, sign) => {
        const plain = codeOf({ pack, filter: {}, length: 10, seed }).replaceAll('-', '');
        const slipped = plain.slice(0, at) + SIGNS[sign] + plain.slice(at + 1);
        fc.pre(slipped !== plain);
        expect(roundOf(slipped, [pack])).toEqual({ problem: 'mistyped' });
      }),
      { numRuns: 500 },
    );
  });

  test('two signs exchanged, at any seed tried', () => {
    for (let seed = 0; seed < 2000; seed += 1) {
      const plain = codeOf({ pack, filter: {}, length: 10, seed }).replaceAll('-', '');
      for (let at = 0; at + 1 < 10; at += 1) {
        const [a = '', b = ''] = [plain[at], plain[at + 1]];
        if (a === b) continue;
        const slipped = `${plain.slice(0, at)}${b}${a}${plain.slice(at + 2)}`;
        expect(roundOf(slipped, [pack])).toEqual({ problem: 'mistyped' });
      }
    }
  });

  test('too short, too long, or signs there are not', () => {
    for (const code of ['', 'ABCD', 'AAAA-AAAA-AAAA-A', 'UUUU-UUUU-UUUU', '????-????-????']) {
      expect(roundOf(code, [pack])).toEqual({ problem: 'mistyped' });
    }
  });
});

test('tells a pack that is not here from one of another edition', () => {
  const code = codeOf({ pack, filter: {}, length: 10, seed: 5 });
  expect(roundOf(code, [samplePack])).toEqual({ problem: 'no-pack' });
  const newer = { ...pack, version: '9.0.0' };
  expect(roundOf(code, [newer])).toEqual({ problem: 'other-edition', pack: newer });
  const shorter = { ...pack, questions: pack.questions.slice(1) };
  expect(roundOf(code, [shorter])).toEqual({ problem: 'other-edition', pack: shorter });
  expect(roundOf(code, [newer, pack])).toMatchObject({ pack });
});

test('what does not fit into a code is refused', () => {
  expect(() => codeOf({ pack, filter: {}, length: 33, seed: 0 })).toThrow(RangeError);
  expect(() => codeOf({ pack, filter: {}, length: 0, seed: 0 })).toThrow(RangeError);
  expect(() => codeOf({ pack, filter: { tag: 'no such tag' }, length: 5, seed: 0 })).toThrow(RangeError);
});
