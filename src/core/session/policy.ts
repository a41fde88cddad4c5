/** A way of playing: a row of the table below. */
export type Mode = 'study' | 'cram' | 'exam';

export interface Policy {
  /**
   * `scheduled`: what is due, then new items in chapter order. `weakest`: what is nearest to being forgotten, due or not,
   * then what was never met. `sample`: a seeded draw over the pack.
   */
  readonly items: 'scheduled' | 'weakest' | 'sample';
  /** `interleaved`: topics mixed, due and new spread evenly. `weakest`: the least known first. `seeded`: as drawn. */
  readonly order: 'interleaved' | 'weakest' | 'seeded';
  /** Whether a chapter's opening claims are read before its first question. */
  readonly reads: boolean;
  readonly feedback: 'each' | 'end';
  /** Whether a wrong answer comes back in the same session until it is right once. */
  readonly returns: boolean;
  /** `apart`: no two questions on the same claim or point in one session, but in a chapter's first round. */
  readonly siblings: 'apart' | 'together';
  /** `grows`: from the second meeting on, what can be said is asked without its options. */
  readonly asking: 'grows' | 'picked';
  readonly hints: boolean;
  /** Whether answers move the schedule. Reviews that do not are still logged. */
  readonly counts: boolean;
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
  cram: {
    items: 'weakest',
    order: 'weakest',
    reads: false,
    feedback: 'each',
    returns: true,
    siblings: 'together',
    asking: 'grows',
    hints: true,
    counts: false,
    clock: 'settings',
  },
  exam: {
    items: 'sample',
    order: 'seeded',
    reads: false,
    feedback: 'end',
    returns: false,
    siblings: 'together',
    asking: 'picked',
    hints: false,
    counts: false,
    clock: 'none',
  },
};
