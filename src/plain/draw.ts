import type { ShownOption, Step } from '../core/question/interaction.ts';
import type {
  AskView,
  ClaimCard,
  Elsewhere,
  FeedbackView,
  LearnView,
  QuestionView,
} from '../core/session/view.ts';
import { leechLine, otherLine } from '../wording/aside.ts';
import { standingLine } from '../wording/exam.ts';
import { boundDots } from '../wording/marks.ts';
import { openingLine } from '../wording/modes.ts';
import { PLAIN } from '../wording/plain.ts';
import * as words from '../wording/session.ts';
import { keyWords } from '../wording/verdicts.ts';
import { hanging, type Look, paragraph } from './look.ts';

/** A claim to read before the first question of its chapter. */
export function learnLines(view: LearnView, look: Look): string[] {
  return [
    '',
    `${words.titleOf(view.heading, look.marks)} (${words.progressOf(view)})`,
    ...claimLines(view.card, look),
    ...elsewhereLines(view.elsewhere, look),
  ];
}

/** The question with its options, as it waits for a line. */
export function askLines(view: AskView, look: Look): string[] {
  const { question } = view;
  const given = view.exam === undefined ? undefined : standingLine(view.exam);
  const standing = given === undefined ? [] : paragraph(given, look);
  return [
    '',
    `${words.askTitle(view, look.marks)} (${words.progressOf(view)})`,
    ...openingLines(view, look),
    ...stemLines(question, look),
    ...stepLines(question.step, look),
    ...standing,
    ...helpLine(view),
  ];
}

function openingLines(view: AskView, look: Look): string[] {
  const opening = openingLine(view);
  return opening === undefined ? [] : paragraph(opening, look);
}

/** What can be asked for, in one line, or nothing. */
function helpLine({ question: { step }, hasHint }: AskView): string[] {
  const help = [
    ...(step.interaction === 'type' && step.opens ? [PLAIN.hiddenOptions] : []),
    ...(hasHint ? [PLAIN.hasHint] : []),
  ];
  return help.length === 0 ? [] : [help.join(' ')];
}

/** The options alone, when they are opened under a question already printed. */
export function stepLines(step: Step, look: Look): string[] {
  switch (step.interaction) {
    case 'pick':
      if (step.purpose === 'verdict') return [...PLAIN.verdicts, ...numbered(step.names ?? [], look)];
      return numbered(step.options, look);
    case 'pickMany':
      return [PLAIN.several, ...numbered(step.options, look)];
    case 'point':
      return numbered(step.options, look);
    case 'arrange':
      return [...numbered(step.options, look), PLAIN.arrange(step.from, step.to)];
    case 'pair':
      return [
        ...step.rows.map(({ text }, row) => `  ${letter(row)}  ${text}`),
        ...numbered(step.options, look),
      ];
    case 'type':
      return step.fields.flatMap((field, index) => {
        const parts = [field.before, '____', field.after].filter((part) => part !== undefined).join(' ');
        const expects = words.fieldPrompt(field);
        const plain = parts === '____' && expects === undefined;
        const label = step.fields.length > 1 ? PLAIN.gap(index + 1) : '';
        return plain ? [] : [`  ${label}${parts}${expects === undefined ? '' : `   (${expects})`}`];
      });
  }
}

/** What follows an answer: the verdict, the sentence that settles it, and what stands elsewhere. */
export function feedbackLines(view: FeedbackView, look: Look): string[] {
  const { verdict } = view;
  const placed = placedLines(view, look);
  const answer =
    verdict.correct || placed.length > 0
      ? []
      : paragraph(PLAIN.answer(keyWords(view.question, verdict.key)), look);
  return [
    ...paragraph(
      `${verdict.correct ? look.marks.right : look.marks.wrong} ${words.verdictLine(verdict, view.elsewhere)}`,
      look,
    ),
    ...answer,
    ...leechLines(verdict, look),
    ...placed,
    ...claimLines(view.card, look),
    ...elsewhereLines(view.elsewhere, look),
    ...(verdict.why === undefined ? [] : paragraph(`${words.labels.why}: ${verdict.why}`, look)),
    ...(view.explain === undefined ? [] : paragraph(`${words.labels.note}: ${view.explain}`, look)),
  ];
}

/** A question missed again and again, and the ways out of that. */
function leechLines({ leech }: FeedbackView['verdict'], look: Look): string[] {
  if (leech === undefined) return [];
  const { other } = leech;
  return [
    ...paragraph(leechLine(leech), look),
    ...(other === undefined ? [] : paragraph(otherLine(other), look)),
    `${PLAIN.leech}${other === undefined ? '' : PLAIN.leechOther}`,
  ];
}

/** The claim's card: where the sentence stands, who says it, how, and as of when. */
export function cardLines(card: ClaimCard, look: Look): string[] {
  return words
    .cardRows(card, look.marks)
    .flatMap(([label, text]) => paragraph(`${label}: ${boundDots(text, look.marks)}`, look));
}

function claimLines(card: ClaimCard, look: Look): string[] {
  return [
    ...paragraph(boundDots(words.sourceLine(card, look.marks), look.marks), look),
    ...paragraph(card.claim.text, look, `${look.marks.evidence} `),
  ];
}

function elsewhereLines(elsewhere: readonly Elsewhere[], look: Look): string[] {
  return elsewhere.flatMap((other) =>
    paragraph(`${words.labels.elsewhere}: ${words.elsewhereLine(other, look.marks)}`, look),
  );
}

function stemLines(question: QuestionView, look: Look): string[] {
  const headline = question.headline;
  return [
    ...(headline === undefined ? [] : [`${words.HEADLINE_LABEL}:`, ...paragraph(headline, look, '  ')]),
    ...(question.stem === '' ? [] : paragraph(question.stem, look)),
  ];
}

/** For what was put in places, where each line belongs; lists are not repeated when all of it was right. */
function placedLines(
  { question: { step }, marks: marked, verdict: { correct, given } }: FeedbackView,
  { marks }: Look,
): string[] {
  if (correct || (step.interaction !== 'arrange' && step.interaction !== 'pair')) return [];
  const lines = step.interaction === 'arrange' ? step.options : step.rows;
  return lines.map(({ text }, index) => {
    const mark = marked[index];
    const partner = given.find((one) => typeof one !== 'string' && one[0] === text)?.[1];
    const instead = partner === undefined ? '' : `, not ${partner}`;
    const answer = mark?.answer === undefined ? '' : ` ${marks.arrow} ${mark.answer}${instead}`;
    return `  ${mark?.right ? marks.right : marks.wrong} ${text}${answer}`;
  });
}

function numbered(options: readonly ShownOption[], look: Look): string[] {
  return options.flatMap(({ text }, index) => hanging(`${String(index + 1).padStart(3)}  `, text, look));
}

function letter(row: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + row);
}
