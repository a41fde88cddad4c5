import { describe, expect, test } from 'vitest';
import { doneToday, dueLine, nothingDue, type PackNumbers, pathGoesOn } from '../../src/wording/home.ts';

const numbers = (more: Partial<PackNumbers>): PackNumbers => ({
  due: 0,
  new: 0,
  newLeft: 0,
  total: 9,
  met: 9,
  minutes: 1,
  ...more,
});

describe('what is due and waits until tomorrow beside today’s answers is not passed over', () => {
  test.each([
    [0, 'Nothing is due'],
    [1, 'Nothing more is due today, 1 waits until tomorrow'],
    [4, 'Nothing more is due today, 4 wait until tomorrow'],
  ])('%d', (heldBack, said) => {
    expect(nothingDue(heldBack)).toBe(said);
    const packs = [numbers({ heldBack }), numbers({})];
    expect(pathGoesOn(packs)).toBe(`${said}. The path goes on.`);
    expect(dueLine(packs)).toBe(`${said}, and everything here is met.`);
    expect(dueLine([numbers({ heldBack, new: 3, newLeft: 5 })])).toBe(
      `${said} · 3 new questions, about 1 minute`,
    );
  });

  test('when the day is done', () => {
    expect(doneToday([numbers({ heldBack: 2 })])).toBe('Done for today; 2 wait until tomorrow.');
    expect(doneToday([numbers({})])).toMatch(/^Done for today\. What you met/);
  });

  test('but while something is due, that comes first', () => {
    expect(dueLine([numbers({ due: 2, heldBack: 2 })])).toBe('2 questions due · about 1 minute');
  });
});
