import { kindOf } from '../../../core/question/kinds.ts';
import { quoted } from '../../finding.ts';
import { aboutQuestion } from '../about-question.ts';
import { isEnglish } from '../english-words.ts';
import type { Rule } from '../rule.ts';

const NOW =
  /\b(?:currently|nowadays|today|recently|lately|presently|right now|now|at present|at the moment|these days|to date|in recent (?:days|weeks|months|years|decades)|(?:this|last|next) (?:week|month|year|decade|century))\b/i;
const YEAR = /\b(?:1\d|20)\d\d\b/;

export const undatedNow: Rule = {
  slug: 'undated-now',
  severity: 'warning',
  summary: 'A question says "currently", "today" or "last year" and gives no year.',
  why: 'It will be answered years after it was written, and be right no longer.',

  check: (pack) =>
    !isEnglish(pack)
      ? []
      : pack.questions.flatMap((question) => {
          const stem = kindOf(question).stem(question, pack);
          const [now] = NOW.exec(stem) ?? [];
          if (now === undefined || YEAR.test(stem)) return [];
          return [
            aboutQuestion(
              question,
              ['ask'],
              `${quoted(now)} means another time whenever it is read.`,
              'Give the date: "as of June 2024".',
            ),
          ];
        }),
};
