import { describe, expect, test } from 'vitest';
import { packFolders } from '../../src/pack/files.ts';
import { loadPack } from '../../src/pack/load.ts';
import { LIT, OIL, packOnDisk, places, SOURCE, shortForm } from './pack-on-disk.ts';

const HEADER = `format: recite/1
id: kolm
title: Kolm Point
sources:
  - { id: board, title: Yearbook, author: Harbour Board, published: 2021-05, cite: "Board, 2021", names: [Harbour Board] }
  - { id: letters, title: Letters, published: 1932 }
speakers:
  - { id: ostler, name: Ines Ostler }
`;

const CHAPTER = `chapter: { id: light, title: The light, read: [lit] }
defaults: { source: board, tags: [light] }
claims:
  - { id: lit, text: The lamp was lit in 1871., about: lamp, contradicts: [lit-late], weight: 3 }
  - { id: lit-late, source: letters, text: The lamp was lit in 1872., about: lamp, as: reported, by: ostler, on: 1932-01 }
questions:
  - id: lit-year
    kind: date
    claims: [lit, lit-late]
    ask: According to the Harbour Board, when was the lamp lit?
    answer: 1871
    tags: [dates]
`;

describe('a pack in the short form', () => {
  test('makes a claim of each evidence, anchored in its text', async () => {
    const { pack, findings, leftOut } = await loadPack(
      await packOnDisk({ 'pack.yaml': shortForm(LIT, OIL), 'sources/kolm.md': SOURCE }),
    );
    expect({ findings, leftOut }).toEqual({ findings: [], leftOut: 0 });
    expect(pack).toMatchObject({
      id: 'kolm',
      version: '1.0.0',
      language: 'en',
      sources: [{ id: 'text', title: 'Kolm Point', cite: 'Kolm Point', names: ['Kolm Point'], text: SOURCE }],
      claims: [
        { as: 'stated', source: 'text', weight: 2, contradicts: [] },
        { text: 'It burned rape oil until 1904.' },
      ],
    });
    for (const { id, text, anchor } of pack?.claims ?? []) {
      expect(id).toMatch(/^~[0-9a-f]{12}$/);
      expect(SOURCE.slice(anchor?.start, anchor?.end)).toBe(text);
    }
    expect(pack?.questions.map(({ claims }) => claims)).toEqual(pack?.claims.map(({ id }) => [id]));
  });

  test('equal sentences are one claim, whatever their spaces and quotes', async () => {
    const again = LIT.replace('id: lit', 'id: again')
      .replace('When', 'On what day')
      .replace('lamp of Kolm Point was lit', 'lamp  of Kolm\u00a0Point was lit');
    const { pack } = await loadPack(
      await packOnDisk({ 'pack.yaml': shortForm(LIT, again), 'sources/kolm.md': SOURCE }),
    );
    expect(pack?.claims).toHaveLength(1);
    expect(pack?.questions[0]?.claims).toEqual(pack?.questions[1]?.claims);
  });

  test('evidence can say how, who and as of when', async () => {
    const yaml = shortForm(
      LIT.replace(
        /evidence: .*/,
        'evidence: { text: The lamp of Kolm Point was lit on 3 May 1871., as: reported, on: 1871-05-03 }',
      ),
    );
    const { pack } = await loadPack(await packOnDisk({ 'pack.yaml': yaml, 'sources/kolm.md': SOURCE }));
    expect(pack?.claims).toMatchObject([{ as: 'reported', on: '1871-05-03' }]);
  });

  test('a source without a file is restated: its sentences need no place', async () => {
    const yaml = shortForm(LIT).replace('file: sources/kolm.md, ', '');
    const { pack, findings } = await loadPack(await packOnDisk({ 'pack.yaml': yaml }));
    expect(findings).toEqual([]);
    expect(pack?.sources[0]).not.toHaveProperty('text');
    expect(pack?.claims[0]).not.toHaveProperty('anchor');
  });
});

describe('a pack with chapters', () => {
  test('takes source, tags and chapter from the chapter file', async () => {
    const { pack, findings } = await loadPack(
      await packOnDisk({ 'pack.yaml': HEADER, 'chapters/1-light.yaml': CHAPTER }),
    );
    expect(findings).toEqual([]);
    expect(pack).toMatchObject({
      chapters: [{ id: 'light', title: 'The light', read: ['lit'], after: [] }],
      claims: [
        { id: 'lit', source: 'board', chapter: 'light', contradicts: ['lit-late'], weight: 3 },
        { id: 'lit-late', source: 'letters', chapter: 'light', as: 'reported', by: 'ostler', on: '1932-01' },
      ],
      questions: [
        {
          id: 'lit-year',
          kind: 'date',
          chapter: 'light',
          tags: ['light', 'dates'],
          claims: ['lit', 'lit-late'],
        },
      ],
    });
  });

  test('reads the files in the order of the numbers in their names', async () => {
    const chapter = (id: string) => `chapter: { id: ${id}, title: T }\n`;
    const { pack } = await loadPack(
      await packOnDisk({
        'pack.yaml': HEADER,
        'chapters/10-c.yaml': chapter('ten'),
        'chapters/2-b.yaml': chapter('two'),
        'chapters/1-a.yml': chapter('one'),
        'chapters/.3-d.yaml': 'not YAML: [',
        'chapters/notes.txt': 'not YAML: [',
      }),
    );
    expect(pack?.chapters.map(({ id }) => id)).toEqual(['one', 'two', 'ten']);
  });

  test('a chapter listed in pack.yaml is named by its id', async () => {
    const listed = `${HEADER}chapters:\n  - { id: light, title: The light }\n`;
    const { pack, findings } = await loadPack(
      await packOnDisk({
        'pack.yaml': listed,
        'chapters/a.yaml': CHAPTER.replace(/chapter: .*/, 'chapter: light'),
      }),
    );
    expect(findings).toEqual([]);
    expect(pack?.chapters).toHaveLength(1);
    expect(pack?.questions[0]?.chapter).toBe('light');
  });

  test('a claim with an error takes its questions along, and no others', async () => {
    const chapter = CHAPTER.replace('about: lamp, contradicts', 'by: nobody, contradicts');
    const { pack, findings, leftOut } = await loadPack(
      await packOnDisk({ 'pack.yaml': HEADER, 'chapters/a.yaml': chapter }),
    );
    expect(places(findings)).toEqual(['chapters/a.yaml:4:53 unknown-reference']);
    expect(leftOut).toBe(1);
    expect(pack?.claims.map(({ id }) => id)).toEqual(['lit-late']);
    expect(pack?.chapters[0]?.read).toEqual([]);
  });

  test('ids that name nothing are found wherever they stand', async () => {
    const chapter = CHAPTER.replace('read: [lit]', 'read: [lt], after: [x]')
      .replace('contradicts: [lit-late]', 'contradicts: [lit-latte]')
      .replace('claims: [lit, lit-late]', 'claims: [lit-late, gone]');
    const { findings } = await loadPack(
      await packOnDisk({ 'pack.yaml': HEADER, 'chapters/a.yaml': chapter }),
    );
    expect(findings.map(({ line, rule, message }) => [line, rule, message])).toEqual([
      [1, 'unknown-reference', 'There is no claim "lt" in this pack.'],
      [1, 'unknown-reference', 'There is no chapter "x" in this pack.'],
      [4, 'unknown-reference', 'There is no claim "lit-latte" in this pack.'],
      [9, 'unknown-reference', 'There is no claim "gone" in this pack.'],
    ]);
    expect(findings[2]?.hint).toBe('Did you mean `lit-late`?');
  });

  test('chapters that come after each other are freed of it', async () => {
    const { pack, findings } = await loadPack(
      await packOnDisk({
        'pack.yaml': HEADER,
        'chapters/1.yaml': 'chapter: { id: one, title: T, after: [two] }\n',
        'chapters/2.yaml': 'chapter: { id: two, title: T, after: [one] }\n',
      }),
    );
    expect(places(findings)).toEqual(['chapters/2.yaml:1:38 chapter-circle']);
    expect(pack?.chapters.map(({ after }) => after)).toEqual([['two'], []]);
  });

  test('a question in a chapter file belongs to no other chapter', async () => {
    const chapter = CHAPTER.replace('    kind: date', '    kind: date\n    chapter: other');
    const listed = `${HEADER}chapters:\n  - { id: other, title: Other }\n`;
    const { findings } = await loadPack(
      await packOnDisk({ 'pack.yaml': listed, 'chapters/a.yaml': chapter }),
    );
    expect(places(findings)).toEqual(['chapters/a.yaml:9:14 other-chapter']);
  });
});

describe('what a pack brings along', () => {
  test('every text is clean, also in messages', async () => {
    const hostile = '"\\e[31mred\\u202E"';
    const yaml = shortForm(`
id: a
kind: short
ask: ${hostile}
answer: rape oil
explain: ${hostile}
${hostile}: x
evidence: It burned rape oil until 1904.`).replace('title: Kolm Point\n', `title: ${hostile}\n`);
    const { pack, findings } = await loadPack(
      await packOnDisk({ 'pack.yaml': yaml, 'sources/kolm.md': `\u001b]0;x\u0007${SOURCE}` }),
    );
    expect(findings).toHaveLength(1);
    const whole = JSON.stringify({ pack, findings });
    expect(whole).toContain('␛[31mred');
    for (const live of ['\u001b', '\u202e', '\\u001b', '\\u202e']) expect(whole).not.toContain(live);
  });

  test('Windows and old Mac line ends, and a byte order mark, change nothing', async () => {
    const yaml = shortForm(LIT, OIL.replace('kind: short', 'kind: shrt'));
    const unix = await loadPack(await packOnDisk({ 'pack.yaml': yaml, 'sources/kolm.md': SOURCE }));
    for (const end of ['\r\n', '\r']) {
      const other = await loadPack(
        await packOnDisk({
          'pack.yaml': `\ufeff${yaml.replaceAll('\n', end)}`,
          'sources/kolm.md': SOURCE.replaceAll('\n', end),
        }),
      );
      expect({ ...other, folder: '' }).toEqual({ ...unix, folder: '' });
    }
  });

  test.each([
    '__proto__',
    'constructor',
    'prototype',
    'Upper',
    '-a',
    '../a',
    'a b',
    `a${'b'.repeat(64)}`,
    'ä',
  ])('the id %s is refused', async (id) => {
    const { pack, findings } = await loadPack(
      await packOnDisk({
        'pack.yaml': shortForm(LIT, OIL.replace('id: oil', `id: "${id}"`)),
        'sources/kolm.md': SOURCE,
      }),
    );
    expect(places(findings)).toEqual(['pack.yaml:11:9 bad-id']);
    expect(pack?.questions.map((question) => question.id)).toEqual(['lit']);
  });

  test('ids that objects have as keys are ids like others', async () => {
    const yaml = shortForm(LIT.replace('id: lit', 'id: valueof'), OIL.replace('id: oil', 'id: tostring'));
    const { pack, findings } = await loadPack(
      await packOnDisk({ 'pack.yaml': yaml, 'sources/kolm.md': SOURCE }),
    );
    expect(findings).toEqual([]);
    expect(pack?.questions.map(({ id }) => id)).toEqual(['valueof', 'tostring']);
  });

  test.each([
    ['published: 2023-02-30', 'bad-date'],
    ['published: 3 May 2023', 'bad-date'],
    ['url: "javascript:alert(1)"', 'bad-value'],
  ])('a source with %s gives no pack', async (field, rule) => {
    const yaml = shortForm(LIT).replace('license: CC0-1.0 }', `license: CC0-1.0, ${field} }`);
    const { pack, findings } = await loadPack(
      await packOnDisk({ 'pack.yaml': yaml, 'sources/kolm.md': SOURCE }),
    );
    expect(pack).toBeUndefined();
    expect(findings).toMatchObject([{ line: 4, rule }]);
  });

  test('a number stays as it was written until its field makes a number of it', async () => {
    const yaml = shortForm(LIT).replace('title: Kolm Point\n', 'title: 1.10\nversion: 1.10\n');
    const { pack } = await loadPack(await packOnDisk({ 'pack.yaml': yaml, 'sources/kolm.md': SOURCE }));
    expect(pack).toMatchObject({ title: '1.10', version: '1.10' });
  });

  test('it can be written out and read back', async () => {
    const { pack } = await loadPack(await packOnDisk({ 'pack.yaml': HEADER, 'chapters/a.yaml': CHAPTER }));
    expect(JSON.parse(JSON.stringify(pack))).toEqual(pack);
  });
});

describe('finding packs', () => {
  test('a folder of packs, by name', async () => {
    const root = await packOnDisk({
      'b/pack.yaml': '',
      'a/pack.yaml': '',
      'c/readme.md': '',
      '.d/pack.yaml': '',
    });
    expect(await packFolders(root)).toEqual([`${root}/a`, `${root}/b`]);
  });

  test('a pack itself, and a folder that is not there', async () => {
    const root = await packOnDisk({ 'pack.yaml': '', 'a/pack.yaml': '' });
    expect(await packFolders(root)).toEqual([root]);
    expect(await packFolders(`${root}/missing`)).toEqual([]);
  });
});
