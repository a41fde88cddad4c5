import { expect, test } from 'vitest';
import { parseYaml } from '../../src/pack/yaml.ts';

/** A question as a chapter file has it; line 2 is its id, line 5 its question. */
const GOOD = `questions:
  - id: rock
    kind: choice
    claims: [height]
    ask: In what kind of rock does the lake lie?
    answer: limestone
    options: [granite, slate]
  - id: height
    kind: number
    claims: [height]
    ask: How high is it?
    answer: 412
`;

function told(before: string, after: string): string {
  expect(GOOD).toContain(before);
  const parsed = parseYaml(GOOD.replace(before, after));
  if ('document' in parsed) throw new Error('This can be read.');
  const { line, column, message, hint } = parsed.problem;
  return `${line}:${column} ${message} ${hint}`;
}

test.each([
  [
    'a tab before a key',
    '    kind: choice',
    '\tkind: choice',
    '3:1 This line is indented with a tab. Indent with spaces, not with tabs.',
  ],
  [
    'no space behind the colon, told where it is and not in the line below',
    'kind: choice',
    'kind:choice',
    '3:9 There is no space behind the colon of "kind:". Write: kind: choice',
  ],
  [
    'a semicolon for a colon',
    'kind: choice',
    'kind; choice',
    '3:9 Behind "kind" stands a ";" in place of a colon. Write: kind: choice',
  ],
  [
    'a colon in a sentence',
    'ask: In what',
    'ask: The lake: in what',
    '5:18 The text of `ask` has a colon inside, and no quotes round it. Write: ask: "The lake: in what kind of rock does the lake lie?"',
  ],
  [
    'a colon and double quotes in a sentence',
    'ask: In what kind of rock',
    'ask: The "lake": in what kind of rock',
    `5:20 The text of \`ask\` has a colon inside, and no quotes round it. Write: ask: 'The "lake": in what kind of rock does the lake lie?'`,
  ],
  [
    'a percent sign in front',
    'ask: In what',
    'ask: % In what',
    '5:10 The text of `ask` begins with "%", and has no quotes round it. Write: ask: "% In what kind of rock does the lake lie?"',
  ],
  [
    'a gap in front',
    'ask: In what kind of rock',
    'ask: {{Rock}} of what kind',
    '5:10 The text of `ask` begins with "{{", and has no quotes round it. Write: ask: "{{Rock}} of what kind does the lake lie?"',
  ],
  [
    'an asterisk in front',
    'ask: In what',
    'ask: *In* what',
    '5:10 The text of `ask` begins with "*", and has no quotes round it. Write: ask: "*In* what kind of rock does the lake lie?"',
  ],
  [
    'an apostrophe inside single quotes',
    'ask: In what kind of rock does the lake lie?',
    "ask: 'What is the lake's rock?'",
    "5:27 The quotes round the text of `ask` close here, before it ends. Write an apostrophe inside single quotes twice: ''.",
  ],
  [
    'double quotes inside double quotes',
    'ask: In what kind of rock does the lake lie?',
    'ask: "What is "rock"?"',
    '5:19 The quotes round the text of `ask` close here, before it ends. Write a double quote inside double quotes with a backslash: \\".',
  ],
  [
    'quotes round the first word alone',
    'ask: In what kind',
    'ask: "In" what kind',
    '5:13 The quotes round the text of `ask` close here, before it ends. Write a double quote inside double quotes with a backslash: \\".',
  ],
  [
    'a bracket that stays open, told where it opens',
    '[granite, slate]',
    '[granite, slate',
    '7:14 The bracket [ of this line is never closed. Put ] where `options` ends.',
  ],
  [
    'a key too far right',
    '    kind: choice',
    '      kind: choice',
    '3:7 This line has 6 spaces before it; "id" in line 2 stands behind 4. Put 4 spaces before it if it belongs with line 2.',
  ],
  [
    'a key too far left',
    '    kind: choice',
    '   kind: choice',
    '3:4 This line has 3 spaces before it; "id" in line 2 stands behind 4. Put 4 spaces before it if it belongs with line 2.',
  ],
  [
    'an entry too far right',
    '  - id: height',
    '    - id: height',
    '8:5 The hyphen of this entry has 4 spaces before it; that of the one in line 2 has 2. Put 2 spaces before it if it belongs with line 2.',
  ],
  [
    'an entry at the margin',
    '  - id: height',
    '- id: height',
    '8:1 The hyphen of this entry has no spaces before it; that of the one in line 2 has 2. Put 2 spaces before it if it belongs with line 2.',
  ],
  [
    'an entry that has lost its hyphen',
    '  - id: height',
    '    id: height',
    '8:5 The key "id" stands here twice. Put a hyphen before it if a new entry begins here: - id: …; else take one of the two out.',
  ],
])('%s', (_, before, after, expected) => {
  expect(told(before, after)).toBe(expected);
});

test('what is written as it should be is nobody’s mistake', () => {
  expect(parseYaml(GOOD)).toHaveProperty('document');
});
