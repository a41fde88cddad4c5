import type { PartName, ReadClaim, ReadGroup, Reading } from '../core/claim/reading.ts';
import type { QuestionId } from '../core/ids.ts';
import type { ReviewRecord } from '../core/session/record.ts';
import { againstLines, askedWords, dayHeading, lastsWords, partWords, READER } from '../wording/reader.ts';
import { shortSourceLine } from '../wording/session.ts';
import { cardLines } from './draw.ts';
import { type Look, paragraph } from './look.ts';

/** What there is to read in a pack, with the names to ask for it by. */
export function contentsLines(reading: Reading, look: Look): string[] {
  const { pack } = reading;
  const part = (id: string, title: string, name: PartName) =>
    paragraph(
      `${id}: ${title} (${partWords(reading.groups(name).flatMap(({ claims }) => claims))})`,
      look,
      '  ',
    );
  return [
    pack.title,
    READER.sources,
    ...pack.sources.flatMap(({ id, cite, title }) =>
      part(id, cite === title ? cite : `${cite}: ${title}`, { part: 'source', id }),
    ),
    ...(pack.chapters.length === 0 ? [] : [READER.chapters]),
    ...pack.chapters.flatMap(({ id, title }) => part(id, title, { part: 'chapter', id })),
    ...paragraph(`timeline: ${READER.timelineIs}`, look),
  ];
}

/** A source, a chapter or the timeline, claim after claim. */
export function partLines(reading: Reading, name: PartName, look: Look): string[] {
  return reading.groups(name).flatMap((group) => groupLines(name, group, look));
}

function groupLines(name: PartName, group: ReadGroup, look: Look): string[] {
  const { on, passage, claims } = group;
  return [
    '',
    ...(name.part === 'timeline' ? [dayHeading(on)] : []),
    ...(passage === undefined ? [] : paragraph(passage.text, look, `${look.marks.evidence} `)),
    ...claims.flatMap((claim) => [
      ...paragraph(
        `${lastsWords(claim.rung)}: ${passage === undefined ? claim.card.claim.text : (claim.card.claim.says ?? claim.card.claim.text)}`,
        look,
      ),
      ...(name.part === 'source' ? [] : paragraph(shortSourceLine(claim.card, look.marks), look, '  ')),
      ...otherLines(claim, group, look, '  '),
      `  ${READER.claim}: ${claim.card.claim.id}`,
    ]),
  ];
}

function otherLines(claim: ReadClaim, group: Pick<ReadGroup, 'claims'>, look: Look, gutter = ''): string[] {
  return againstLines(claim, group, look.marks).flatMap((other) => paragraph(other, look, gutter));
}

/** One claim: its card, what says otherwise, and its questions with what became of them. */
export function claimLines(
  claim: ReadClaim,
  stemOf: (id: QuestionId) => string,
  reviews: readonly ReviewRecord[],
  look: Look,
): string[] {
  const { card, questions } = claim;
  return [
    ...paragraph(card.claim.text, look, `${look.marks.evidence} `),
    lastsWords(claim.rung),
    ...cardLines(card, look),
    ...otherLines(claim, { claims: [] }, look),
    questions.length === 0 ? READER.noQuestions : `${READER.questions}:`,
    ...questions.flatMap((id) => [
      ...paragraph(`${id}: ${stemOf(id)}`, look, '  '),
      ...paragraph(askedWords(reviews.filter(({ question }) => question === id)), look, '    '),
    ]),
  ];
}
