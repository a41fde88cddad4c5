import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chapterFiles } from '../chapter-files.ts';
import { textSentences } from '../draft/text-sentences.ts';
import { PackFolder } from '../files.ts';
import { loadPack } from '../load.ts';
import { replaceFile } from '../write/replace-file.ts';
import type { Fix, Mended } from './fix.ts';
import { quoteValues } from './quote-values.ts';
import { Spelling, spellAsText } from './sentence-spelling.ts';
import { spacesForTabs } from './spaces-for-tabs.ts';
import { withoutTrailingSpace } from './trailing-space.ts';

/**
 * Puts right what can be put right without a thought: spaces for tabs, quotes that YAML needs, sentences and marked words spelled as in
 * their text, spaces at line ends. Nothing is written that would be read otherwise than meant; comments stay.
 */
export async function fixPack(folder: string): Promise<Fix[]> {
  const fixes = await inEachFile(folder, spacesForTabs);
  fixes.push(...(await inEachFile(folder, quoteValues)));
  const { pack } = await loadPack(folder);
  if (pack !== undefined) {
    const spelling = new Spelling(
      textSentences(pack).map(({ text }) => text),
      pack.sources.flatMap(({ text }) => text ?? []),
    );
    fixes.push(...(await inEachFile(folder, (text) => spellAsText(text, spelling))));
  }
  return [...fixes, ...(await inEachFile(folder, withoutTrailingSpace))];
}

async function inEachFile(folder: string, mend: (text: string) => Mended): Promise<Fix[]> {
  const chapters = await chapterFiles(folder);
  const files = new PackFolder(folder);
  const fixes: Fix[] = [];
  for (const file of ['pack.yaml', ...('files' in chapters ? chapters.files : [])]) {
    const read = await files.read(file);
    const path = join(folder, ...file.split('/'));
    // Other line ends, or a mark at the head, would be lost.
    if ('problem' in read || (await readFile(path, 'utf8')) !== read.text) continue;
    const mended = mend(read.text);
    if (mended.fixes.length === 0) continue;
    await replaceFile(path, mended.text);
    fixes.push(...mended.fixes.map((fix) => ({ file, ...fix })));
  }
  return fixes;
}
