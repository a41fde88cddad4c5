import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadShelf, openPacks } from '../../src/pack/library.ts';
import { Played } from '../support/session.ts';
import { packOnDisk } from './pack-on-disk.ts';

function packNamed(id: string, more = ''): string {
  return `format: recite/1\nid: ${id}\ntitle: ${id}\n${more}`;
}

const CHAPTERS = 'chapters: [{ id: one, title: One }]\n';
const BUNDLED = path.join(import.meta.dirname, '../../questions');

describe('the shelf', () => {
  test('has packs with chapters first, then goes by roots and names', async () => {
    const bundled = await packOnDisk({
      'a-tips/pack.yaml': packNamed('a-tips'),
      'c-course/pack.yaml': packNamed('c-course', CHAPTERS),
      'b-course/pack.yaml': packNamed('b-course', CHAPTERS),
      'a-broken/pack.yaml': 'format: [',
      'no-pack/readme.txt': 'nothing',
    });
    const installed = await packOnDisk({
      'a-mine/pack.yaml': packNamed('a-mine', CHAPTERS),
      'a-quiz/pack.yaml': packNamed('a-quiz'),
    });
    const shelf = await loadShelf({ roots: [bundled, installed], cwd: '/' });
    expect(shelf.map(({ folder }) => path.basename(folder))).toEqual([
      'b-course',
      'c-course',
      'a-mine',
      'a-broken',
      'a-tips',
      'a-quiz',
    ]);
  });

  test('named packs keep the order of their names', async () => {
    const root = await packOnDisk({
      'course/pack.yaml': packNamed('course', CHAPTERS),
      'tips/pack.yaml': packNamed('tips'),
    });
    const opened = await openPacks({ roots: [root], cwd: '/' }, ['tips', 'course']);
    expect(opened.map(({ pack }) => pack.id)).toEqual(['tips', 'course']);
  });

  test('a new learner begins with the first chapter of the bundled course, and with nothing else', async () => {
    const packs = (await openPacks({ roots: [BUNDLED], cwd: '/' }, [])).map(({ pack }) => pack);
    expect(packs.map(({ id }) => id)).toEqual(['russia-north-korea', 'recite-basics']);
    const played = new Played({ packs }).finishWith('right');
    const asked = new Set(played.state.answers.map(({ asking }) => asking.entry.asked));
    const [first] = packs[0]?.chapters ?? [];
    for (const { pack, question } of asked) {
      expect([pack.id, question.chapter]).toEqual(['russia-north-korea', first?.id]);
    }
    expect(asked.size).toBeGreaterThan(4);
  });
});
