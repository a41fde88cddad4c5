import type { Question } from '../../../core/question/kinds.ts';
import { quoted } from '../../finding.ts';
import { aboutQuestion } from '../about-question.ts';
import { isEnglish } from '../english-words.ts';
import type { Rule } from '../rule.ts';

const PLACE =
  /\b(?:(?:on|see) page|pages?|pp?\.|chapter|section|paragraph|par\.|figure|table|slide|lesson|unit) \d+\b/i;
const THIS_TEXT =
  /\b(?:in|of|from|by|according to) (?:this|the above|the following) (?:article|text|passage|chapter|book|lesson|section|paper|essay|story|document)\b|\bas (?:mentioned|described|discussed|explained|stated) (?:above|earlier|before|below)\b|\b(?:according to|in the opinion of) the (?:article|text|passage|author)\b(?! of\b)/i;

export const pointsAtTheText: Rule = {
  slug: 'points-at-the-text',
  severity: 'warning',
  summary: 'A question points at a page, a chapter or "this article".',
  why: 'When it is asked there is no page in sight, and questions of other texts stand around it.',

  check: (pack) =>
    !isEnglish(pack)
      ? []
      : pack.questions.flatMap((question) => {
          const found = textsOf(question)
            .map(({ text, path }) => ({ path, words: (PLACE.exec(text) ?? THIS_TEXT.exec(text))?.[0] }))
            .find(({ words }) => words !== undefined);
          // Whoever points at a sentence has the passage before them.
          if (found?.words === undefined || question.kind === 'find') return [];
          return [
            aboutQuestion(
              question,
              found.path,
              `${quoted(found.words)} points at a text that is not in sight.`,
              'Name the source, or ask for the matter itself.',
            ),
          ];
        }),
};

function textsOf(question: Question) {
  const ask = { text: question.ask, path: ['ask'] };
  return question.kind === 'headline' ? [ask, { text: question.headline, path: ['headline'] }] : [ask];
}
