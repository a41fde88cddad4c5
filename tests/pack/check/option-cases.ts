import { describe, expect, test } from 'vitest';
import type { Rule } from '../../../src/pack/check/rule.ts';
import { choice, found } from './written.ts';

/** The options of a choice: the right one, then the wrong ones. */
type Row = [name: string, ...options: string[]];

interface OptionCase {
  readonly rule: Rule;
  /** Where the rule points. */
  readonly at: string;
  readonly finds: readonly Row[];
  readonly passes: readonly Row[];
}

/** Asks with these options what burnt in the lamp, and expects each rule to find something, or nothing. */
export function testOptions(cases: readonly OptionCase[]): void {
  const question = ([, right = '', ...wrong]: Row) => choice('What burnt in the lamp?', right, ...wrong);
  describe.each(cases)('$rule.slug', ({ rule, at, finds, passes }) => {
    test.each(finds)('finds: %s', (...row) => {
      expect(found(rule, question(row))).toEqual([at]);
    });
    test.each(passes)('lets pass: %s', (...row) => {
      expect(found(rule, question(row))).toEqual([]);
    });
  });
}
