import { describe, expect, test } from 'vitest';
import type { QuestionId } from '../../../src/core/ids.ts';
import { changesBetween, contentChange, type PresentQuestion } from '../../../src/core/memory/edits.ts';

const id = (text: string) => text as QuestionId;
const hashes = (prompt: string, key = 'k', evidence = 'e') => ({ prompt, key, evidence });

function present(name: string, content = hashes(name), ...supersedes: string[]): PresentQuestion {
  return { id: id(name), hashes: content, supersedes: supersedes.map(id) };
}

test.each([
  { now: hashes('p'), change: 'same' },
  { now: hashes('other'), change: 'wording' },
  { now: hashes('p', 'k', 'other'), change: 'evidence' },
  { now: hashes('other', 'k', 'other'), change: 'evidence' },
  { now: hashes('other', 'other', 'other'), change: 'key' },
] as const)('$change', ({ now, change }) => {
  expect(contentChange(hashes('p'), now)).toBe(change);
});

describe('what became of a question', () => {
  const before = new Map([
    [id('stays'), hashes('stays')],
    [id('leaves'), hashes('leaves')],
  ]);

  test('it stays, or is gone', () => {
    expect(changesBetween(before, [present('stays'), present('new')])).toEqual([
      { question: 'stays', change: 'same' },
      { question: 'leaves', change: 'gone' },
    ]);
  });

  test('it moves to the question with the same content', () => {
    expect(changesBetween(before, [present('stays'), present('new', hashes('leaves'))])[1]).toEqual({
      question: 'leaves',
      change: 'moved',
      to: 'new',
      content: 'same',
    });
  });

  test('it moves to the one that supersedes it, whatever its content', () => {
    const heir = present('new', hashes('leaves', 'other key'), 'leaves');
    expect(changesBetween(before, [present('stays'), heir, present('twin', hashes('leaves'))])[1]).toEqual({
      question: 'leaves',
      change: 'moved',
      to: 'new',
      content: 'key',
    });
  });

  test('with two of the same content nobody can say which', () => {
    const twins = [present('one', hashes('leaves')), present('two', hashes('leaves'))];
    expect(changesBetween(before, [present('stays'), ...twins])[1]?.change).toBe('gone');
  });

  test('a question known from before is nobody’s new name', () => {
    const known = new Map([...before, [id('twin'), hashes('leaves')]]);
    expect(changesBetween(known, [present('stays'), present('twin', hashes('leaves'))])[1]?.change).toBe(
      'gone',
    );
  });

  test('what supersedes a question still there takes nothing from it', () => {
    expect(
      changesBetween(before, [present('stays'), present('leaves'), present('new', hashes('x'), 'leaves')])[1],
    ).toEqual({ question: 'leaves', change: 'same' });
  });
});
