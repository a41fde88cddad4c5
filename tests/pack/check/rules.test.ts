import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { RULE_DESCRIPTIONS } from '../../../src/pack/check/rules.ts';
import { loadPack } from '../../../src/pack/load.ts';
import { packOnDisk } from '../pack-on-disk.ts';

const HEADER = `format: recite/1
id: kolm
title: Kolm Point
sources:
  - { id: board, title: Yearbook, cite: "Board, 2021", names: [Harbour Board] }
  - { id: letters, title: Letters, names: [Brandt] }
`;

/** Rules broken by a pack of these claims and questions, and the questions that are left. */
async function check(claims: readonly string[], questions: readonly string[]) {
  const list = (entries: readonly string[]) => entries.map((entry) => `  - ${entry}\n`).join('');
  const yaml = `${HEADER}claims:\n${list(claims)}questions:\n${list(questions)}`;
  const { pack, findings } = await loadPack(await packOnDisk({ 'pack.yaml': yaml }));
  return { rules: findings.map(({ rule }) => rule), ids: pack?.questions.map(({ id }) => id) };
}

const EARLY = '{ id: early, source: board, text: The lamp was lit in 1871., contradicts: [late] }';
const LATE = '{ id: late, source: letters, text: The lamp was lit in 1872. }';

describe('answer-not-in-evidence', () => {
  const cable =
    '{ id: cable, source: board, text: "Ninety per cent of the 1,500 ships heard the fog horn on 3 May 1931." }';
  const one = (kind: string, fields: string) => [
    `{ id: q, kind: ${kind}, claims: [cable], ask: What then?, ${fields} }`,
  ];

  test.each([
    ['words', 'short', 'answer: the fog horn'],
    ['other case', 'short', 'answer: FOG horn'],
    ['a number in words', 'number', 'answer: 90, unit: per cent'],
    ['a number with a group mark', 'number', 'answer: 1500, unit: ships'],
    ['an ISO date', 'date', 'answer: 1931-05-03'],
    ['the month of a date', 'date', 'answer: 1931-05'],
    ['every one of several', 'several', 'answers: [ships, the fog horn], options: [sheep]'],
    ['an inference marked as one', 'short', 'answer: Tuesday, inferred: true'],
  ])('lets pass %s', async (_name, kind, fields) => {
    expect(await check([cable], one(kind, fields))).toEqual({ rules: [], ids: ['q'] });
  });

  test.each([
    ['other words', 'short', 'answer: the bell'],
    ['part of a word', 'short', 'answer: ship'],
    ['a number of another measure', 'number', 'answer: 90, unit: minutes'],
    ['another number', 'number', 'answer: 19, unit: per cent'],
    ['another date', 'date', 'answer: 1931-05-04'],
    ['one of several', 'several', 'answers: [ships, sheep], options: [goats]'],
    ['a gap', 'cloze', "answer: x, ask: 'All {{boats}} heard it.'"],
  ])('finds %s', async (_name, kind, fields) => {
    const question = one(kind, fields).map((text) =>
      kind === 'cloze' ? text.replace('ask: What then?, ', '').replace('answer: x, ', '') : text,
    );
    expect(await check([cable], question)).toEqual({ rules: ['answer-not-in-evidence'], ids: [] });
  });

  test('a further claim of the question may hold the answer', async () => {
    const horn = '{ id: horn, source: board, text: The horn was built in Hull. }';
    const question = '{ id: q, kind: short, claims: [cable, horn], ask: Where?, answer: Hull }';
    expect(await check([cable, horn], [question])).toEqual({ rules: [], ids: ['q'] });
  });
});

describe('duplicate-question', () => {
  const lamp = '{ id: lamp, source: board, text: The lamp was lit in 1871. }';
  const ask = (id: string, more: string) => `{ id: ${id}, kind: date, claims: [lamp], ${more} }`;

  test('the same question and answer, however written', async () => {
    const questions = [
      ask('a', 'ask: "When was the lamp lit?", answer: 1871'),
      ask('b', 'ask: "When was the  Lamp lit?", answer: 1871'),
    ];
    expect(await check([lamp], questions)).toEqual({ rules: ['duplicate-question'], ids: ['a'] });
  });

  test('another answer, another kind or a draft is no duplicate', async () => {
    const first = ask('a', 'ask: When?, answer: 1871');
    const questions = [
      first,
      ask('b', 'ask: When?, answer: 1871, draft: true'),
      '{ id: c, kind: short, claims: [lamp], ask: When?, answer: "1871" }',
      '{ id: d, kind: headline, claims: [lamp], ask: "Print it?", headline: Lamp lit, verdict: print }',
      '{ id: e, kind: headline, claims: [lamp], ask: "Print it?", headline: Lamp out, verdict: print }',
    ];
    expect(await check([lamp], questions)).toEqual({ rules: [], ids: ['a', 'b', 'c', 'd', 'e'] });
  });
});

describe('relative-time-without-on', () => {
  const said = (text: string, more = '') => `{ id: c, source: board, text: ${text}${more} }`;
  const question = '{ id: q, kind: short, claims: [c], ask: What sank?, answer: the boat }';

  test.each([
    'The boat sank last month.',
    'The boat sank yesterday.',
    'The boat sank two years ago.',
    'The boat sank 400 years ago.',
    'Over the last decade the boat sank.',
    'This March the boat sinks.',
    'Next May the boat sinks.',
  ])('%s', async (text) => {
    expect(await check([said(text)], [question])).toEqual({ rules: ['relative-time-without-on'], ids: [] });
    expect(await check([said(text, ', on: 2021-05')], [question])).toEqual({ rules: [], ids: ['q'] });
  });

  test.each([
    'The last boat sank.',
    'The boat sank in the next storm.',
    'This boat sank in May.',
    'This may lead to what sank the boat.',
    'On the last day of the war the boat sank.',
    'The boat sank the next day.',
    'In its last year the boat sank.',
    'Two million years ago the boat sank.',
    '"About 9,000 years ago the boat sank."',
    'The boat sank 12000 years ago.',
    'The boat sank thousands of years ago.',
  ])('not: %s', async (text) => {
    expect(await check([said(text)], [question])).toEqual({ rules: [], ids: ['q'] });
  });
});

describe('questions on contested claims', () => {
  test('name the source, whichever side the contradiction is written on', async () => {
    const questions = [
      '{ id: unnamed-early, kind: date, claims: [early], ask: When was the lamp lit?, answer: 1871 }',
      '{ id: unnamed-late, kind: date, claims: [late], ask: When was the lamp lit?, answer: 1872 }',
      '{ id: named, kind: date, claims: [early], ask: "When was the lamp lit, by the Harbour Board?", answer: 1871 }',
      '{ id: misnamed, kind: date, claims: [late], ask: "When was the lamp lit, by the Harbour Board?", answer: 1872 }',
    ];
    expect(await check([EARLY, LATE], questions)).toEqual({
      rules: Array(3).fill('contested-without-source-name'),
      ids: ['named'],
    });
  });

  test('a name is a word of its own', async () => {
    const question = (id: string, ask: string) =>
      `{ id: ${id}, kind: short, claims: [early], ask: "${ask}", answer: the lamp }`;
    const header = HEADER.replace('[Harbour Board]', '[UN, 海報]');
    const { pack } = await loadPack(
      await packOnDisk({
        'pack.yaml': `${header}claims:\n  - ${EARLY}\n  - ${LATE}\nquestions:\n${[
          question('within', 'What unfolded in UNIT nine?'),
          question('other-case', 'What was un done?'),
          question('whole', 'By the UN’s account, what was lit?'),
          question('unspaced', '据海報报道什么?'),
        ]
          .map((each) => `  - ${each}\n`)
          .join('')}`,
      }),
    );
    expect(pack?.questions.map(({ id }) => id)).toEqual(['whole', 'unspaced']);
  });

  test('a claim that contradicts itself is an error of its own', async () => {
    const self = '{ id: self, source: board, text: The lamp was lit in 1871., contradicts: [self] }';
    const question = '{ id: q, kind: date, claims: [self], ask: When was it lit?, answer: 1871 }';
    expect(await check([self], [question])).toEqual({ rules: ['contradicts-itself'], ids: [] });
  });

  test('the desk and the find need no name', async () => {
    const questions = [
      '{ id: desk, kind: headline, claims: [early], headline: Lamp lit in 1871, verdict: attribute, to: board, who: [letters] }',
      '{ id: point, kind: find, claims: [early], ask: Point to the year., passage: { source: board } }',
    ];
    expect(await check([EARLY, LATE], questions)).toEqual({ rules: [], ids: ['desk', 'point'] });
  });

  test('are not true or false, nor are claims that are not stated', async () => {
    const ghost = '{ id: ghost, source: letters, text: A ghost walks at night., as: alleged }';
    const horn = '{ id: horn, source: board, text: The horn is loud. }';
    const questions = [
      '{ id: a, kind: truefalse, claims: [early], ask: "By the Harbour Board, the lamp was lit in 1871.", answer: true }',
      '{ id: b, kind: truefalse, claims: [ghost], ask: A ghost walks at night., answer: true }',
      '{ id: c, kind: truefalse, claims: [horn], ask: The horn is loud., answer: true }',
    ];
    expect(await check([EARLY, LATE, ghost, horn], questions)).toEqual({
      rules: ['truefalse-of-contested', 'truefalse-of-contested'],
      ids: ['c'],
    });
  });
});

describe('the list of rules', () => {
  test('has each slug once, with a sentence and a reason', () => {
    const slugs = RULE_DESCRIPTIONS.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    for (const { summary, why } of RULE_DESCRIPTIONS) {
      expect(summary).toMatch(/\.$/);
      expect(why).toMatch(/\.$/);
    }
  });

  test('has every slug that the reader and the question kinds use', async () => {
    const known = new Set(RULE_DESCRIPTIONS.map(({ slug }) => slug));
    const used: string[] = [];
    for (const folder of ['src/pack', 'src/core/question']) {
      for (const name of (await readdir(folder)).filter((file) => file.endsWith('.ts'))) {
        const text = await readFile(`${folder}/${name}`, 'utf8');
        const slugs = text.matchAll(/(?:\brule(?::| =) |problem\(\s*|Refusal\(\s*)'([a-z0-9-]+)'/g);
        used.push(...Array.from(slugs, ([, slug]) => slug as string));
      }
    }
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter((slug) => !known.has(slug))).toEqual([]);
  });
});
