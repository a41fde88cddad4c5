import { mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadPack } from '../../src/pack/load.ts';
import { LIT, packOnDisk, places, SOURCE, shortForm } from './pack-on-disk.ts';

const PACK = { 'pack.yaml': shortForm(LIT), 'sources/kolm.md': SOURCE };
const chapter = (id: string) => `chapter: { id: ${id}, title: ${id} }\n`;

describe('a chapter never vanishes without a word', () => {
  test('both endings are read, in the order of their numbers', async () => {
    const folder = await packOnDisk({
      ...PACK,
      'chapters/10-c.yaml': chapter('c'),
      'chapters/2-b.yml': chapter('b'),
      'chapters/1-a.yaml': chapter('a'),
      'chapters/.1-a.yaml.swp': 'an editor’s',
    });
    const { pack, findings } = await loadPack(folder);
    expect(findings).toEqual([]);
    expect(pack?.chapters.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  test.each(['1.YAML', '1.yaml~', 'notes.txt', '1.yaml.bak'])('a file called %s', async (name) => {
    const { pack, findings } = await loadPack(
      await packOnDisk({ ...PACK, [`chapters/${name}`]: chapter('a') }),
    );
    expect(places(findings)).toEqual([`chapters/${name}:1:1 not-a-chapter`]);
    expect(pack?.questions).toHaveLength(1);
  });

  test('chapters is a file', async () => {
    const { pack, findings } = await loadPack(await packOnDisk({ ...PACK, chapters: chapter('a') }));
    expect(places(findings)).toEqual(['chapters:1:1 unreadable-file']);
    expect(pack).toBeUndefined();
  });

  test.each(['chapters.real', 'nowhere', 'chapters'])('chapters is a link to %s', async (target) => {
    const folder = await packOnDisk({ ...PACK, 'chapters/1.yaml': chapter('a') });
    await rename(path.join(folder, 'chapters'), path.join(folder, 'chapters.real'));
    await symlink(target, path.join(folder, 'chapters'));
    const { pack, findings } = await loadPack(folder);
    expect(places(findings)).toEqual(['chapters:1:1 path-outside-pack']);
    expect(pack).toBeUndefined();
  });

  test('a chapter file that is a folder', async () => {
    const folder = await packOnDisk(PACK);
    await mkdir(path.join(folder, 'chapters/1.yaml'), { recursive: true });
    expect(places((await loadPack(folder)).findings)).toEqual(['chapters/1.yaml:1:1 unreadable-file']);
  });

  test('more files than any pack has', async () => {
    const folder = await packOnDisk(PACK);
    await mkdir(path.join(folder, 'chapters'));
    for (let at = 0; at <= 500; at += 1) {
      await writeFile(path.join(folder, `chapters/${at}.yaml`), chapter(`c${at}`));
    }
    const { pack, findings } = await loadPack(folder);
    expect(places(findings)).toEqual(['chapters:1:1 too-many']);
    expect(pack).toBeUndefined();
  });
});
