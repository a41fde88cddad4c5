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
      readonly sentence?: string;
      readonly item?: DeskItem;
      readonly origin: Origin;
    }
  | { readonly screen: 'done'; readonly of: number; readonly kept: number };

export type DeskField = 'ask' | 'answer' | 'wrong' | 'also' | 'mark' | 'as' | 'sentence';

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
  | 'errors'
  | 'nothing-to-undo'
  | 'file-changed';

/** A writing desk as the faces see it. */
export interface DeskPort {
  view(): DeskView;
  /** Several texts are separated by semicolons. */
  change(field: DeskField, text: string): DeskReply;
  /** Writes the item into the pack and goes on. */
  accept(): Promise<DeskReply>;
  skip(): DeskReply;
  back(): DeskReply;
  /** Takes the item accepted last out of the pack again, and puts it on the desk. */
  undo(): Promise<DeskReply>;
}
