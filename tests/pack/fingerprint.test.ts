import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../src/core/text/normalise.ts';
import { findFingerprints, fingerprint, originalSentences } from '../../src/pack/fingerprint.ts';

const BELL = 'The bell was rung in fog.';

describe('a fingerprint', () => {
  test('is 12 hex of the SHA-256, and the length', () => {
    const hex = createHash('sha256').update(BELL).digest('hex').slice(0, 12);
    expect(fingerprint(BELL)).toBe(`${hex}:25`);
  });

  test('is the same whatever the spaces, quotes and dashes', () => {
    expect(fingerprint(' “So” – it\u00a0was\nlit… ')).toBe(fingerprint('"So" - it was lit...'));
    expect(fingerprint('The bell')).not.toBe(fingerprint('the bell'));
  });

  test('counts UTF-16 units', () => {
    expect(fingerprint('Ahoy 🚢')).toMatch(/:7$/);
  });
});

describe('looking for fingerprints', () => {
  const found = (text: string, ...sentences: readonly string[]) =>
    findFingerprints(text, sentences.map(fingerprint)).map(({ start, end }) => text.slice(start, end));

  test('every place, also where a full stop is not followed by a space', () => {
    expect(found(`It was dark.${BELL}It was cold. ${BELL}`, BELL)).toEqual([BELL, BELL]);
  });

  test('several of one length, in quotes, at both ends', () => {
    expect(found('"Ada kept it." Tam left it.', '"Ada kept it."', 'Ada kept it.', 'Tam left it.')).toEqual([
      '"Ada kept it."',
      'Ada kept it.',
      'Tam left it.',
    ]);
  });

  test('not a sentence with a changed letter, nor one longer than the text', () => {
    expect(found(BELL, 'The bell was rung in fug.', `${BELL} ${BELL}`)).toEqual([]);
  });
});

test('sentences of an original end with the line, and know it', () => {
  const text = 'Kolm Point\nIt was dark. It was cold\n\nThe bell rang.';
  const sentences = originalSentences(text).map(({ line, start, end }) => [line, text.slice(start, end)]);
  expect(sentences).toEqual([
    [1, 'Kolm Point'],
    [2, 'It was dark.'],
    [2, 'It was cold'],
    [4, 'The bell rang.'],
  ]);
});

test('a sentence found by its fingerprint is the one the original has', () => {
  const text = normalise('Mr. Keogh left\u00a0in 1983.\nNobody “saw” him go.');
  for (const { start, end } of originalSentences(text)) {
    const [match] = findFingerprints(text, [fingerprint(text.slice(start, end))]);
    expect(match).toMatchObject({ start, end });
  }
});
