import type { RuleDescription } from './rule.ts';

/** What the question kinds find in their own fields; the checks stand with the kinds. */
export const KIND_RULES: readonly RuleDescription[] = [
  {
    slug: 'no-right-answer',
    summary: 'A question has no right answer.',
    why: 'Whatever is answered would be wrong.',
  },
  {
    slug: 'same-options',
    summary: 'Two options, or an option and the answer, say the same.',
    why: 'One of the two would be marked wrong for a difference that is none.',
  },
  {
    slug: 'order-ties',
    summary: 'Two members of an order say the same.',
    why: 'No order of the two is wrong.',
  },
  {
    slug: 'answer-in-stem',
    summary: 'The answer stands in the question itself.',
    why: 'It can be answered by reading instead of remembering.',
  },
  {
    slug: 'letters-or-all-of-the-above',
    summary: 'An option or the explanation points at options by letter or place, or at all of them.',
    why: 'Options are shuffled.',
  },
  {
    slug: 'key-not-accepted',
    summary: 'What is given as right would be marked wrong when typed.',
    why: 'A learner who answers with the very words of the key loses.',
  },
  {
    slug: 'accept-is-no-date',
    summary: 'A text in the `accept` of a date cannot be read as a date.',
    why: 'Typed dates are compared as dates, so that nothing could ever match it.',
  },
  {
    slug: 'number-needs-tolerance-or-unit',
    summary: 'A large or fractional number has neither unit nor tolerance.',
    why: 'Nobody knows how exactly, or in what, to answer.',
  },
  {
    slug: 'correction-missing',
    summary: 'A false statement has no correction.',
    why: 'The learner is told what is not so, and never what is.',
  },
  {
    slug: 'gap-count',
    summary: 'A cloze has no gap, or more than two.',
    why: 'There is nothing to type, or too much to hold in mind.',
  },
  {
    slug: 'gap-unclosed',
    summary: 'A gap of a cloze is opened and never closed.',
    why: 'The marks of the format would be shown as text, with the answer between them.',
  },
  {
    slug: 'gap-empty',
    summary: 'A gap of a cloze, or one of its alternatives, is empty.',
    why: 'Nothing typed could be right.',
  },
  {
    slug: 'too-few-pairs',
    summary: 'A match has too few pairs.',
    why: 'It answers itself.',
  },
  {
    slug: 'unknown-speaker-or-source',
    summary: 'A headline names a speaker or source that the pack does not have.',
    why: 'It cannot be attributed.',
  },
  {
    slug: 'unknown-passage',
    summary: 'A find points at a chapter or source with none of its claims.',
    why: 'There is no right sentence to point at.',
  },
].map((rule) => ({ ...rule, severity: 'error' }));
