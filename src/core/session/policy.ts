/** A way of playing: a row of the table below. */
export type Mode = 'study' | 'exam' | 'placement';

export interface Policy {
  /** `scheduled`: what is due, then new items in chapter order. `sample`: a seeded draw over the pack. */
  readonly items: 'scheduled' | 'sample';
  /** `interleaved`: topics mixed, due and new spread evenly. `seeded`: as drawn. */
  readonly order: 'interleaved' | 'seeded';
  /** Whether a chapter's opening claims are read before its first question. */
  readonly reads: boolean;
  readonly feedback: 'each' | 'end';
  /**
   * With feedback at the end: `whole`, all questions stand from the start and can be gone back to; `growing`, the answers
   * so far choose the next one.
   */
  readonly sheet?: 'whole' | 'growing';
  /** Whether a wrong answer comes back in the same session until it is right once. */
  readonly returns: boolean;
  /** `apart`: no two questions on the same claim or point in one session, but in a chapter's first round. */
  readonly siblings: 'apart' | 'together';
  /** `grows`: from the second meeting on, what can be said is asked without its options. */
  readonly asking: 'grows' | 'picked';
  readonly hints: boolean;
  /** Whether answers move the schedule, all or the right ones. Reviews that do not are still logged. */
  readonly counts: boolean | 'right';
  /** Minutes after which no further question is begun come from the learner's settings, or there is no clock. */
  readonly clock: 'settings' | 'none';
}

export const POLICIES: Readonly<Record<Mode, Policy>> = {
  study: {
    items: 'scheduled',
    order: 'interleaved',
    reads: true,
    feedback: 'each',
    returns: true,
    siblings: 'apart',
    asking: 'grows',
    hints: true,
    counts: true,
    clock: 'settings',
  },
  exam: {
    items: 'sample',
    order: 'seeded',
    reads: false,
    feedback: 'end',
    sheet: 'whole',
    returns: false,
    siblings: 'together',
    asking: 'picked',
    hints: false,
    counts: false,
    clock: 'none',
  },
  // What is known already begins with a date; the rest stays new, and is met in its order.
  placement: {
    items: 'sample',
    order: 'seeded',
    reads: false,
    feedback: 'end',
    sheet: 'growing',
    returns: false,
    siblings: 'together',
    asking: 'picked',
    hints: false,
    counts: 'right',
    clock: 'none',
  },
};
