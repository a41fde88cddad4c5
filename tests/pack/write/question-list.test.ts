import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clean } from '../../../src/core/text/clean.ts';
import {
  type QuestionFields,
  questionFields,
  withQuestionReplaced,
  withQuestions,
} from '../../../src/pack/write/question-list.ts';
import { parseYaml, toValue } from '../../../src/pack/yaml.ts';

const ONE: QuestionFields = { id: 'one', kind: 'short', ask: 'What: is it?', answer: '- odd, [very] #1' };

function read(text: string): Record<string, unknown> {
  const parsed = parseYaml(text);
  if ('problem' in parsed) throw new Error(parsed.problem.message);
  return toValue(parsed.document.root) as Record<string, unknown>;
}

test('an empty list becomes one with the question, and every comment stays', () => {
  const before =
    '# top\nformat: recite/1   # first\nid: a\n\n# about questions\nquestions: []   # none yet\n';
  const after = withQuestions(before, [ONE]);
  expect(after.split('\n').slice(0, 5)).toEqual(before.split('\n').slice(0, 5));
  expect(after).toContain('# none yet');
  expect(read(after).questions).toEqual([{ ...ONE }]);
});

test('a question goes behind the last one, in front of what belongs to the next key', () => {
  const before =
    'questions:\n- id: a   # first\n  kind: short\n  # inside a\n  ask: A?\n  answer: b\n\n# of the claims\nclaims: []\n';
  const after = withQuestions(before, [ONE]);
  expect(after).toContain('# of the claims\nclaims: []\n');
  expect(after.indexOf('id: one')).toBeLessThan(after.indexOf('# of the claims'));
  expect(after.indexOf('id: one')).toBeGreaterThan(after.indexOf('answer: b'));
  expect(read(after).questions).toEqual([{ id: 'a', kind: 'short', ask: 'A?', answer: 'b' }, { ...ONE }]);
});

test('a file without the key gets it, and one without a last line end too', () => {
  expect(read(withQuestions('id: a', [ONE]))).toEqual({ id: 'a', questions: [{ ...ONE }] });
  const text = 'questions:\n  - {id: a, kind: short, ask: A?, answer: b}';
  expect(read(withQuestions(text, [ONE])).questions).toHaveLength(2);
});

test('a list in brackets is refused, not broken', () => {
  expect(() => withQuestions('questions: [{id: a}]\n', [ONE])).toThrow(/not a list with a hyphen/);
});

test('a block text at the end is not torn apart', () => {
  const before = 'questions:\n  - id: a\n    explain: |\n      one\n\n      # no comment\nid: p\n';
  expect(read(withQuestions(before, [ONE]))).toEqual({
    id: 'p',
    questions: [{ id: 'a', explain: 'one\n\n# no comment' }, { ...ONE }],
  });
});

test('a question is written anew in its place, its neighbours and comments untouched', () => {
  const before =
    'questions:\n  - id: a\n    ask: A?\n  # before one\n  - id: one\n    # keep me\n    draft: true\n    ask: x\n\n  # before b\n  - id: b\n    ask: B?\n';
  const after = withQuestionReplaced(before, ONE);
  for (const comment of ['# before one', '# keep me', '# before b']) expect(after).toContain(comment);
  expect(read(after).questions).toEqual([{ id: 'a', ask: 'A?' }, { ...ONE }, { id: 'b', ask: 'B?' }]);
  expect(questionFields(after, 'one')).toEqual({ ...ONE });
});

test('whatever the texts are, they come back as they went in', () => {
  const texts = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.constantFrom(
      'true',
      '1.10',
      'null',
      '~',
      '2023-09-13',
      'a: b',
      '# no',
      "it's",
      '{{gap|x}}',
      '- a',
      '&a',
      '*a',
      '!t',
      '%',
      '@',
      '`',
      '"',
      'a #b',
      'x:',
      '? y',
      '|',
      '>',
    ),
  );
  fc.assert(
    fc.property(texts, fc.array(texts, { maxLength: 4 }), (ask, options) => {
      const question = { ...ONE, ask, options, pairs: [[ask, 'x']], reject: [{ text: ask, why: ask }] };
      const seen = (text: string) => clean(text).trim();
      expect(read(withQuestions('id: p\n', [question])).questions).toEqual([
        {
          ...ONE,
          ask: seen(ask),
          options: options.map(seen),
          pairs: [[seen(ask), 'x']],
          reject: [{ text: seen(ask), why: seen(ask) }],
        },
      ]);
    }),
    { numRuns: 500 },
  );
});
