import type { z } from 'zod';
import { closest } from '../core/text/closest.ts';
import { type Advice, type Path, quoted } from './finding.ts';

const MOST_UNKNOWN_KEYS = 20;

export interface SchemaProblem extends Advice {
  readonly rule: string;
  readonly path: Path;
  /** The problem is this key of the map at `path`, not a value. */
  readonly key?: string;
}

export type Parsed<T> = { readonly value: T } | { readonly problems: readonly SchemaProblem[] };

/** Parses a value read from YAML; what is wrong comes back in an author's words. */
export function parseWith<T>(schema: z.ZodType<T>, input: unknown): Parsed<T> {
  const result = schema.safeParse(input, { reportInput: true, error: plainWords });
  if (result.success) return { value: result.data };
  return { problems: result.error.issues.flatMap((issue) => problemsOf(schema, issue, [])) };
}

type Issue = z.core.$ZodIssue;

/** What to write, where a schema says nothing of its own. */
function plainWords(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type') {
    if (issue.expected === 'array')
      return 'write a list: [one, two], or one line each with a hyphen in front';
    if (issue.expected === 'object' || issue.expected === 'record')
      return 'write keys with values: {key: value}';
    return 'write a text; put quotes round it when it holds ": " or begins with a sign';
  }
  if (issue.code === 'invalid_value') return `write one of: ${issue.values.join(', ')}`;
  return undefined;
}

function problemsOf(schema: z.ZodType, issue: Issue, base: Path): SchemaProblem[] {
  const path = [...base, ...issue.path.map((step) => (typeof step === 'symbol' ? '' : step))];
  if (issue.code === 'unrecognized_keys') return unknownKeys(schema, path, issue.keys);
  if (issue.code === 'invalid_union' && issue.input !== undefined) {
    const branch = likeliestBranch(issue.errors);
    if (branch) return branch.flatMap((inner) => problemsOf(schema, inner, path));
  }
  const label = [...path].reverse().find((step) => typeof step === 'string') ?? 'this';
  if (issue.input === undefined && path.length > 0) {
    const message = `\`${label}\` is missing.`;
    return [
      { rule: 'missing-key', path: path.slice(0, -1), message, hint: `Add \`${label}:\`: ${issue.message}.` },
    ];
  }
  const named = issue.code === 'custom' ? issue.params?.rule : undefined;
  const message =
    typeof issue.input === 'string'
      ? `\`${label}\` cannot be ${quoted(issue.input)}.`
      : `\`${label}\` is not of the right form.`;
  return [{ rule: typeof named === 'string' ? named : 'bad-value', path, message, hint: hintOf(issue) }];
}

function hintOf(issue: Issue): string {
  const advice = `${issue.message.charAt(0).toUpperCase()}${issue.message.slice(1)}.`;
  if (issue.code !== 'invalid_value' || typeof issue.input !== 'string') return advice;
  const meant = closest(issue.input, issue.values.map(String));
  return meant === undefined ? advice : `Did you mean ${meant}? ${advice}`;
}

/** The branch of a union that was meant: not one that wants another sort of value, and with the fewest problems. */
function likeliestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  return branches
    .filter((issues) => !issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0))
    .sort((a, b) => a.length - b.length)[0];
}

function unknownKeys(schema: z.ZodType, path: Path, keys: readonly string[]): SchemaProblem[] {
  const known = keysAt(schema, path);
  return keys.slice(0, MOST_UNKNOWN_KEYS).map((key) => {
    if (key.includes(' ')) return { rule: 'unknown-key', path, key, ...textAsKey(key) };
    const meant = closest(key, known);
    const list = known.length > 0 ? `Keys that may stand here: ${known.join(', ')}.` : 'Take it out.';
    return {
      rule: 'unknown-key',
      path,
      key,
      message: `${quoted(key)} is not a key that may stand here.`,
      hint: meant === undefined ? list : `Did you mean \`${meant}\`?`,
    };
  });
}

/** `{text: A, why: one thing, and another}`: YAML takes what follows the comma for a key. */
function textAsKey(key: string): Advice {
  return {
    message: `${quoted(key)} is read as a key.`,
    hint: 'Put quotes round the text it belongs to: inside { } and [ ] a comma begins the next entry.',
  };
}

/** The keys a schema knows at the end of a path; none where it has no fixed keys there. */
function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const [step, ...rest] = path;
  switch (def.type) {
    case 'object': {
      if (step === undefined) return Object.keys(def.shape);
      const inner = Object.hasOwn(def.shape, step) ? def.shape[step] : undefined;
      return inner === undefined ? [] : keysAt(inner, rest);
    }
    case 'array':
      return keysAt(def.element, rest);
    case 'optional':
    case 'default':
      return keysAt(def.innerType, path);
    case 'pipe':
      return keysAt(def.in, path);
    case 'union':
      return def.options.map((option) => keysAt(option, path)).find((keys) => keys.length > 0) ?? [];
    default:
      return [];
  }
}
