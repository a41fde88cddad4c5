/**
 * The six ways an answer is given. A face has one view for each; a question kind is made of one or two of them,
 * so a new kind touches no face.
 */
export type Interaction = 'pick' | 'pickMany' | 'type' | 'arrange' | 'pair' | 'point';

/** One line a learner can choose or place, as shown: `ref` is its place in the question's own canonical list. */
export interface ShownOption {
  readonly text: string;
  readonly ref: number;
}

/** One field to type into. */
export interface Field {
  /** Printed before the field and never graded: `over`, `about`. */
  readonly before?: string;
  /** Printed after the field; may be typed, need not be: `%`, `shells a day`. */
  readonly after?: string;
  /** What to write, in a few words: `a date, a month or a year`. */
  readonly expects?: 'number' | 'day' | 'month' | 'year';
}

export type Step =
  | {
      readonly interaction: 'pick';
      readonly options: readonly ShownOption[];
      readonly purpose: PickPurpose;
      /** With a verdict: the names of a following `who`, for faces that take both on one line. */
      readonly names?: readonly ShownOption[];
    }
  | { readonly interaction: 'pickMany'; readonly options: readonly ShownOption[] }
  /** `opens`: the options can be looked at instead of typing. */
  | { readonly interaction: 'type'; readonly fields: readonly Field[]; readonly opens: boolean }
  | {
      readonly interaction: 'arrange';
      readonly options: readonly ShownOption[];
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly interaction: 'pair';
      readonly rows: readonly ShownOption[];
      readonly options: readonly ShownOption[];
    }
  | { readonly interaction: 'point'; readonly options: readonly ShownOption[] };

/** What a pick decides: the answer, true or false, what to do with a headline, or whose name it needs. */
export type PickPurpose = 'answer' | 'truth' | 'verdict' | 'who';

/** What a face sends back for a step. Numbers are indices into the step's lists, from 0. */
export type Response =
  | { readonly interaction: 'pick'; readonly option: number }
  | { readonly interaction: 'pickMany'; readonly options: readonly number[] }
  | { readonly interaction: 'type'; readonly texts: readonly string[] }
  /** The shown indices in the order wanted, each once. */
  | { readonly interaction: 'arrange'; readonly order: readonly number[] }
  /** For each row, top to bottom, the index of the option beside it. */
  | { readonly interaction: 'pair'; readonly partners: readonly number[] }
  | { readonly interaction: 'point'; readonly option: number };

/** What an answered line looks like: for each option, row or field of the step, in its order. */
export interface Mark {
  /** Whether this line is (part of) the right answer; for arrange, pair and type: whether it was put right. */
  readonly right: boolean;
  readonly chosen: boolean;
  /** What belongs here: the right partner, place ("2") or text; shown when it was not put right. */
  readonly answer?: string;
}
