import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadPack } from '../../src/pack/load.ts';
import { LIT, OIL, packOnDisk, SOURCE, shortForm } from './pack-on-disk.ts';

/** Loads a pack of one text and these questions; the one finding it should have, and the ids that are left. */
async function loaded(...questions: string[]) {
  const folder = await packOnDisk({ 'pack.yaml': shortForm(...questions), 'sources/kolm.md': SOURCE });
  const { pack, findings, leftOut } = await loadPack(folder);
  return { findings, leftOut, ids: pack?.questions.map(({ id }) => id) };
}

describe('a broken question is reported with its place and its remedy, and hides no good one', () => {
  test('a key that is none', async () => {
    const { findings, ids, leftOut } = await loaded(LIT, OIL.replace('answer:', 'awnser:'));
    expect(findings).toMatchObject([
      { line: 14, column: 5, rule: 'unknown-key', hint: 'Did you mean `answer`?' },
    ]);
    expect({ ids, leftOut }).toEqual({ ids: ['lit'], leftOut: 1 });
  });

  test('a sentence that is not in its text', async () => {
    const { findings, ids } = await loaded(
      LIT,
      OIL.replace('It burned rape oil until 1904.', 'Rape oil is made from rape seed.'),
    );
    expect(findings).toMatchObject([
      { line: 15, column: 15, rule: 'claim-not-in-source', hint: expect.stringContaining('Copy a sentence') },
    ]);
    expect(ids).toEqual(['lit']);
  });

  test('a sentence that was changed is not taken for the one in the text', async () => {
    const { findings, ids } = await loaded(LIT, OIL.replace('It burned', 'It never burned'));
    expect(findings).toMatchObject([
      {
        line: 15,
        column: 15,
        rule: 'claim-reworded',
        hint: expect.stringContaining('"It burned rape oil until 1904."'),
      },
    ]);
    expect(ids).toEqual(['lit']);
  });

  test('a sentence that stands there twice, until the words before it are given', async () => {
    const bell = `
id: bell
kind: short
ask: What was rung in fog?
answer: The bell
evidence:
  text: The bell was rung in fog.`;
    const twice = await loaded(LIT, bell);
    expect(twice.findings).toMatchObject([
      { line: 16, column: 13, rule: 'claim-ambiguous', hint: expect.stringContaining('`prefix:`') },
    ]);
    expect(twice.ids).toEqual(['lit']);
    expect((await loaded(LIT, `${bell}\n  prefix: painted white.`)).findings).toEqual([]);
  });

  test('an id that is taken', async () => {
    const { findings, ids, leftOut } = await loaded(LIT, OIL.replace('id: oil', 'id: lit'));
    expect(findings).toMatchObject([
      {
        line: 11,
        column: 9,
        rule: 'duplicate-id',
        message: 'The question "lit" is there already: pack.yaml:6.',
      },
    ]);
    expect({ ids, leftOut }).toEqual({ ids: ['lit'], leftOut: 1 });
  });

  test('a right answer that is also a wrong one', async () => {
    const { findings, ids } = await loaded(
      LIT,
      `
id: oil
kind: choice
ask: What did the lamp burn until 1904?
answer: Rape oil
options:
  - Whale oil
  - rape oil
evidence: It burned rape oil until 1904.`,
    );
    expect(findings).toMatchObject([{ line: 17, column: 9, rule: 'same-options', severity: 'error' }]);
    expect(ids).toEqual(['lit']);
  });

  test('a kind that is none', async () => {
    const { findings, ids } = await loaded(LIT, OIL.replace('kind: short', 'kind: shrot'));
    expect(findings).toMatchObject([
      { line: 12, column: 11, rule: 'unknown-kind', hint: 'Did you mean short?' },
    ]);
    expect(ids).toEqual(['lit']);
  });

  test('an answer that its sentence does not give', async () => {
    const { findings, ids } = await loaded(LIT, OIL.replace('answer: Rape oil', 'answer: Whale oil'));
    expect(findings).toMatchObject([
      {
        line: 14,
        column: 13,
        rule: 'answer-not-in-evidence',
        hint: expect.stringContaining('inferred: true'),
      },
    ]);
    expect(ids).toEqual(['lit']);
  });

  test('a question that rests on nothing, unless it is a draft', async () => {
    const bare = OIL.split('\n').slice(0, -1).join('\n');
    const { findings, ids } = await loaded(LIT, bare);
    expect(findings).toMatchObject([{ line: 11, column: 5, rule: 'no-evidence' }]);
    expect(ids).toEqual(['lit']);
    expect(await loaded(LIT, `${bare}\ndraft: true`)).toMatchObject({ findings: [], ids: ['lit', 'oil'] });
  });

  test('a text longer than its place can show', async () => {
    const { findings, ids } = await loaded(LIT, OIL.replace('Rape oil', 'r'.repeat(501)));
    expect(findings).toMatchObject([{ line: 14, column: 13, rule: 'text-too-long' }]);
    expect(ids).toEqual(['lit']);
  });
});

describe('a file that cannot be read gives no pack', () => {
  test.each([
    [
      'a bracket left open',
      'format: recite/1\nauthors: [A, B\n',
      'pack.yaml:2:10',
      'yaml-syntax',
      'Put ] where `authors` ends',
    ],
    [
      'a tab',
      'format: recite/1\nquestions:\n\t- id: a\n',
      'pack.yaml:3:1',
      'yaml-syntax',
      'Indent with spaces',
    ],
    [
      'a colon in a text',
      'format: recite/1\ntitle: Kolm: a light\n',
      'pack.yaml:2:12',
      'yaml-syntax',
      'Write: title: "Kolm: a light"',
    ],
    [
      'a key twice',
      'format: recite/1\nid: a\nid: b\n',
      'pack.yaml:3:1',
      'duplicate-key',
      'Take one of the two out',
    ],
    ['an alias', 'format: recite/1\nid: &x kolm\ntitle: *x\n', 'pack.yaml:2:5', 'yaml-alias', 'quotes'],
    ['a tag', 'format: recite/1\nid: !!binary kolm\n', 'pack.yaml:2:5', 'yaml-tag', 'quotes'],
    ['10,000 levels', `a: ${'['.repeat(10_000)}`, 'pack.yaml:1:53', 'yaml-too-deep', 'less deeply'],
    ['10,000 levels of hyphens', '- '.repeat(10_000), 'pack.yaml:1:101', 'yaml-too-deep', 'less deeply'],
    ['a line of 10 MB', 'x'.repeat(10_000_000), 'pack.yaml:1:1', 'file-too-big', 'Split it'],
    ['a file just over 2 MB', 'a: b\n'.repeat(400_001), 'pack.yaml:1:1', 'file-too-big', 'Split it'],
    ['a long line', `a: b\n${'x'.repeat(100_001)}`, 'pack.yaml:2:1', 'line-too-long', 'paragraphs'],
    [
      'a control code',
      'format: recite/1\ntitle: \u001b[31mred\n',
      'pack.yaml:2:8',
      'yaml-syntax',
      'control character',
    ],
    ['nothing', '', 'pack.yaml:1:1', 'yaml-syntax', 'Write the pack'],
    [
      'a key of JavaScript',
      'format: recite/1\n__proto__: {}\n',
      'pack.yaml:2:1',
      'unknown-key',
      'Take it out',
    ],
  ])('%s', async (_name, yaml, place, rule, hint) => {
    const { pack, findings } = await loadPack(await packOnDisk({ 'pack.yaml': yaml }));
    expect(pack).toBeUndefined();
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(`${finding?.file}:${finding?.line}:${finding?.column}`).toBe(place);
    expect(finding?.rule).toBe(rule);
    expect(finding?.hint).toContain(hint);
  });

  test.each([
    ['a binary file', Buffer.from([0x66, 0x0a, 0x00, 0x01]), 'pack.yaml:2:1', 'not-text', 'plain text'],
    ['Latin-1', Buffer.from('a: b\nc: caf\xe9\n', 'latin1'), 'pack.yaml:2:1', 'not-utf8', 'UTF-8'],
    ['UTF-16', Buffer.from('\ufeffa: b\n', 'utf16le'), 'pack.yaml:1:1', 'not-utf8', 'UTF-8'],
  ])('%s', async (_name, bytes, place, rule, hint) => {
    const { pack, findings } = await loadPack(await packOnDisk({ 'pack.yaml': bytes }));
    expect(pack).toBeUndefined();
    expect(findings.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([place]);
    expect(findings).toMatchObject([{ rule, hint: expect.stringContaining(hint) }]);
  });

  test('a chapter file is named in the finding', async () => {
    const { pack, findings } = await loadPack(
      await packOnDisk({
        'pack.yaml': shortForm(LIT),
        'sources/kolm.md': SOURCE,
        'chapters/2.yaml': 'chapter: [\n',
      }),
    );
    expect(pack).toBeUndefined();
    expect(findings).toMatchObject([{ file: 'chapters/2.yaml', line: 1, rule: 'yaml-syntax' }]);
  });

  test.each([
    ['a text', 'title: The #1 light', '3:12'],
    ['an entry of a list', 'title: Kolm\nauthors: [A, B #2\n  ]', '4:16'],
  ])('%s that a # cuts short is read, with a warning', async (_, line, place) => {
    const { pack, findings } = await loadPack(
      await packOnDisk({
        'pack.yaml': `format: recite/1\nid: kolm\n${line}\nversion: 1.2.3 # a remark\nlanguage: en ## one\n`,
      }),
    );
    expect(pack?.version).toBe('1.2.3');
    expect(
      findings.map(({ line: at, column, rule, severity }) => [`${at}:${column}`, rule, severity]),
    ).toEqual([[place, 'text-cut-short', 'warning']]);
  });

  test.each([
    ['sources/kolm.txt', 'Did you mean sources/kolm.md?'],
    ['sources/klom.md', 'Did you mean sources/kolm.md?'],
    ['sources/other.md', 'See how the name is spelled, or put the file there.'],
    ['sources\\kolm.md', 'Write it with a slash: file: sources/kolm.md'],
  ])('a text named %s that is not there', async (file, hint) => {
    const { findings } = await loadPack(
      await packOnDisk({
        'pack.yaml': shortForm(LIT).replace('sources/kolm.md', file),
        'sources/kolm.md': SOURCE,
      }),
    );
    expect(findings.map((finding) => finding.hint)).toEqual([hint]);
  });

  test('a language in words is no tag', async () => {
    const yaml = shortForm(LIT).replace('title: Kolm Point\n', 'title: Kolm Point\nlanguage: English\n');
    const { findings } = await loadPack(await packOnDisk({ 'pack.yaml': yaml, 'sources/kolm.md': SOURCE }));
    expect(findings).toMatchObject([{ rule: 'bad-language', line: 4 }]);
  });

  test('no pack.yaml at all', async () => {
    const { pack, findings } = await loadPack(await packOnDisk({ 'notes.txt': 'hello' }));
    expect(pack).toBeUndefined();
    expect(findings).toMatchObject([{ file: 'pack.yaml', rule: 'file-missing' }]);
  });
});

describe('nothing outside the folder is read', () => {
  const withFile = (file: string) => shortForm(LIT).replace('sources/kolm.md', file);

  test.each([
    '../kolm.md',
    '/etc/passwd',
    'sources/../../kolm.md',
    'sources//kolm.md',
    'kolm.md',
    'sources/deep/kolm.md',
    '"sources\\\\..\\\\kolm.md"',
    'C:/kolm.md',
  ])('file: %s', async (file) => {
    const folder = await packOnDisk({
      'kolm.md': SOURCE,
      'pack/pack.yaml': withFile(file),
      'pack/kolm.md': SOURCE,
      'pack/sources/deep/kolm.md': SOURCE,
    });
    const { findings, pack } = await loadPack(path.join(folder, 'pack'));
    expect(findings).toMatchObject([
      { line: 4, column: 17, rule: 'path-outside-pack', hint: expect.stringContaining('sources/') },
    ]);
    expect(pack?.questions).toEqual([]);
  });

  test('a linked source, a linked folder and a linked pack.yaml', async () => {
    const folder = await packOnDisk({
      'pack/pack.yaml': shortForm(LIT),
      'pack/sources/x.md': '',
      'secret/kolm.md': SOURCE,
    });
    const pack = path.join(folder, 'pack');
    await symlink(path.join(folder, 'secret/kolm.md'), path.join(pack, 'sources/kolm.md'));
    const linkedFile = await loadPack(pack);
    expect(linkedFile.findings).toMatchObject([
      { line: 4, column: 17, rule: 'path-outside-pack', message: expect.stringContaining('link') },
    ]);

    await rm(path.join(pack, 'sources'), { recursive: true });
    await symlink(path.join(folder, 'secret'), path.join(pack, 'sources'));
    expect((await loadPack(pack)).findings).toMatchObject([{ rule: 'path-outside-pack' }]);

    await rename(path.join(pack, 'pack.yaml'), path.join(folder, 'elsewhere.yaml'));
    await symlink(path.join(folder, 'elsewhere.yaml'), path.join(pack, 'pack.yaml'));
    expect((await loadPack(pack)).findings).toMatchObject([{ file: 'pack.yaml', rule: 'path-outside-pack' }]);
  });

  test('a folder where a text should be, and a text that is not there', async () => {
    const folder = await packOnDisk({ 'pack.yaml': shortForm(LIT) });
    expect((await loadPack(folder)).findings).toMatchObject([{ line: 4, column: 17, rule: 'file-missing' }]);
    await mkdir(path.join(folder, 'sources/kolm.md'), { recursive: true });
    expect((await loadPack(folder)).findings).toMatchObject([
      { line: 4, column: 17, rule: 'unreadable-file' },
    ]);
  });

  test('a text that is no text is reported where it is', async () => {
    const folder = await packOnDisk({
      'pack.yaml': shortForm(LIT),
      'sources/kolm.md': Buffer.from('One.\n\0'),
    });
    expect((await loadPack(folder)).findings).toMatchObject([
      { file: 'sources/kolm.md', line: 2, rule: 'not-text' },
    ]);
  });

  test('a pack of over 20 MB', async () => {
    const folder = await packOnDisk({ 'pack.yaml': shortForm(LIT) });
    await mkdir(path.join(folder, 'chapters'));
    const filler = `chapter: { id: c, title: C }\n${'#'.repeat(99)}`.padEnd(1_900_000, `\n${'#'.repeat(99)}`);
    for (let at = 0; at < 11; at += 1) await writeFile(path.join(folder, `chapters/${at}.yaml`), filler);
    const { pack, findings } = await loadPack(folder);
    expect(pack).toBeUndefined();
    expect(findings).toMatchObject([
      { file: 'chapters/10.yaml', rule: 'file-too-big', message: expect.stringContaining('20 MB') },
    ]);
  });
});
