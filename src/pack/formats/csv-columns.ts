/** What a column of a table holds. */
export type Role =
  | 'kind'
  | 'ask'
  | 'answer'
  | 'accept'
  | 'wrong'
  | 'unit'
  | 'tolerance'
  | 'correction'
  | 'explain'
  | 'hint'
  | 'tags'
  | 'passed-over';

/** Names of columns as programs and people write them; a name may have a number behind it. */
const NAMES: readonly (readonly [Role, RegExp])[] = [
  ['kind', /^(?:kind|type|question type)$/],
  ['ask', /^(?:ask|question|question text|stem|prompt|front|term|frage|vorderseite|text)$/],
  [
    'answer',
    /^(?:answer|right answer|correct answer|correct|key|back|definition|antwort|ruckseite|rückseite)$/,
  ],
  ['accept', /^(?:accept|accepted|also right|alternatives?)$/],
  ['wrong', /^(?:wrong|wrong answer|incorrect answer|distractor|option|falsch)s? ?\d*$/],
  ['unit', /^unit$/],
  ['tolerance', /^tolerance$/],
  ['correction', /^correction$/],
  ['explain', /^(?:explain|explanation|feedback|comment|note|extra|back extra)$/],
  ['hint', /^hint$/],
  ['tags', /^tags?$/],
  ['passed-over', /^(?:id|guid|deck|notetype)$/],
];

/** The columns a heading names; undefined when the row is no heading: it has to name a question and an answer. */
export function headingRoles(cells: readonly string[]): Role[] | undefined {
  const roles = cells.map((cell): Role | undefined => {
    const name = cell.trim().toLowerCase().replace(/_/g, ' ');
    return NAMES.find(([, pattern]) => pattern.test(name))?.[0];
  });
  if (!roles.includes('ask') || !(roles.includes('answer') || roles.includes('kind'))) return undefined;
  return roles.map((role) => role ?? 'passed-over');
}

/** Without a heading: question, answer, and wrong answers behind them. */
export function plainRoles(columns: number): Role[] {
  return Array.from({ length: columns }, (_, at) => (at === 0 ? 'ask' : at === 1 ? 'answer' : 'wrong'));
}

/** What the lines at the top of an Anki export say: `#separator:tab`, `#tags column:3`. */
export interface AnkiHeader {
  readonly separator?: ',' | ';' | '\t' | '|' | ':' | ' ';
  readonly columns?: readonly string[];
  readonly roles: ReadonlyMap<number, Role>;
  /** How many lines they take. */
  readonly lines: number;
}

const SEPARATORS = new Map<string, ',' | ';' | '\t' | '|' | ':' | ' '>([
  ['tab', '\t'],
  ['comma', ','],
  ['semicolon', ';'],
  ['pipe', '|'],
  ['colon', ':'],
  ['space', ' '],
]);

/** Undefined for a text that does not begin with such lines. */
export function ankiHeader(text: string): AnkiHeader | undefined {
  const found: { separator?: AnkiHeader['separator']; columns?: string } = {};
  const roles = new Map<number, Role>();
  let lines = 0;
  for (const line of text.split('\n', 50)) {
    const [, key = '', value = ''] = /^#([a-z ]+):(.*)$/i.exec(line) ?? [];
    if (key === '') break;
    lines += 1;
    const name = key.toLowerCase();
    if (name === 'separator')
      found.separator = SEPARATORS.get(value.trim().toLowerCase()) ?? separatorSign(value);
    else if (name === 'columns') found.columns = value;
    else if (/ column$/.test(name))
      roles.set(Number(value) - 1, name === 'tags column' ? 'tags' : 'passed-over');
  }
  if (lines === 0) return undefined;
  const { separator = '\t', columns } = found;
  return { separator, roles, lines, ...(columns !== undefined && { columns: columns.split(separator) }) };
}

function separatorSign(value: string): '\t' | ',' | ';' | '|' {
  return value === ',' || value === ';' || value === '|' ? value : '\t';
}
