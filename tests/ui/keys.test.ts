import type { Key } from 'ink';
import { describe, expect, test } from 'vitest';
import { footerLine, helpLines, keyTables } from '../../src/ui/key-help.ts';
import {
  type AskContext,
  actionOf,
  askKeys,
  feedbackKeys,
  flagKeys,
  learnKeys,
  summaryKeys,
} from '../../src/ui/keys.ts';
import { lineWidth, pageFor } from '../../src/ui/line.ts';
import { pressesOf } from '../../src/ui/press.ts';
import { UNICODE_MARKS } from '../../src/wording/marks.ts';

const context: AskContext = {
  interaction: 'pick',
  count: 4,
  hasHint: true,
  exam: false,
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
  ['feedback', feedbackKeys({ folded: true, overrulable: true })] as const,
  ['learn', learnKeys] as const,
  ['summary', summaryKeys] as const,
  ['flag', flagKeys] as const,
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

test('named keys, control keys, and keys that are nothing here', () => {
  expect(pressesOf('', { ...NO_KEY, return: true })).toEqual([{ name: 'enter', text: '' }]);
  expect(pressesOf('s', { ...NO_KEY, ctrl: true })).toEqual([{ name: 'ctrl+s', text: '' }]);
  expect(pressesOf('', { ...NO_KEY, tab: true, shift: true })).toEqual([{ name: 'shift+tab', text: '' }]);
  expect(pressesOf('x', { ...NO_KEY, meta: true })).toEqual([]);
  expect(pressesOf('a', { ...NO_KEY, eventType: 'release' })).toEqual([]);
});
