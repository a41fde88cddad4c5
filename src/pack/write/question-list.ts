import { clean } from '../../core/text/clean.ts';
import { UserError } from '../../user-error.ts';
import { parseYaml, toValue, type YamlDocument, type YamlNode } from '../yaml.ts';
import { entryLines, type Plain } from './yaml-text.ts';

/** A question as it is written into a pack file: its keys in the order they are to stand in. */
export type QuestionFields = { readonly id: string; readonly kind: string } & Readonly<
  Record<string, Plain | undefined>
>;

const DEFAULT_INDENT = 2;

/**
 * The text of a pack or chapter file with questions put at the end of its list. Everything else stays as its author
 * wrote it, comments and empty lines included.
 * @throws UserError when the file is no YAML, or keeps its questions in brackets
 */
export function withQuestions(text: string, questions: readonly QuestionFields[]): string {
  if (questions.length === 0) return text;
  const { document, list } = questionsOf(text);
  const indent = indentOf(text, document, list);
  const lines = questions.flatMap((question) => ['', ...entryLines(question, indent)]);
  const changed =
    list === undefined || list.type === 'scalar' || list.items.length === 0
      ? openedList(text, document, list, lines)
      : inserted(text, endOfList(text, document), lines);
  return proven(changed, text, (before) => [...before, ...questions.map(asRead)]);
}

/**
 * The text with one question written anew in its place. Comment lines inside it stay, above it.
 * @throws UserError when there is none of that id
 */
export function withQuestionReplaced(text: string, question: QuestionFields): string {
  const { document, at, lines, start, end } = located(text, question.id);
  const { list } = questionsOf(text);
  const comments = lines.slice(start, end).filter((line) => /^\s*#/.test(line));
  const fresh = [...comments, ...entryLines(question, indentOf(text, document, list))];
  const changed = [...lines.slice(0, start), ...fresh, ...lines.slice(end)].join('\n');
  return proven(changed, text, (before) => before.with(at, asRead(question)));
}

/** The ids of the questions in a file, as they stand there. */
export function questionIds(text: string): string[] {
  const { list } = questionsOf(text);
  return list?.type === 'list' ? list.items.flatMap((item) => idOf(item) ?? []) : [];
}

/** The fields of a question as they stand in the file, or undefined. */
export function questionFields(text: string, id: string): QuestionFields | undefined {
  const { list } = questionsOf(text);
  const found = list?.type === 'list' ? list.items.find((item) => idOf(item) === id) : undefined;
  return found === undefined ? undefined : ({ ...(toValue(found) as object) } as QuestionFields);
}

/** The line a question begins in, from 1; undefined where there is none of that id. */
export function questionLine(text: string, id: string): number | undefined {
  return questionIds(text).includes(id) ? located(text, id).start + 1 : undefined;
}

type ListNode = Extract<YamlNode, { type: 'list' | 'scalar' }>;

function questionsOf(text: string): { document: YamlDocument; list: ListNode | undefined } {
  const parsed = parseYaml(text);
  if ('problem' in parsed) {
    const { line, column, message, hint } = parsed.problem;
    throw new UserError('unreadable-pack', `${line}:${column}: ${message}`, hint);
  }
  const { root } = parsed.document;
  if (root.type !== 'map') throw notAList();
  const list = root.entries.get('questions')?.value;
  if (list?.type === 'map' || (list?.type === 'scalar' && list.text !== '')) throw notAList();
  if (list?.type === 'list' && list.items.length > 0 && text[list.offset] === '[') throw notAList();
  return { document: parsed.document, list };
}

function notAList(): UserError {
  return new UserError(
    'questions-in-brackets',
    'The questions of this file are not a list with a hyphen before each, so none can be put behind them.',
    'Write `questions:` on a line of its own, and each question below it, beginning with "- id:".',
  );
}

function indentOf(text: string, document: YamlDocument, list: ListNode | undefined): number {
  if (list?.type !== 'list' || list.items.length === 0) return DEFAULT_INDENT;
  const { line } = document.place(['questions', 0]);
  return /^ */.exec(text.split('\n')[line - 1] ?? '')?.[0].length ?? DEFAULT_INDENT;
}

/** `questions: []`, `questions:` or none at all becomes a list with these lines. */
function openedList(
  text: string,
  document: YamlDocument,
  list: ListNode | undefined,
  lines: readonly string[],
): string {
  const body = lines.slice(1);
  if (list === undefined) return `${text.trimEnd()}\n\nquestions:\n${body.join('\n')}\n`;
  const { line } = document.keyPlace([], 'questions');
  const all = text.split('\n');
  const head = (all[line - 1] ?? '').replace(/^(questions\s*:)\s*(?:\[\s*\])?/, '$1');
  const rest = all.slice(line);
  return [...all.slice(0, line - 1), head.trimEnd(), ...body, ...(rest.length === 0 ? [''] : rest)].join(
    '\n',
  );
}

/** How many lines stand before the end of the list: what follows belongs to the next key. */
function endOfList(text: string, document: YamlDocument): number {
  const lines = text.split('\n');
  const { root } = document;
  const entries = root.type === 'map' ? [...root.entries.keys()] : [];
  const next = entries[entries.indexOf('questions') + 1];
  let end = next === undefined ? lines.length : document.keyPlace([], next).line - 1;
  while (end > 0 && /^(?:#.*|\s*)$/.test(lines[end - 1] ?? '')) end -= 1;
  return end;
}

function inserted(text: string, at: number, lines: readonly string[]): string {
  const all = text.split('\n');
  const rest = all.slice(at);
  return [...all.slice(0, at), ...lines, ...(rest.length === 0 ? [''] : rest)].join('\n');
}

function located(text: string, id: string) {
  const { document, list } = questionsOf(text);
  const items = list?.type === 'list' ? list.items : [];
  const at = items.findIndex((item) => idOf(item) === id);
  if (at < 0) throw new UserError('no-such-question', `There is no question ${id} in this file.`);
  const lines = text.split('\n');
  const start = document.place(['questions', at]).line - 1;
  let end =
    at + 1 < items.length ? document.place(['questions', at + 1]).line - 1 : endOfList(text, document);
  while (end > start + 1 && /^\s*(?:#.*)?$/.test(lines[end - 1] ?? '')) end -= 1;
  return { document, at, lines, start, end };
}

function idOf(item: YamlNode): string | undefined {
  const id = item.type === 'map' ? item.entries.get('id')?.value : undefined;
  return id?.type === 'scalar' ? id.text : undefined;
}

/** As the file will be read again: every scalar a text. */
export function asRead(value: Plain | undefined): unknown {
  if (Array.isArray(value)) return value.map(asRead);
  if (typeof value !== 'object' || value === null) return clean(String(value)).trim();
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.map(([key, inner]) => [key, asRead(inner)]));
}

/** Nothing is handed on that would be read otherwise than meant, or has lost something on the way. */
function proven(changed: string, before: string, wanted: (questions: unknown[]) => unknown[]): string {
  const was = rootOf(before);
  const is = rootOf(changed);
  const expected = { ...was, questions: wanted(Array.isArray(was.questions) ? was.questions : []) };
  if (canonical(is) !== canonical(expected)) {
    throw new UserError(
      'cannot-write-into',
      'This file is laid out in a way that a question cannot be put into without touching the rest.',
      'Put `questions:` at its end, each question below it beginning with "- id:".',
    );
  }
  return changed;
}

function rootOf(text: string): Record<string, unknown> {
  const parsed = parseYaml(text);
  if ('problem' in parsed) return {};
  return { ...(toValue(parsed.document.root) as Record<string, unknown>) };
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
