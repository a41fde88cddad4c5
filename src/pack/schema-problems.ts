import type { z } from 'zod';
import { isReserved } from '../core/ids.ts';
import { closest } from '../core/text/closest.ts';
import { oneLine } from '../core/text/one-line.ts';
import { type Advice, type Path, quoted } from './finding.ts';
import { slug } from './ids-from-text.ts';

const MOST_UNKNOWN_KEYS = 20;

export interface SchemaProblem extends Advice {
  readonly rule: string;
  readonly path: Path;
  /** The problem is this key of the map at `path`, not a value. */
  readonly key?: string;
  /** The key that is missing from the map at `path`. */
  readonly lacks?: string;
  /** The key that an unknown one was meant for. */
  readonly means?: string;
}

export type Parsed<T> = { readonly value: T } | { readonly problems: readonly SchemaProblem[] };

/** Parses a value read from YAML; what is wrong comes back in an author's words. */
export function parseWith<T>(schema: z.ZodType<T>, input: unknown): Parsed<T> {
  const result = schema.safeParse(input, { reportInput: true, error: plainWords });
  if (result.success) return { value: result.data };
  const problems = result.error.issues.flatMap((issue) => problemsOf(schema, issue, []));
  return { problems: withoutEchoes(problems).map((problem) => withOwnId(problem, input)) };
}

/** A mistyped key and the key that is missing for it are one mistake. */
function withoutEchoes(problems: readonly SchemaProblem[]): SchemaProblem[] {
  const found = new Set(
    problems.flatMap(({ path, means }) => (means === undefined ? [] : placeOf(path, means))),
  );
  return problems.filter(({ rule, path, lacks }) => {
    return rule !== 'missing-key' || lacks === undefined || !found.has(placeOf(path, lacks));
  });
}

function placeOf(path: Path, key: string): string {
  return JSON.stringify([...path, key]);
}

/** Says which id could be written where there is none: one from what the part asks or says. */
function withOwnId(problem: SchemaProblem, input: unknown): SchemaProblem {
  if (problem.lacks !== 'id') return problem;
  const part = problem.path.reduce<unknown>((inner, step) => Object(inner)[step], input);
  const { ask, text, title } = Object(part) as Record<string, unknown>;
  const words = [ask, text, title].find((each) => typeof each === 'string');
  const example = slug(String(words ?? ''));
  return { ...problem, hint: `Add a line with a name of its own, such as: id: ${example || 'first'}` };
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
  if (issue.code === 'unrecognized_keys') {
    const text = textWithColon(issue, path);
    return text === undefined ? unknownKeys(schema, path, issue.keys) : [text];
  }
  if (issue.code === 'invalid_union' && issue.input !== undefined) {
    const branch = likeliestBranch(issue.errors);
    if (branch) return branch.flatMap((inner) => problemsOf(schema, inner, path));
  }
  const label = [...path].reverse().find((step) => typeof step === 'string') ?? 'this';
  if (issue.input === undefined && path.length > 0) {
    const message = `\`${label}\` is missing.`;
    return [
      {
        rule: 'missing-key',
        path: path.slice(0, -1),
        message,
        hint: `Add \`${label}:\`: ${issue.message}.`,
        lacks: label,
      },
    ];
  }
  const named = issue.code === 'custom' ? issue.params?.rule : undefined;
  const rule = typeof named === 'string' ? named : 'bad-value';
  return [{ rule, path, message: messageOf(label, issue.input), hint: hintFor(label, rule, issue) }];
}

function messageOf(label: string, input: unknown): string {
  if (input === '') return `\`${label}\` is empty.`;
  return typeof input === 'string'
    ? `\`${label}\` cannot be ${quoted(input)}.`
    : `\`${label}\` is not of the right form.`;
}

/** What to do, where what was meant is known from what people do. */
function hintFor(label: string, rule: string, issue: Issue): string {
  const { input } = issue;
  if (Array.isArray(input) && label === 'answer') return SEVERAL_RIGHT;
  if (Array.isArray(input) && label === 'source') return SEVERAL_TEXTS;
  if (rule !== 'bad-id' || typeof input !== 'string' || isReserved(input)) return hintOf(issue);
  if (label === 'claims' && input.trim().split(/\s+/).length > 3) return SENTENCE_AS_CLAIM;
  const own = slug(input);
  return own === '' || own === input ? hintOf(issue) : `Write ${own}: ${issue.message}.`;
}

const SEVERAL_RIGHT =
  'One text stands here. Where several are right: kind: several, with a list under `answers:` and the wrong ones under `options:`.';
const SEVERAL_TEXTS = 'Several texts stand under `sources:`, each with an `id:` of its own.';
const SENTENCE_AS_CLAIM =
  'Write the id of a claim. The sentence itself stands under `evidence:`, in place of `claims:`.';

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
    if (key === 'answers' && known.includes('answer'))
      return { rule: 'unknown-key', path, key, means: 'answer', message: notAKey(key), hint: ANSWERS_OF_ONE };
    const meant = closest(key, known) ?? known.find((each) => OTHER_NAMES[each]?.includes(key.toLowerCase()));
    const list = known.length > 0 ? `Keys that may stand here: ${known.join(', ')}.` : 'Take it out.';
    return {
      rule: 'unknown-key',
      path,
      key,
      message: notAKey(key),
      hint: meant === undefined ? list : `Did you mean \`${meant}\`?`,
      ...(meant !== undefined && { means: meant }),
    };
  });
}

function notAKey(key: string): string {
  return `${quoted(key)} is not a key that may stand here.`;
}

const ANSWERS_OF_ONE = 'Did you mean `answer`? Where several are right: kind: several';

/** What other programs and people call the keys. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  ask: ['question', 'stem', 'prompt', 'statement'],
  answer: ['correct', 'right', 'solution', 'key'],
  options: ['wrong', 'distractors', 'choices', 'incorrect'],
  evidence: ['sentence', 'quote', 'proof'],
  explain: ['feedback', 'comment', 'note'],
  license: ['licence'],
};

/** `- Granite: the hard one` among texts: YAML takes what stands before the colon for a key. */
function textWithColon(issue: Issue, path: Path): SchemaProblem | undefined {
  if (issue.code !== 'unrecognized_keys' || typeof path.at(-1) !== 'number') return undefined;
  const entries = Object.entries(Object(issue.input) as Record<string, unknown>);
  const [[key, value] = ['', undefined]] = entries;
  if (entries.length !== 1 || typeof value !== 'string' || key === '') return undefined;
  const text = `${key}: ${value}`;
  return {
    rule: 'unknown-key',
    path,
    key,
    means: 'text',
    message: `${quoted(text)} is read as a key and a value.`,
    hint: `Put quotes round it: "${oneLine(text, 120)}"`,
  };
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
