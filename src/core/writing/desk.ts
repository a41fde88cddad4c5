/** What stands on the writing desk: a question under way, with what it rests on. */
export interface DeskItem {
  readonly kind: string;
  readonly ask: string;
  /** Absent for kinds whose answer is no single text; `others` has it then. */
  readonly answer?: string;
  readonly wrong: readonly string[];
  /** Absent: it cannot be typed. */
  readonly accept?: readonly string[];
  readonly mark: readonly string[];
  /** How the sentence puts it: stated, reported, … */
  readonly as: string;
  /** The day, month or year the sentence speaks of, in ISO form. */
  readonly on?: string;
  /** The answer follows from the sentence in other words. */
  readonly inferred?: boolean;
  /** Fields that the desk shows and does not change. */
  readonly others: readonly (readonly [string, string])[];
}

/** Where an item comes from. */
export type Origin = 'proposal' | 'imported' | 'own';

export type DeskView =
  | {
      readonly screen: 'item';
      /** From 1. */
      readonly place: number;
      readonly of: number;
      readonly kept: number;
      /** Something accepted in this sitting can be taken out again. */
      readonly undoable: boolean;
      readonly sentence?: string;
      /** What stands around it in the text. */
      readonly before?: string;
      readonly after?: string;
      /** The text it stands in, where the pack has several. */
      readonly source?: string;
      readonly item?: DeskItem;
      /** Lines that few items need and this one does: a finding asks for them. */
      readonly wants: readonly DeskField[];
      readonly origin: Origin;
      /** Findings about the item as it stands. */
      readonly told: readonly string[];
    }
  | { readonly screen: 'done'; readonly of: number; readonly kept: number; readonly undoable: boolean };

export type DeskField = 'ask' | 'answer' | 'wrong' | 'also' | 'mark' | 'as' | 'on' | 'inferred' | 'sentence';

/** What the desk says to a command; `told` are findings about the item just written, `refused` why nothing was. */
export type DeskReply =
  | { readonly did: 'changed' | 'moved' | 'undone' }
  | { readonly did: 'kept'; readonly id: string; readonly told: readonly string[] }
  | { readonly did: 'refused'; readonly why: DeskRefusal; readonly told?: readonly string[] };

export type DeskRefusal =
  | 'nothing-here'
  | 'no-answer'
  | 'no-sentence'
  | 'not-in-text'
  | 'not-in-sentence'
  | 'fixed-field'
  | 'bad-standing'
  | 'bad-day'
  | 'yes-or-no'
  | 'errors'
  | 'nothing-to-undo'
  | 'file-changed'
  | 'unreadable';

/** Where a pack file is, and the line to look at, from 1. */
export interface DeskPlace {
  readonly file: string;
  readonly line: number;
}

/** A writing desk as the faces see it. */
export interface DeskPort {
  /** Of the pack. */
  readonly title: string;
  view(): DeskView;
  /** Several texts are separated by semicolons. */
  change(field: DeskField, text: string): DeskReply;
  /** Writes the item into the pack and goes on. */
  accept(): Promise<DeskReply>;
  skip(): DeskReply;
  back(): DeskReply;
  /** Takes the item accepted last out of the pack again, and puts it on the desk. */
  undo(): Promise<DeskReply>;
  /** Where the item stands in the file, or where the next would. */
  place(): Promise<DeskPlace>;
  /** Takes in what was changed in the file since its place was asked for. */
  reread(): Promise<DeskReply>;
}
