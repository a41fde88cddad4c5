import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, recite } from '../support/recite.ts';

const FLAGS = ['--title', 'Cells: what "they" are', '--language', 'en', '--license', 'CC0-1.0'];

function folderWithText(text: string | Uint8Array): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'cells.txt'), text);
  return folder;
}

test('flags make a pack that checks clean, with its text, comments and a schema for editors', async () => {
  const cwd = folderWithText('A cell has a wall.\r\n\r\nPlants have chloroplasts.\r\n');
  const args = [
    'pack',
    'new',
    './cells',
    ...FLAGS,
    '--text',
    'cells.txt',
    '--text-url',
    'https://example.org/c',
  ];
  const made = await recite(args, { cwd });
  expect(made).toMatchObject({ code: 0, err: '' });
  expect(made.out).toContain('recite pack draft ./cells');
  const yaml = readFileSync(join(cwd, 'cells/pack.yaml'), 'utf8');
  expect(yaml.split('\n')[0]).toBe('# yaml-language-server: $schema=./recite.schema.json');
  expect(yaml).toMatch(/# {2}- id: first-lit/);
  expect(readFileSync(join(cwd, 'cells/sources/text.md'), 'utf8')).toBe(
    'A cell has a wall.\n\nPlants have chloroplasts.\n',
  );
  const checked = await recite(['pack', 'check', './cells', '--json'], { cwd });
  expect(JSON.parse(checked.out)).toMatchObject({ packs: [{ id: 'cells' }], errors: 0, warnings: 0 });
  const schema = JSON.parse(readFileSync(join(cwd, 'cells/recite.schema.json'), 'utf8'));
  expect(Object.keys(schema.properties)).toContain('questions');
  expect(schema.$defs.question.oneOf).toHaveLength(11);
  expect(readdirSync(cwd).sort()).toEqual(['cells', 'cells.txt']);
});

test('a terminal is asked, and empty lines take what is offered', async () => {
  const cwd = folderWithText('A cell has a wall.');
  const input = 'Cells\n\n\ncells.txt\n\n\nown\n';
  const made = await recite(['pack', 'new', 'cells-7b'], { cwd, terminal: true, input });
  expect(made.code).toBe(0);
  expect(made.out).toContain('Licence of your questions [CC-BY-4.0]: ');
  const checked = await recite(['pack', 'check', 'cells-7b', '--json'], { cwd });
  expect(JSON.parse(checked.out)).toMatchObject({ packs: [{ id: 'cells-7b' }], errors: 0, warnings: 0 });
});

test('a text of unknown origin, a taken folder, a name without letters and a bad language leave nothing behind', async () => {
  const cwd = folderWithText('A cell has a wall.');
  mkdirSync(join(cwd, 'taken'));
  const tries: [string[], string][] = [
    [['cells', ...FLAGS, '--text', 'cells.txt'], 'Nobody can tell whether cells.txt may be passed on.'],
    [['taken', ...FLAGS], 'taken is there already.'],
    [['taken', ...FLAGS, '--text', 'cells.txt'], 'taken is there already.'],
    [['ёж', ...FLAGS], 'A pack is called after its folder'],
    [['cells', '--title', 'x', '--language', 'klingon!'], '`language` cannot be "klingon!".'],
    [['cells'], 'A new pack needs a title.'],
    [['cells', ...FLAGS, '--text', 'none.txt', '--text-license', 'own'], 'There is no file none.txt.'],
  ];
  for (const [args, message] of tries) {
    const made = await recite(['pack', 'new', ...args], { cwd });
    expect(made).toMatchObject({ code: 2, out: '' });
    expect(made.err).toContain(message);
  }
  expect(readdirSync(cwd).sort()).toEqual(['cells.txt', 'taken']);
});

test('at a terminal, a slip is asked about again', async () => {
  const cwd = folderWithText('A cell has a wall.');
  const input = 'Cells\n\n\ncels.txt\ncells.txt\n\n\n\nown\n';
  const made = await recite(['pack', 'new', 'cells'], { cwd, terminal: true, input });
  expect(made).toMatchObject({ code: 0 });
  expect(made.err).toContain('There is no file cels.txt. See how its name is spelled.');
  expect(made.err).toContain('If you wrote it, say: own');
  expect(readFileSync(join(cwd, 'cells/sources/text.md'), 'utf8')).toBe('A cell has a wall.\n');
});

test('a folder with a space in its name can be copied from what is told', async () => {
  const made = await recite(['pack', 'new', './My cells', ...FLAGS], { cwd: emptyFolder() });
  expect(made.out).toContain('recite pack draft "./My cells"\n');
});

test.each([
  ['a PDF', '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'is a PDF, not a plain text. Open it, copy its text'],
  ['a word processor file', '{\\rtf1\\ansi A cell.\\par}', 'is a word processor file (RTF)'],
  [
    'a web page',
    '<!DOCTYPE html>\n<p>A cell has a wall.</p>',
    'is a web page, not a plain text. Open it in a browser',
  ],
  ['nothing but white space', ' \n\n', 'holds no text. See whether it was saved'],
])('%s is no text to write about', async (_, bytes, told) => {
  const cwd = folderWithText(Buffer.from(bytes, 'latin1'));
  const args = ['pack', 'new', 'cells', ...FLAGS, '--text', 'cells.txt', '--text-license', 'own'];
  const made = await recite(args, { cwd });
  expect(made).toMatchObject({ code: 2, out: '' });
  expect(made.err.replace(/\s+/g, ' ')).toContain(`cells.txt ${told}`);
  expect(readdirSync(cwd)).toEqual(['cells.txt']);
});

test('a Windows text comes in with its accents, and is told of', async () => {
  const cwd = folderWithText(Buffer.from('Der K\xe4fer fliegt.\n', 'latin1'));
  const args = ['pack', 'new', 'kaefer', '--title', 'Käfer', '--language', 'de', '--text', 'cells.txt'];
  const made = await recite([...args, '--text-license', 'own'], { cwd });
  expect(made.err).toContain('1 line of the text was not UTF-8');
  expect(readFileSync(join(cwd, 'kaefer/sources/text.md'), 'utf8')).toBe('Der Käfer fliegt.\n');
});
