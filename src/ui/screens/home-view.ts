/** What the first screen shows of every installed pack. */
export interface HomeView {
  readonly packs: readonly HomePack[];
  /** Nothing was ever answered here. */
  readonly day0: boolean;
}

export interface HomePack {
  readonly id: string;
  readonly title: string;
  /** Questions to answer again now. */
  readonly due: number;
  /** Questions to meet today. */
  readonly new: number;
  /** Questions never met, today's among them. */
  readonly newLeft: number;
  readonly total: number;
  readonly met: number;
  /** What due and new take together. */
  readonly minutes: number;
  /** The stem of the question that opens the pack. */
  readonly opening?: string;
}
