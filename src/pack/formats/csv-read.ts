import { oneLine } from '../../core/text/one-line.ts';
import { ankiHeader, headingRoles, plainRoles, type Role } from './csv-columns.ts';
import {
  excerpt,
  type ForeignItem,
  type ForeignQuestion,
  type OmittedItem,
  type ReadItems,
} from './foreign.ts';
import { htmlText, looksLikeHtml } from './html-text.ts';
import { type Row, rowsOf, separatorOf } from './rows.ts';

/** What separates several texts in one cell; a backslash makes it a plain sign. */
const BAR = /(?<!\\)\|/;
const TERM_WORDS = 4;
const LONGEST_CELL = 100_000;

/** Reads a table of questions: with or without a heading, from a spreadsheet, Quizlet or Anki. */
export function readCsv(text: string): ReadItems {
  const anki = ankiHeader(text);
  const body = anki === undefined ? text : text.split('\n').slice(anki.lines).join('\n');
  const separator = anki?.separator ?? separatorOf(body) ?? '\t';
  const rows = rowsOf(body, separator).map((row) => ({ ...row, line: row.line + (anki?.lines ?? 0) }));
  const named = anki?.columns === undefined ? headingRoles(rows[0]?.cells ?? []) : headingRoles(anki.columns);
  const heading = anki?.columns === undefined && named !== undefined;
  const items: ForeignItem[] = [];
  const omitted: OmittedItem[] = [];
  for (const row of heading ? rows.slice(1) : rows) {
    const read = itemsOf(row, rolesOf(row, named, anki?.roles), named === undefined && anki === undefined);
    if (typeof read === 'string') {
      omitted.push({ line: row.line, reason: read, text: excerpt(oneLine(row.cells.join(' '))) });
    } else items.push(...read);
  }
  return { items, omitted };
}

function rolesOf({ cells }: Row, named?: readonly Role[], anki?: ReadonlyMap<number, Role>): readonly Role[] {
  if (named !== undefined) return named;
  if (anki === undefined) return plainRoles(cells.length);
  const free = cells.map((_, at) => at).filter((at) => !anki.has(at));
  return cells.map(
    (_, at) => anki.get(at) ?? (at === free[0] ? 'ask' : at === free[1] ? 'answer' : 'explain'),
  );
}

function itemsOf(row: Row, roles: readonly Role[], bare: boolean): ForeignItem[] | string {
  if (row.broken) return 'A quote is opened and never closed.';
  if (row.cells.some(({ length }) => length > LONGEST_CELL))
    return 'One of its cells is longer than any question.';
  const losses = new Set<string>();
  const words = (cell: string) => {
    const read = looksLikeHtml(cell) ? htmlText(cell) : { text: cell, losses: [] };
    for (const loss of read.losses) losses.add(loss);
    const sound = read.text.replace(/\[sound:[^\]]{0,200}\]/g, () => {
      losses.add('a sound');
      return ' ';
    });
    return oneLine(sound.replace(/^'(?=[=+\-@])/, '')).trim();
  };
  const all = (role: Role) =>
    row.cells
      .filter((_, at) => roles[at] === role)
      .map(words)
      .filter((cell) => cell !== '');
  const beyond = row.cells.slice(roles.length).filter((cell) => cell.trim() !== '');
  if (beyond.length > 0) losses.add(`${beyond.length} cell(s) beyond the last named column`);
  const [ask = ''] = all('ask');
  if (ask === '') return 'It has no question.';
  const read = questionsOf({ ask, all, losses, bare });
  if (typeof read === 'string') return read;
  const [explain, hint] = [all('explain').join(' '), all('hint')[0]];
  const tags = all('tags')
    .flatMap((cell) => cell.split(/[\s,;]+/))
    .filter((tag) => tag !== '');
  return read.map((question) => ({
    line: row.line,
    question: {
      ...question,
      ...(explain !== '' && { explain }),
      ...(hint !== undefined && { hint }),
      ...(tags.length > 0 && { tags }),
    } as ForeignQuestion,
    losses: [...losses],
  }));
}

interface Cells {
  readonly ask: string;
  readonly all: (role: Role) => string[];
  readonly losses: Set<string>;
  readonly bare: boolean;
}

function questionsOf(cells: Cells): ForeignQuestion[] | string {
  const { ask, all, losses, bare } = cells;
  if (/\{\{c\d+::/.test(ask)) return ankiClozes(ask);
  const [kind] = all('kind');
  const [answer = ''] = all('answer');
  const wrong = all('wrong');
  if (kind !== undefined) return ofKind(kind.toLowerCase(), answer, cells);
  if (answer === '') return 'It has no answer.';
  if (wrong.length > 0) return [{ kind: 'choice', ask, answer, options: wrong }];
  if (/^(?:true|false)$/i.test(answer)) return ofKind('truefalse', answer, cells);
  const long = (text: string) => text.split(/\s+/).length > TERM_WORDS;
  if (bare && long(answer) && !long(ask) && !/[?]$/.test(ask)) {
    losses.add('the direction: the term is asked for, not its long definition');
    return [{ kind: 'short', ask: answer, answer: ask }];
  }
  return ofKind('short', answer, cells);
}

function parts(cell: string): string[] {
  return cell
    .split(BAR)
    .map((part) => part.replaceAll('\\|', '|').trim())
    .filter((part) => part !== '');
}

function ofKind(kind: string, answer: string, { ask, all }: Cells): ForeignQuestion[] | string {
  const accept = all('accept').flatMap(parts);
  const more = { ...(accept.length > 0 && { accept }) };
  const [unit, tolerance, correction] = [all('unit')[0], all('tolerance')[0], all('correction')[0]];
  switch (kind) {
    case 'choice':
    case 'multiple choice':
      return [{ kind: 'choice', ask, answer, ...more, options: all('wrong') }];
    case 'several':
      return [{ kind, ask, answers: parts(answer), options: all('wrong') }];
    case 'truefalse':
    case 'true/false':
      return [
        {
          kind: 'truefalse',
          ask,
          answer: answer.toLowerCase(),
          ...(correction !== undefined && { correction }),
        },
      ];
    case 'short':
    case 'date':
      return [{ kind, ask, answer, ...more }];
    case 'cloze':
      return [{ kind, ask }];
    case 'number': {
      const [, from, to] = /^(.+?)\.\.(.+)$/.exec(answer) ?? [];
      const range = from === undefined || to === undefined ? answer : { from: from.trim(), to: to.trim() };
      return [
        {
          kind,
          ask,
          answer: range,
          ...(unit !== undefined && { unit }),
          ...(tolerance !== undefined && { tolerance }),
        },
      ];
    }
    case 'match': {
      const pairs = parts(answer).map((pair) => pair.split(/\s->\s/, 2).map((side) => side.trim()));
      const extra = all('wrong');
      return [{ kind, ask, pairs, ...(extra.length > 0 && { extra }) }];
    }
    default:
      return `A row of the kind "${excerpt(kind)}" cannot be taken in.`;
  }
}

const CLOZE = /\{\{c(\d+)::((?:(?!\}\}).){1,500})\}\}/gs;

/** Each number of an Anki cloze is a card of its own. */
function ankiClozes(ask: string): ForeignQuestion[] | string {
  const numbers = [...new Set([...ask.matchAll(CLOZE)].map(([, number]) => number))];
  if (numbers.length === 0) return 'Its gap is opened and never closed.';
  return numbers.map((wanted) => ({
    kind: 'cloze',
    ask: ask.replace(CLOZE, (_, number: string, inside: string) => {
      const [answer = ''] = inside.split('::');
      return number === wanted ? `{{${answer.trim()}}}` : answer;
    }),
  }));
}
