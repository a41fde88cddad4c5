import type { Allowance } from '../core/pack.ts';
import { oneLine } from '../core/text/one-line.ts';
import type { Advice, Finding, Owner, Path, RuledProblem, Severity } from './finding.ts';
import type { YamlDocument } from './yaml.ts';

const MESSAGE_LENGTH = 500;

/** Where a part of a pack is written. */
export interface Place {
  /** As in `Finding.file`. */
  readonly file: string;
  readonly document: YamlDocument;
  readonly path: Path;
}

export interface Note extends Advice {
  readonly rule: string;
  readonly severity?: Severity;
}

/** All findings about one pack; knows where each of its parts is written and what its author allows. */
export class FindingLog {
  readonly #findings: Finding[] = [];
  readonly #places = new Map<string, Place>();
  readonly #allowed = new Map<string, ReadonlySet<string>>();
  readonly #allowances: { owner: Owner; rule: string }[] = [];

  /** Keeps where a part is written, and which rules' warnings its author has set aside. */
  register(owner: Owner, place: Place, allow: readonly Allowance[] = []): void {
    this.#places.set(keyOf(owner), place);
    if (allow.length > 0) this.#allowed.set(keyOf(owner), new Set(allow.map(({ rule }) => rule)));
    this.#allowances.push(...allow.map(({ rule }) => ({ owner, rule })));
  }

  /** Every rule that some part names in its `allow`, in the order of registering. */
  get allowances(): readonly { readonly owner: Owner; readonly rule: string }[] {
    return this.#allowances;
  }

  /** A finding in a file that has no YAML to point into. */
  inFile(file: string, note: Note, place: { line: number; column: number } = { line: 1, column: 1 }): void {
    const { rule, severity = 'error', message, hint } = note;
    this.#findings.push({
      file: oneLine(file),
      line: place.line,
      column: place.column,
      rule,
      severity,
      message: oneLine(message, MESSAGE_LENGTH),
      hint: oneLine(hint, MESSAGE_LENGTH),
    });
  }

  /** A finding at a value; with `key`, at that key of the map there. */
  at({ file, document, path }: Place, note: Note, inner: Path = [], key?: string): void {
    const full = [...path, ...inner];
    this.inFile(file, note, key === undefined ? document.place(full) : document.keyPlace(full, key));
  }

  /** A finding about a registered part. A warning its author allows is dropped. */
  about(problem: RuledProblem, severity: Severity, alsoAllowedBy: readonly Owner[] = []): void {
    const { owner, rule, message, hint, path } = problem;
    const allowedBy = [owner, { part: 'pack' } as const, ...alsoAllowedBy];
    if (severity === 'warning' && allowedBy.some((each) => this.#allowed.get(keyOf(each))?.has(rule))) return;
    const place = this.#places.get(keyOf(owner));
    if (place === undefined) throw new Error(`No place is known for the ${keyOf(owner)}`);
    this.at(place, { rule, severity, message, hint }, path);
  }

  /** In the order of files (pack.yaml first), lines and columns. */
  sorted(): Finding[] {
    const rank = (file: string) => (file === 'pack.yaml' ? '' : file);
    // Most findings of a broken pack are in one file, and comparing names as people do is slow.
    const inOrder = (a: string, b: string) => (a === b ? 0 : BY_NAME.compare(rank(a), rank(b)));
    return [...this.#findings].sort(
      (a, b) => inOrder(a.file, b.file) || a.line - b.line || a.column - b.column,
    );
  }
}

const BY_NAME = new Intl.Collator('en', { numeric: true });

function keyOf(owner: Owner): string {
  return owner.part === 'pack' ? 'pack' : `${owner.part} ${owner.id}`;
}
