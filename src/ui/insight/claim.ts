import { bySentence, type ReadClaim } from '../../core/claim/reading.ts';
import { itemKey, type QuestionId } from '../../core/ids.ts';
import { Shelf } from '../../core/insight/past-answer.ts';
import type { ReviewRecord } from '../../core/session/record.ts';
import type { ClaimCard } from '../../core/session/view.ts';
import { boundDots } from '../../wording/marks.ts';
import { askedWords, lastsWords, READER } from '../../wording/reader.ts';
import { shortSourceLine } from '../../wording/session.ts';
import { claimKeys } from '../keys.ts';
import { EMPTY, type Line, line, lineWidth, type Page, prose } from '../line.ts';
import { ListScreen } from '../list-screen.ts';
import type { Entry, ListSource } from '../listing.ts';
import type { Screen, Shell } from '../screen.ts';
import { cardLines, claimLines, toldLines } from '../screens/evidence.ts';
import { flagScreen, pastAnswerScreen } from './past-answer.ts';
import type { ReaderWorld } from './reader.ts';

/** A claim with everything about it: its card, what says otherwise, and the questions on it with what became of them. */
export function claimScreen(world: ReaderWorld, claim: ReadClaim): (shell: Shell) => Screen {
  const { reading, links } = world;
  const { pack } = reading;
  const shelf = new Shelf([pack]);
  const history = new Map<QuestionId, ReviewRecord[]>(claim.questions.map((id) => [id, []]));
  for (const review of world.reviews()) history.get(review.question as QuestionId)?.push(review);
  const source: ListSource = {
    listing: (page) => ({
      screen: 'claim',
      title: pack.title,
      progress: lastsWords(claim.rung),
      entries: [
        { key: 'claim', lines: headLines(claim, page) },
        ...claim.questions.map((id) => questionEntry(world, shelf, id, history.get(id) ?? [], page)),
      ],
      keys: claimKeys({ asked: claim.questions.length > 0 }),
    }),
    act(action, entry) {
      if (action === 'practise')
        return { do: 'open', opens: links.practise(claim.questions.map((id) => itemKey(pack.id, id))) };
      const question = entry?.key.replace(/^question /, '');
      if (action !== 'flag' || question === undefined) return undefined;
      const stem = shelf.stem({ pack: pack.id, question }) ?? question;
      return { do: 'open', opens: flagScreen(stem, links, { pack: pack.id, question }, () => undefined) };
    },
  };
  return (shell) => new ListScreen(source, shell);
}

function headLines({ card, against, questions }: ReadClaim, page: Page): Line[] {
  const sign: Line = [{ text: `${page.marks.contradicts} `, tone: 'accent' }];
  const under: Line = [{ text: ' '.repeat(lineWidth(sign)), tone: 'text' }];
  const others = bySentence(against).flatMap((same) => [
    ...prose(same[0].claim.text, page.prose, 'evidence', sign),
    ...same.flatMap((other) => prose(toldShort(other, page), page.prose, 'muted', under)),
  ]);
  return [
    ...toldLines(card, page),
    ...claimLines(card, page),
    ...(others.length === 0 ? [] : [EMPTY, line(READER.against, 'strong'), ...others]),
    EMPTY,
    ...cardLines(card, page),
    EMPTY,
    line(
      questions.length === 0 ? READER.noQuestions : READER.questions,
      questions.length === 0 ? 'muted' : 'strong',
    ),
  ];
}

function toldShort(card: ClaimCard, { marks }: Page): string {
  return boundDots(shortSourceLine(card, marks), marks);
}

/** A question that was answered leads to its last answer. */
function questionEntry(
  { reading, links }: ReaderWorld,
  shelf: Shelf,
  id: QuestionId,
  reviews: readonly ReviewRecord[],
  page: Page,
): Entry {
  const last = reviews.at(-1);
  const key = itemKey(reading.pack.id, id);
  return {
    key: `question ${id}`,
    lines: [
      ...prose(shelf.stem({ pack: reading.pack.id, question: id }) ?? id, page.prose, 'text'),
      ...prose(askedWords(reviews), page.prose, 'muted', [{ text: '  ', tone: 'text' }]),
    ],
    opens: {
      do: 'open',
      opens: last === undefined ? links.practise([key]) : pastAnswerScreen(shelf.pastAnswer(last), links),
    },
  };
}
