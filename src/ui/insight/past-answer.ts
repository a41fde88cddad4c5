import type { PackId, QuestionId } from '../../core/ids.ts';
import { itemKey } from '../../core/ids.ts';
import type { PastAnswer } from '../../core/insight/past-answer.ts';
import { answersGiven, howAnswered, outcomeWord, PAST } from '../../wording/past-answer.ts';
import { FLAG_PROMPT, FLAGGED, labels } from '../../wording/session.ts';
import { FieldScreen } from '../field-screen.ts';
import { pastKeys } from '../keys.ts';
import { EMPTY, type Line, labelled, line, type Page, prose } from '../line.ts';
import { ListScreen } from '../list-screen.ts';
import type { ListSource } from '../listing.ts';
import type { Next, Opens } from '../screen.ts';
import { claimLines, elsewhereLines, toldLines } from '../screens/evidence.ts';
import type { InsightLinks } from './links.ts';

/** An answer of earlier with its feedback. */
export function pastAnswerScreen(past: PastAnswer, links: InsightLinks): Opens {
  return (shell) => {
    let flagged = false;
    const { review, now } = past;
    const flag = flagScreen(now?.stem ?? review.question, links, review, () => {
      flagged = true;
    });
    const source: ListSource = {
      listing: (page) => ({
        screen: 'pastAnswer',
        title: now?.packTitle ?? review.pack,
        progress: outcomeWord(review),
        entries: [{ key: 'answer', lines: pastLines(past, flagged, page) }],
        keys: pastKeys({ atHand: now !== undefined }),
      }),
      act(action): Next | undefined {
        if (action === 'flag') return { do: 'open', opens: flag };
        if (action === 'practise') {
          const key = itemKey(review.pack as PackId, review.question as QuestionId);
          return { do: 'open', opens: links.practise([key]) };
        }
        const reader = now && links.read(review.pack, now.card.claim.id);
        return action === 'reader' && reader !== undefined ? { do: 'open', opens: reader } : undefined;
      },
    };
    return new ListScreen(source, shell);
  };
}

/** Asks what is wrong with a question and tells it. */
export function flagScreen(
  stem: string,
  links: InsightLinks,
  { pack, question }: { readonly pack: string; readonly question: string },
  told: () => void,
): Opens {
  return (shell) =>
    new FieldScreen(
      {
        title: question,
        about: stem,
        prompt: FLAG_PROMPT,
        use: 'send',
        done(reason) {
          if (reason === '') return;
          links.flag(pack, question, reason).then(told, shell.fail);
        },
      },
      shell,
    );
}

function pastLines(past: PastAnswer, flagged: boolean, page: Page): Line[] {
  const { review, now } = past;
  const { yours, right } = answersGiven(past);
  const { marks } = page;
  const sign = (correct: boolean): Line => [
    { text: `${correct ? marks.right : marks.wrong} `, tone: correct ? 'right' : 'wrong' },
  ];
  const answers = [
    ...prose(yours, page.prose, 'text', sign(review.correct)),
    ...(right === undefined ? [] : prose(right, page.prose, 'text', sign(true))),
  ];
  const asked = prose(now?.stem ?? review.question, page.prose, 'strong');
  const how = prose(howAnswered(review), page.prose, 'muted');
  const told = flagged ? [line(FLAGGED, 'muted')] : [];
  if (now === undefined)
    return [...asked, EMPTY, ...answers, EMPTY, ...prose(PAST.gone, page.prose, 'muted'), ...how, ...told];
  const below = [
    ...elsewhereLines(now.elsewhere, page),
    ...(now.explain === undefined ? [] : labelled(labels.note, now.explain, page)),
  ];
  return [
    ...asked,
    EMPTY,
    ...answers,
    EMPTY,
    ...toldLines(now.card, page),
    ...claimLines(now.card, page),
    ...(below.length > 0 ? [EMPTY, ...below] : []),
    EMPTY,
    ...how,
    ...told,
  ];
}
