import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { unpackArchive } from '../../../src/pack/archive/unpack.ts';
import { tgzOf, zipOf } from './built.ts';

const PACK = { name: 'pack.yaml', content: 'format: recite/1\n' };

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'recite-archive-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** What came of it: the code of the error, or the files that are there now. */
async function unpacked(name: string, bytes: Buffer) {
  const root = folder();
  writeFileSync(join(root, name), bytes);
  const to = join(root, 'to', 'here');
  const outcome = await unpackArchive(join(root, name), to).catch((error) => error);
  expect(readdirSync(root).sort()).toEqual([name, 'to'].sort());
  expect(readdirSync(join(root, 'to'))).toEqual(['here']);
  return { to, outcome, code: outcome.code as string | undefined };
}

const unzipped = (...entries: Parameters<typeof zipOf>[0]) => unpacked('a.zip', zipOf(entries));
const untarred = async (...entries: Parameters<typeof tgzOf>[0]) => unpacked('a.tgz', await tgzOf(entries));

test('a folder in an archive, its pack at the top or one folder down', async () => {
  const text = { name: 'mill/sources/text.md', content: 'A mill.' };
  const flat = await unzipped(
    PACK,
    { name: 'sources/', mode: 0o040755 },
    { ...text, name: 'sources/text.md' },
  );
  expect(flat.outcome).toBe(flat.to);
  const deep = await unzipped({ ...PACK, name: 'mill/pack.yaml' }, text);
  expect(deep.outcome).toBe(join(deep.to, 'mill'));
  const tar = await untarred(
    { name: './', type: 'directory' },
    { ...PACK, name: './mill/pack.yaml' },
    { ...text, name: './mill/sources/text.md' },
  );
  expect(tar.outcome).toBe(join(tar.to, 'mill'));
  expect(readFileSync(join(tar.to, text.name), 'utf8')).toBe('A mill.');
  expect((await unpacked('a.TAR.GZ', await tgzOf([PACK]))).code).toBeUndefined();
});

test.each([
  '../evil',
  'a/../../evil',
  '/etc/evil',
  'C:/evil',
  'C:evil',
  '..\\evil',
  'a//b',
  './a/./b',
  'nul.md',
  'sources/CON',
  'a. ',
  'a\u0000b',
  'a:stream',
  'x'.repeat(201),
  Array.from({ length: 30 }, () => 'd').join('/'),
])('the name %j is refused, and nothing lies outside', async (name) => {
  const zip = await unzipped(PACK, { name, content: 'evil' });
  expect(zip.code).toBe('archive-refused');
  if (!name.includes('\u0000'))
    expect((await untarred(PACK, { name, content: 'evil' })).code).toBe('archive-refused');
  expect(existsSync(join(zip.to, '../evil'))).toBe(false);
});

test('links and devices are refused', async () => {
  const link = await unzipped(PACK, { name: 'sources', mode: 0o120777, content: '/etc' });
  expect(link.code).toBe('archive-refused');
  for (const type of ['symlink', 'link', 'character-device', 'block-device', 'fifo'] as const)
    expect((await untarred(PACK, { name: 'sources', type, linkname: '/etc' })).code).toBe('archive-refused');
});

test('a name twice, in another case, or as a file and as a folder, is refused', async () => {
  for (const name of ['pack.yaml', 'Pack.YAML', 'pack.yaml/inside'])
    expect((await unzipped(PACK, { name })).code).toBe('archive-refused');
  expect((await untarred({ name: 'A/x' }, { name: 'a/y' }, PACK)).code).toBe('archive-refused');
});

test('a bomb is stopped by its ratio, and by its size', async () => {
  const zeros = Buffer.alloc(20_000_000);
  const zip = await unzipped({ name: 'zeros', content: zeros }, PACK);
  expect(zip.code).toBe('archive-too-big');
  expect((await untarred({ name: 'zeros', content: zeros.toString('latin1') }, PACK)).code).toBe(
    'archive-too-big',
  );
  expect(zip.outcome.message).toContain('200 times');
});

test('20,000 entries are too many, folders among them', async () => {
  const many = Array.from({ length: 20_000 }, (_, at) => ({ name: `d${at}/` }));
  expect((await unzipped(PACK, ...many)).code).toBe('archive-too-big');
});

test('what is cut off, locked, or no archive at all is said to be so', async () => {
  const zip = zipOf([PACK]);
  const tgz = await tgzOf([PACK, { name: 'sources/text.md', content: 'x'.repeat(3000) }]);
  for (let cut = 0; cut < zip.length; cut += 7)
    expect((await unpackedSafely('a.zip', zip.subarray(0, cut))).code).toBe('archive-damaged');
  for (let cut = 0; cut < tgz.length; cut += 7)
    expect((await unpackedSafely('a.tgz', tgz.subarray(0, cut))).code).toBe('archive-damaged');
  expect((await unzipped({ ...PACK, encrypted: true })).code).toBe('archive-encrypted');
});

test('an archive in an archive stays one; one without a pack, or with two, is no pack', async () => {
  const nested = await unzipped({ name: 'inner.zip', content: zipOf([PACK]) });
  expect(nested.code).toBe('no-pack-here');
  const two = await unzipped({ ...PACK, name: 'a/pack.yaml' }, { ...PACK, name: 'b/pack.yaml' });
  expect(two.outcome.message).toContain('several packs');
});

async function unpackedSafely(name: string, bytes: Buffer) {
  const root = folder();
  writeFileSync(join(root, name), bytes);
  const outcome = await unpackArchive(join(root, name), join(root, 'to')).catch((error) => error);
  return { code: outcome.code as string | undefined };
}
