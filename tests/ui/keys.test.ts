import type { Key } from 'ink';
import { describe, expect, test } from 'vitest';
import { footerLine, helpLines, keyTables } from '../../src/ui/key-help.ts';
import {
  type AskContext,
  actionOf,
  askKeys,
  feedbackKeys,
  learnKeys,
  oneFieldKeys,
  summaryKeys,
} from '../../src/ui/keys.ts';
import { lineWidth, pageFor } from '../../src/ui/line.ts';
import { pressesOf } from '../../src/ui/press.ts';
import { deskKeys, deskRowKeys } from '../../src/ui/writing/desk-keys.ts';
import { UNICODE_MARKS } from '../../src/wording/marks.ts';

const context: AskContext = {
  interaction: 'pick',
  count: 4,
  hasHint: true,
  exam: false,
  sheet: false,
  marked: false,
  undoable: true,
  inField: false,
  opens: true,
};
const interactions = ['pick', 'pickMany', 'type', 'arrange', 'pair', 'point'] as const;
const tables = [
  ...interactions.map((interaction) => [interaction, askKeys({ ...context, interaction })] as const),
  ...interactions.map(
    (interaction) => [`${interaction}, many`, askKeys({ ...context, interaction, count: 12 })] as const,
  ),
  ['field', askKeys({ ...context, interaction: 'type', count: 1, inField: true })] as const,
  ['gaps', askKeys({ ...context, interaction: 'type', count: 2, inField: true })] as const,
  [
    'feedback',
    feedbackKeys({ folded: true, overrulable: true, leech: true, other: true, card: false }),
  ] as const,
  ['learn', learnKeys({ undoable: true, card: false })] as const,
  ['summary', summaryKeys] as const,
  ['flag', oneFieldKeys('send')] as const,
  ['search', oneFieldKeys('search')] as const,
  ['writing', deskKeys({ rows: 7, under: 'item', first: false, undoable: true })] as const,
  ['writing, at the end', deskKeys({ rows: 0, under: 'done', first: false, undoable: true })] as const,
  ['writing a line', deskRowKeys] as const,
];

describe.each(tables)('%s', (_, table) => {
  test('no key does two things', () => {
    const keys = table.flatMap((binding) => binding.keys);
    expect(keys).toEqual([...new Set(keys)]);
  });

  test('leaving and pausing are always there', () => {
    expect(actionOf(table, { name: 'ctrl+c', text: '' })).toBe('interrupt');
    expect(actionOf(table, { name: 'ctrl+z', text: '' })).toBe('suspend');
  });

  test('the footer fits every window and keeps help while there is any', () => {
    for (const columns of [40, 60, 80, 120]) {
      const { width } = pageFor(columns, UNICODE_MARKS);
      const footer = footerLine(table, width);
      expect(lineWidth(footer)).toBeLessThanOrEqual(width);
      const help = table.some(({ action }) => action === 'help');
      expect(footer.some(({ text }) => text === '?')).toBe(help);
    }
  });

  test('help says what every key does', () => {
    const lines = helpLines(table, pageFor(80, UNICODE_MARKS));
    expect(lines.length).toBeGreaterThanOrEqual(table.length);
  });
});

test.each([40, 60, 80])('a field always tells how it is left, at %i columns', (columns) => {
  for (const count of [1, 2]) {
    const table = askKeys({ ...context, interaction: 'type', count, inField: true });
    const footer = footerLine(table, pageFor(columns, UNICODE_MARKS).width);
    expect(footer.map(({ text }) => text).join('')).toMatch(/enter think so.*esc leave field/);
  }
});

test('the least important goes first, and the order stays', () => {
  const at = (columns: number) =>
    footerLine(
      feedbackKeys({ folded: true, overrulable: false, leech: false, other: false, card: false }),
      columns,
    )
      .map(({ text }) => text)
      .join('');
  expect(at(78)).toBe('enter next   space more   s source   u undo   ! flag   ? keys');
  expect(at(58)).toBe('enter next   space more   s source   u undo   ? keys');
  expect(at(38)).toBe('enter next   space more   ? keys');
});

test('an answer can be taken back from the next question, from reading and out of a field', () => {
  const undo = { name: 'u', text: 'u' };
  for (const interaction of interactions) {
    expect(actionOf(askKeys({ ...context, interaction }), undo)).toBe('undo');
    expect(actionOf(askKeys({ ...context, interaction, undoable: false }), undo)).toBeUndefined();
  }
  expect(actionOf(learnKeys({ undoable: true, card: false }), undo)).toBe('undo');
  expect(actionOf(askKeys({ ...context, interaction: 'type', inField: true }), undo)).toBeUndefined();
});

test('help is reachable from the summary', () => {
  expect(actionOf(summaryKeys, { name: '?', text: '?' })).toBe('help');
});

test('every screen has its keys for the documentation', () => {
  for (const { title, keys } of keyTables()) {
    expect(title).not.toBe('');
    expect(keys.length).toBeGreaterThan(2);
  }
});

const NO_KEY = {} as Key;

test('keys that arrive in one piece are taken one by one', () => {
  expect(pressesOf('2\rg ', NO_KEY).map(({ name }) => name)).toEqual(['2', 'enter', 'g', 'space']);
});

test('control keys keep their meaning in the middle of a piece', () => {
  expect(pressesOf('Vlad\u0013', NO_KEY).map(({ name }) => name)).toEqual(['V', 'l', 'a', 'd', 'ctrl+s']);
  expect(pressesOf('a\u0015b\u0007', NO_KEY).map(({ name }) => name)).toEqual(['a', 'ctrl+u', 'b', 'ctrl+g']);
  expect(pressesOf('a\u007f\u001b\t\u0000', NO_KEY).map(({ name }) => name)).toEqual([
    'a',
    'backspace',
    'escape',
    'tab',
  ]);
  for (const { text } of pressesOf('\u0013\u0007\u001b', NO_KEY)) expect(text).toBe('');
});

test('named keys, control keys, and keys that are nothing here', () => {
  expect(pressesOf('', { ...NO_KEY, return: true })).toEqual([{ name: 'enter', text: '' }]);
  expect(pressesOf('s', { ...NO_KEY, ctrl: true })).toEqual([{ name: 'ctrl+s', text: '' }]);
  expect(pressesOf('', { ...NO_KEY, tab: true, shift: true })).toEqual([{ name: 'shift+tab', text: '' }]);
  expect(pressesOf('x', { ...NO_KEY, meta: true })).toEqual([]);
  expect(pressesOf('a', { ...NO_KEY, eventType: 'release' })).toEqual([]);
});
