import {
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  YAMLException,
} from 'js-yaml';
import { clean } from '../core/text/clean.ts';
import { type Advice, type Path, quoted } from './finding.ts';
import {
  EMPTY,
  KEY_NOT_TEXT,
  NO_ALIAS,
  NO_TAG,
  ONE_DOCUMENT,
  syntaxAdvice,
  TROUBLED,
  twiceHint,
} from './yaml-advice.ts';
import { troubleAt } from './yaml-trouble.ts';

const MAX_DEPTH = 50;
/** Between a text and its remark. */
const MOST_SPACES = 200;
const RESERVED_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

interface Entry {
  readonly keyOffset: number;
  readonly value: YamlNode;
}

/** A value of a YAML file with the offset where it stands. Scalars are clean, trimmed texts, whatever they look like. */
export type YamlNode =
  | {
      readonly type: 'scalar';
      readonly offset: number;
      readonly text: string;
      /** Behind its last sign, quotes included; undefined for a block (`|`, `>`) and where nothing is written. */
      readonly end?: number | undefined;
    }
  | { readonly type: 'list'; readonly offset: number; readonly items: YamlNode[] }
  | { readonly type: 'map'; readonly offset: number; readonly entries: Map<string, Entry> };

interface YamlProblem extends Advice {
  readonly rule: string;
  readonly line: number;
  readonly column: number;
}

export type ParsedYaml = { readonly document: YamlDocument } | { readonly problem: YamlProblem };

interface Tree {
  readonly root: YamlNode;
  readonly cuts: readonly number[];
}

/** A parsed YAML file that can tell where each of its values stands. */
export class YamlDocument {
  readonly root: YamlNode;
  /** Where a `#` with no space behind it makes the rest of a text a remark: "question #1" is read as "question". */
  readonly cuts: readonly { readonly line: number; readonly column: number }[];
  readonly #lines: LineIndex;

  constructor({ root, cuts }: Tree, lines: LineIndex) {
    this.root = root;
    this.cuts = cuts.map((offset) => lines.at(offset));
    this.#lines = lines;
  }

  /** Where a value stands; a path that leads nowhere ends at the last value it reached. Lines and columns from 1. */
  place(path: Path): { line: number; column: number } {
    let node = this.root;
    for (const step of path) {
      const inner = child(node, step);
      if (inner === undefined) break;
      node = inner;
    }
    return this.#lines.at(node.offset);
  }

  /** Where a key of the map at `path` stands. */
  keyPlace(path: Path, key: string): { line: number; column: number } {
    let node: YamlNode | undefined = this.root;
    for (const step of path) node = node === undefined ? undefined : child(node, step);
    const offset = node?.type === 'map' ? node.entries.get(key)?.keyOffset : undefined;
    return offset === undefined ? this.place(path) : this.#lines.at(offset);
  }
}

/**
 * Reads one YAML document: every scalar is a text (YAML's failsafe schema), so that 1.10 stays 1.10. Anchors, aliases,
 * tags, several documents, duplicate keys and nesting deeper than 50 are refused.
 *
 * @param text with `\n` line ends.
 */
export function parseYaml(text: string): ParsedYaml {
  const lines = new LineIndex(text);
  try {
    return { document: new YamlDocument(buildTree(text, parseEvents(text, { maxDepth: MAX_DEPTH })), lines) };
  } catch (error) {
    if (error instanceof Refusal) {
      return { problem: { rule: error.rule, ...error.advice, ...lines.at(error.offset) } };
    }
    if (!(error instanceof YAMLException)) throw error;
    const { mark } = error;
    const place = mark ? { line: mark.line + 1, column: mark.column + 1 } : { line: 1, column: 1 };
    const trouble = TROUBLED.test(error.reason) ? troubleAt(text, place.line) : undefined;
    return { problem: { ...syntaxAdvice(error.reason), ...place, ...trouble } };
  }
}

/** The node as plain values: texts, arrays, and objects without a prototype. */
export function toValue(node: YamlNode): unknown {
  if (node.type === 'scalar') return node.text;
  if (node.type === 'list') return node.items.map(toValue);
  const object: Record<string, unknown> = Object.create(null);
  for (const [key, { value }] of node.entries) object[key] = toValue(value);
  return object;
}

function child(node: YamlNode, step: string | number): YamlNode | undefined {
  if (node.type === 'list') return node.items[Number(step)];
  return node.type === 'map' ? node.entries.get(String(step))?.value : undefined;
}

class LineIndex {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  at(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] as number) + 1 };
  }
}

class Refusal extends Error {
  readonly rule: string;
  readonly offset: number;
  readonly advice: Advice;

  constructor(rule: string, offset: number, advice: Advice) {
    super(rule);
    this.rule = rule;
    this.offset = offset;
    this.advice = advice;
  }
}

type ListNode = Extract<YamlNode, { type: 'list' }>;
type MapNode = Extract<YamlNode, { type: 'map' }>;

interface Open {
  readonly node: ListNode | MapNode;
  /** The key read last, while its value is still to come. */
  key?: { readonly text: string; readonly offset: number } | undefined;
}

function buildTree(text: string, events: readonly Event[]): Tree {
  const open: Open[] = [];
  let root: YamlNode | undefined;
  const cuts: number[] = [];
  let documents = 0;
  let offset = 0;

  const add = (node: YamlNode) => {
    const parent = open.at(-1);
    if (parent === undefined) root = node;
    else if (parent.node.type === 'list') parent.node.items.push(node);
    else addToMap(parent.node, parent, node, open.at(-2)?.node.type === 'list');
  };

  for (const event of events) {
    refuseExtras(event);
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        documents += 1;
        if (documents > 1) throw new Refusal('yaml-syntax', offset, ONE_DOCUMENT);
        break;
      case EVENT_ID.SCALAR:
        offset = scalarOffset(event) ?? offset;
        cuts.push(...cutAt(text, event));
        add({
          type: 'scalar',
          offset,
          end: scalarEnd(event),
          text: clean(getScalarValue(text, event)).trim(),
        });
        break;
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING: {
        offset = event.start;
        const node: ListNode | MapNode =
          event.type === EVENT_ID.SEQUENCE
            ? { type: 'list', offset, items: [] }
            : { type: 'map', offset, entries: new Map() };
        add(node);
        open.push({ node });
        break;
      }
      case EVENT_ID.POP:
        open.pop();
        break;
    }
  }
  if (root === undefined) throw new Refusal('yaml-syntax', 0, EMPTY);
  return { root, cuts };
}

function addToMap(map: MapNode, open: Open, node: YamlNode, inList: boolean): void {
  if (open.key !== undefined) {
    map.entries.set(open.key.text, { keyOffset: open.key.offset, value: node });
    open.key = undefined;
    return;
  }
  if (node.type !== 'scalar') throw new Refusal('yaml-syntax', node.offset, KEY_NOT_TEXT);
  if (RESERVED_KEYS.has(node.text)) {
    const message = `${quoted(node.text)} cannot be a key.`;
    throw new Refusal('unknown-key', node.offset, { message, hint: 'Take it out.' });
  }
  if (map.entries.has(node.text)) {
    const message = `The key ${quoted(node.text)} stands here twice.`;
    throw new Refusal('duplicate-key', node.offset, { message, hint: twiceHint(node.text, inList) });
  }
  open.key = { text: node.text, offset: node.offset };
}

function refuseExtras(event: Event): void {
  if ('anchorStart' in event && event.anchorStart !== -1) {
    throw new Refusal('yaml-alias', event.anchorStart - 1, NO_ALIAS);
  }
  if ('tagStart' in event && event.tagStart !== -1) throw new Refusal('yaml-tag', event.tagStart, NO_TAG);
}

/** Undefined for a value left empty. */
function scalarOffset(event: ScalarEvent): number | undefined {
  if (event.valueStart === -1) return undefined;
  const inQuotes = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
  return inQuotes ? event.valueStart - 1 : event.valueStart;
}

function cutAt(text: string, { style, valueStart, valueEnd }: ScalarEvent): number[] {
  if (style !== SCALAR_STYLE.PLAIN || valueStart === -1) return [];
  const remark = /^[ \t]+(?=#[^\s#])/.exec(text.slice(valueEnd, valueEnd + MOST_SPACES));
  return remark === null ? [] : [valueEnd + remark[0].length];
}

function scalarEnd({ valueStart, valueEnd, style }: ScalarEvent): number | undefined {
  if (valueStart === -1) return undefined;
  if (style === SCALAR_STYLE.PLAIN) return valueEnd;
  const inQuotes = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
  return inQuotes ? valueEnd + 1 : undefined;
}
