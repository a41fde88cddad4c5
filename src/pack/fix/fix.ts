/** Something that was put right in a file of a pack. */
export interface Fix {
  /** Inside the pack's folder, with forward slashes. */
  readonly file: string;
  /** From 1, as the file was before. */
  readonly line: number;
  /** The rule it answers; `trailing-space` answers none, and is only tidy. */
  readonly rule: 'yaml-syntax' | 'claim-reworded' | 'highlight-not-in-claim' | 'trailing-space';
  readonly before: string;
  readonly after: string;
}

/** A file put right, and how. */
export interface Mended {
  readonly text: string;
  readonly fixes: readonly Omit<Fix, 'file'>[];
}
