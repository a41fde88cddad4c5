/** A way of playing: a row of the table below. */
export type Mode =
  | 'study'
  | 'cram'
  | 'exam'
  | 'placement'
  | 'cross-examination'
  | 'desk'
  | 'round'
  | 'cross-source'
  | 'timeline'
  | 'only-said';

export interface Policy {
  /** `scheduled`: what is due, then new items in chapter order. Any other: a round, chosen by the file of that name. */
  readonly items: 'scheduled' | RoundItems;
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
  /** Whether a wrong answer comes back in the same session until it is right once; three times at most where no limit ends it. */
  readonly returns: boolean;
  /** Whether a wrong answer may be given once more before the right one is shown. */
  readonly retry: boolean;
  /** `apart`: no two questions on the same claim or point in one session, but in a chapter's first round. */
  readonly siblings: 'apart' | 'together';
  /**
   * `grows`: from the second meeting on, what can be said is asked without its options. `picked`: with its options, the
   * same for everybody. `said`: without them.
   */
  readonly asking: 'grows' | 'picked' | 'said';
  readonly hints: boolean;
  /** Whether answers move the schedule, all or the right ones. Reviews that do not are still logged. */
  readonly counts: boolean | 'right';
  /** Minutes after which no further question is begun come from the learner's settings, or there is no clock. */
  readonly clock: 'settings' | 'none';
}

/** How the items of a round are chosen; each is a file in rounds/. */
export type RoundItems =
  | 'sample'
  | 'weakest'
  | 'cross-examination'
  | 'desk'
  | 'coded'
  | 'cross-source'
  | 'timeline'
  | 'only-said';

/** Practice with feedback after each answer: logged, and no date of the schedule moves. */
const PRACTICE = {
  order: 'seeded',
  reads: false,
  feedback: 'each',
  returns: false,
  retry: false,
  siblings: 'together',
  asking: 'picked',
  hints: true,
  counts: false,
  clock: 'none',
} as const satisfies Partial<Policy>;

export const POLICIES: Readonly<Record<Mode, Policy>> = {
  study: {
    items: 'scheduled',
    order: 'interleaved',
    reads: true,
    feedback: 'each',
    returns: true,
    retry: false,
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
    retry: false,
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
    retry: false,
    siblings: 'together',
    asking: 'picked',
    hints: false,
    counts: 'right',
    clock: 'none',
  },
  cram: { ...PRACTICE, items: 'weakest', returns: true, asking: 'grows', clock: 'settings' },
  'cross-examination': { ...PRACTICE, items: 'cross-examination', retry: true },
  desk: { ...PRACTICE, items: 'desk' },
  // The same for everybody, so nothing in it depends on who plays.
  round: { ...PRACTICE, items: 'coded', hints: false },
  'cross-source': { ...PRACTICE, items: 'cross-source' },
  timeline: { ...PRACTICE, items: 'timeline' },
  // What is said from memory is the best evidence there is, so these are honest early reviews.
  'only-said': { ...PRACTICE, items: 'only-said', siblings: 'apart', asking: 'said', counts: true },
};
