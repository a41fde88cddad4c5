import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseYaml, toValue } from '../../src/pack/yaml.ts';

function parsed(text: string) {
  const result = parseYaml(text);
  if ('problem' in result) throw new Error(result.problem.message);
  return result.document;
}

describe('reading YAML', () => {
  test('every scalar is a text', () => {
    expect(toValue(parsed('{a: 1.10, b: true, c: null, d: 2023-09-13, e: , f: 0x1F, g: "q"}').root)).toEqual({
      a: '1.10',
      b: 'true',
      c: 'null',
      d: '2023-09-13',
      e: '',
      f: '0x1F',
      g: 'q',
    });
  });

  test('block texts lose their last line end', () => {
    expect(toValue(parsed('a: |\n  one\n  two\nb: >\n  one\n  two\n').root)).toEqual({
      a: 'one\ntwo',
      b: 'one two',
    });
  });

  test('objects have no prototype to stumble over', () => {
    expect(Object.getPrototypeOf(toValue(parsed('a: b').root))).toBeNull();
  });

  test.each([
    [['a'], '1:4'],
    [['list', 0], '4:5'],
    [['list', 1, 'x'], '5:9'],
    [['list', 1, 'y', 1], '5:19'],
    [['quoted'], '6:9'],
    [['empty'], '7:1'],
    [['block'], '9:1'],
    [['list', 7], '4:3'],
    [['list', 0, 'deeper'], '4:5'],
    [['nothing'], '1:1'],
    [[], '1:1'],
  ])('%j stands at %s', (path, expected) => {
    const document = parsed(`a: b
# a comment
list:
  - one
  - {x: 1, y: [2, 3]}
quoted: "text"
empty:
block: >-
  folded
`);
    const { line, column } = document.place(path);
    expect(`${line}:${column}`).toBe(expected);
  });

  test('a key has a place of its own', () => {
    const document = parsed('a:\n  - {x: 1, y: 2}\n');
    expect(document.keyPlace(['a', 0], 'y')).toEqual({ line: 2, column: 12 });
    expect(document.keyPlace(['a', 0], 'z')).toEqual({ line: 2, column: 5 });
  });

  test('any text gives a document or a problem with a place, never an exception', () => {
    const yamlish = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            '- ',
            ': ',
            '{',
            '}',
            '[',
            ']',
            '"',
            "'",
            '\n',
            '  ',
            '&a ',
            '*a',
            '!',
            '|',
            '>',
            '#',
            '? ',
            '---\n',
            '<<: ',
          ),
          fc.string({ unit: 'binary', maxLength: 4 }),
        ),
      )
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(yamlish, (text) => {
        const result = parseYaml(text);
        if ('problem' in result) {
          expect(result.problem.line).toBeGreaterThan(0);
          expect(result.problem.column).toBeGreaterThan(0);
          expect(result.problem.hint).not.toBe('');
        } else {
          expect(JSON.stringify(toValue(result.document.root))).not.toMatch(/\p{Cc}/u);
        }
      }),
    );
  });
});
