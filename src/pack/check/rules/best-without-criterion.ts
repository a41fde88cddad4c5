import { kindOf } from '../../../core/question/kinds.ts';
import { quoted } from '../../finding.ts';
import { aboutQuestion } from '../about-question.ts';
import { isEnglish } from '../english-words.ts';
import { namesSource } from '../names-in-stem.ts';
import type { Rule } from '../rule.ts';

const JUDGEMENT =
  /\b(?:the best(?! (?:describe|known))|the worst|most (?:important|significant|interesting|remarkable|striking|relevant|impressive)|(?:an|the|more) important|interesting)\b/i;
const CRITERION =
  /\b(?:by|in) (?:[\p{L}'’]+ ){0,4}(?:account|view|judgement|judgment|opinion|words)\b|\baccording to\b|\b(?:measured|calls?|called|considers?|finds?|judges?|sees?|regards?|thinks?|names?|quoted)\b|\bin terms of\b|\bby (?:weight|size|number|volume|value|area|length|age)\b/iu;

export const bestWithoutCriterion: Rule = {
  slug: 'best-without-criterion',
  severity: 'warning',
  summary: 'A question asks for the best or the most important, and neither says by what nor by whom.',
  why: 'That is a matter of opinion, and the learner’s may be as good.',

  check: (pack) =>
    !isEnglish(pack)
      ? []
      : pack.questions.flatMap((question) => {
          const stem = kindOf(question).stem(question, pack);
          const [judgement] = JUDGEMENT.exec(stem) ?? [];
          if (judgement === undefined || CRITERION.test(stem)) return [];
          if (pack.sources.some((source) => namesSource(stem, source))) return [];
          return [
            aboutQuestion(
              question,
              ['ask'],
              `${quoted(judgement)} is said without a measure.`,
              'Say by what measure, or in whose judgement.',
            ),
          ];
        }),
};
