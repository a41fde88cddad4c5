import { describe, expect, test } from 'vitest';
import type { SpeakerId } from '../../../src/core/ids.ts';
import type { Claim } from '../../../src/core/pack.ts';
import { hedgedButStated } from '../../../src/pack/check/rules/hedged-but-stated.ts';
import { highlightNotInClaim } from '../../../src/pack/check/rules/highlight-not-in-claim.ts';
import { speakerDropped } from '../../../src/pack/check/rules/speaker-dropped.ts';
import { verbatimWithoutLicence } from '../../../src/pack/check/rules/verbatim-without-licence.ts';
import { RULE_DESCRIPTIONS } from '../../../src/pack/check/rules.ts';
import { claim, samplePack } from '../../support/sample-pack.ts';
import { found, packOf, written } from './written.ts';

const lamp = (text: string, more: Partial<Claim> = {}) => claim('lamp', 'letters-1932', text, more);

describe('hedged-but-stated', () => {
  test.each([
    'A keeper reportedly walks the stairs.',
    'The board is accused of neglect.',
    'Keogh denied that he had left.',
    'According to the pilots, the horn was heard.',
    'The ghost is believed to be a keeper.',
  ])('finds: %s', (text) => {
    expect(found(hedgedButStated, packOf([], [lamp(text)]))).toEqual(['text']);
    expect(found(hedgedButStated, packOf([], [lamp(text, { as: 'alleged' })]))).toEqual([]);
    expect(found(hedgedButStated, packOf([], [lamp(text, { by: 'pilots' as SpeakerId })]))).toEqual([]);
  });

  test.each([
    'Keogh reported for duty in 1871.',
    'The board said goodbye to Keogh.',
    'The lamp would burn for a hundred years.',
    'The board claims a fee of each ship.',
  ])('lets pass: %s', (text) => {
    expect(found(hedgedButStated, packOf([], [lamp(text)]))).toEqual([]);
  });
});

test('highlight-not-in-claim: the words stand in the first claim, as they are written', () => {
  const claims = [lamp('The lamp was lit in 1871.'), claim('horn', 'board-2021', 'The horn is loud.')];
  const at = (...highlight: string[]) => {
    const fields = { answer: '1871', highlight, claims: claims.map(({ id }) => id) };
    return found(highlightNotInClaim, packOf([written('short', fields)], claims));
  };
  expect(at('lamp', 'in 1871.')).toEqual([]);
  expect(at('1871', 'Lamp', 'horn')).toEqual(['highlight.1', 'highlight.2']);
});

describe('speaker-dropped', () => {
  const ghost = lamp('A keeper is said to walk the stairs.', {
    as: 'alleged',
    by: 'gazette' as SpeakerId,
    via: 'pilots' as SpeakerId,
  });
  const rumour = lamp('A keeper is said to walk the stairs.', { as: 'reported' });
  const at = (ask: string, on: Claim, answer = 'a keeper') =>
    found(speakerDropped, packOf([written('short', { ask, answer })], [on]));

  test('finds what is asked as a fact', () => {
    expect(at('Who walks the stairs?', ghost)).toEqual(['ask']);
    expect(at('Who reportedly walks the stairs?', ghost)).toEqual(['ask']);
    expect(at('Who walks the stairs, by the Harbour Board’s yearbook?', ghost)).toEqual(['ask']);
    expect(at('Who walks the stairs?', rumour)).toEqual(['ask']);
  });

  test('the speaker, the relay or the source in the question', () => {
    expect(at('Who walks the stairs, by The Kolm Gazette?', ghost)).toEqual([]);
    expect(at("Who walks the stairs, in the pilots' guild's account?", ghost)).toEqual([]);
    expect(at('Who walks the stairs in Brandt’s letters?', ghost)).toEqual([]);
    expect(at('Who reportedly walks the stairs?', rumour)).toEqual([]);
  });

  test('a question for the speaker, a stated claim, and the desk', () => {
    expect(at('Who tells of a ghost?', ghost, 'The Kolm Gazette')).toEqual([]);
    expect(at('Who walks the stairs?', { ...ghost, as: 'stated' })).toEqual([]);
    const desk = written('headline', { ask: '', headline: 'A keeper walks', verdict: 'attribute' });
    expect(found(speakerDropped, packOf([desk], [ghost]))).toEqual([]);
  });
});

test('verbatim-without-licence asks for a licence or an address where the text is in the pack', () => {
  const [, letters] = samplePack.sources;
  if (letters === undefined) throw new Error('the sample pack has two sources');
  const at = (more: object) =>
    found(verbatimWithoutLicence, packOf([], [], { sources: [{ ...letters, ...more }] }));
  expect(at({ text: 'The lamp was lit.' })).toEqual(['']);
  expect(at({ text: 'The lamp was lit.', license: 'CC0-1.0' })).toEqual([]);
  expect(at({ text: 'The lamp was lit.', url: 'https://letters.example' })).toEqual([]);
  expect(at({})).toEqual([]);
});

test('rules that read English say nothing of other languages', async () => {
  const german = packOf(
    [
      written('choice', { ask: 'What did he currently not burn?', answer: 'Yes', options: [{ text: 'No' }] }),
      written('cloze', { ask: 'The {{was}}' }),
    ],
    [lamp('He reportedly walks.')],
    { language: 'de' },
  );
  const english = { ...german, language: 'en-GB' };
  const rules = RULE_DESCRIPTIONS.filter((rule) => 'check' in rule && rule.severity === 'warning') as never[];
  const slugs = (pack: typeof german) =>
    rules.flatMap((rule: Parameters<typeof found>[0]) => (found(rule, pack).length > 0 ? [rule.slug] : []));
  const both = slugs(german);
  expect(both).toContain('option-count');
  for (const slug of [
    'undated-now',
    'unmarked-negation',
    'yes-no-as-choice',
    'gap-settles-nothing',
    'hedged-but-stated',
  ]) {
    expect(both).not.toContain(slug);
    expect(slugs(english)).toContain(slug);
  }
});
