import { quoted } from '../../finding.ts';
import { aboutPack } from '../about-pack.ts';
import { aboutQuestion } from '../about-question.ts';
import type { Rule } from '../rule.ts';

const HINT =
  'Add `level:` 1 visible answer, 2 who says so, 3 two claims compared, 4 what may be written, 5 plan against outcome.';

/** A pack without chapters and without any level has one step only, and needs none. */
export const levelMissing: Rule = {
  slug: 'level-missing',
  severity: 'warning',
  summary: 'A question has no `level`, in a pack that has chapters or in which others have one.',
  why: 'Easy and hard cannot be told apart, nor rise through a chapter.',

  check({ questions, chapters }) {
    const without = questions.filter(({ level }) => level === undefined);
    if (without.length === questions.length) {
      return chapters.length === 0 || questions.length === 0
        ? []
        : [aboutPack('No question has a level.', HINT)];
    }
    return without.map((question) =>
      aboutQuestion(question, [], `The question ${quoted(question.id)} has no level.`, HINT),
    );
  },
};
