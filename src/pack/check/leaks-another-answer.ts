import { areSiblings } from '../../core/claim/siblings.ts';
import type { Pack } from '../../core/pack.ts';
import { evidenceTexts, kindOf, type Question } from '../../core/question/kinds.ts';
import { standsIn } from '../../core/text/stands-in.ts';
import { type Path, quoted } from '../finding.ts';
import { aboutQuestion } from './about-question.ts';
import { contentWords } from './content-words.ts';
import type { Rule } from './rule.ts';

/** A text that has this much of a question, rare words counting more, speaks of the same thing. */
const SAME_MATTER = 0.4;
const FEWEST_WORDS = 3;

/** What gives a question away: the words of its stem with what each is worth, and its answers. */
interface Secret {
  readonly question: Question;
  readonly stem: string;
  readonly worth: ReadonlyMap<string, number>;
  readonly answers: readonly string[];
}

export const leaksAnotherAnswer: Rule = {
  slug: 'leaks-another-answer',
  severity: 'warning',
  summary: 'A stem or an explanation tells the answer to another question, which is not kept apart from it.',
  why: 'Met in one session, the second one is read off the first. Questions on one claim or point are kept apart.',

  check(pack) {
    const secrets = secretsOf(pack);
    return pack.questions.flatMap((question) =>
      shownTexts(question, pack).flatMap(({ text, path }) => {
        const words = contentWords(text);
        return secrets
          .filter(
            (secret) =>
              speaksOf(words, secret) &&
              secret.question.id !== question.id &&
              !areSiblings(pack, question, secret.question) &&
              secret.answers.every((answer) => standsIn(text, answer, pack.language)),
          )
          .map(({ question: other, stem, answers }) =>
            aboutQuestion(
              question,
              path,
              `It tells ${quoted(answers.join('; '))}, which the question ${quoted(other.id)} asks for: ${quoted(stem)}`,
              'Leave it out here, or give the claims of both the same `about:`, so that they are kept apart.',
            ),
          );
      }),
    );
  },
};

function shownTexts(question: Question, pack: Pack): { text: string; path: Path }[] {
  const stem = { text: kindOf(question).stem(question, pack), path: ['ask'] };
  const desk = question.kind === 'headline' ? [{ text: question.headline, path: ['headline'] }] : [];
  const explain = question.explain === undefined ? [] : [{ text: question.explain, path: ['explain'] }];
  return [...(question.ask === '' ? [] : [stem]), ...desk, ...explain];
}

/** Words are worth their inverse document frequency over the stems of the pack (Spärck Jones 1972). */
function secretsOf(pack: Pack): Secret[] {
  const stems = pack.questions.map((question) => {
    const stem = kindOf(question).stem(question, pack);
    return { question, stem, words: contentWords(stem), answers: evidenceTexts(question) };
  });
  const stemsWith = new Map<string, number>();
  for (const { words } of stems)
    for (const word of words) stemsWith.set(word, (stemsWith.get(word) ?? 0) + 1);
  const worthOf = (word: string) => Math.log((1 + stems.length) / (1 + (stemsWith.get(word) ?? 0)));
  return stems
    .filter(({ answers }) => answers.length > 0)
    .map(({ words, ...rest }) => ({
      ...rest,
      worth: new Map([...words].map((word) => [word, worthOf(word)])),
    }));
}

function speaksOf(words: ReadonlySet<string>, { worth }: Secret): boolean {
  let all = 0;
  let said = 0;
  let count = 0;
  for (const [word, value] of worth) {
    all += value;
    if (!words.has(word)) continue;
    said += value;
    count += 1;
  }
  return count >= FEWEST_WORDS && said >= SAME_MATTER * all;
}
