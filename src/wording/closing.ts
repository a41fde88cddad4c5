import type { BetResult, Closing, DeskClosing, DeskSlip, RoundClosing } from '../core/session/closing.ts';
import { counted } from './dates.ts';
import type { Marks } from './marks.ts';
import { NO_DATE_MOVES } from './modes.ts';
import type { SummaryLine } from './summary.ts';

const gap: SummaryLine = { tone: 'text', text: '' };

/** What a mode says of its own when it ends. */
export function closingText(closing: Closing, marks: Marks): readonly SummaryLine[] {
  switch (closing.kind) {
    case 'desk':
      return [gap, { tone: 'heading', text: "The editor's note" }, ...deskLines(closing, marks)];
    case 'round':
      return [
        gap,
        { tone: 'score', text: blocksLine(closing, marks) },
        { tone: 'text', text: NO_DATE_MOVES },
      ];
    case 'examined':
      return [
        ...(closing.retried === 0
          ? []
          : [
              {
                tone: 'text' as const,
                text: `Mended at the second try: ${closing.mended} of ${closing.retried}.`,
              },
            ]),
        { tone: 'text', text: NO_DATE_MOVES },
      ];
  }
}

/** A round's answers as one line to paste, with the code that gives the same questions. */
export function blocksLine(round: Omit<RoundClosing, 'kind'>, marks: Marks): string {
  return `Recite ${round.code} ${blocksScore(round, marks)}`;
}

/** The signs and the score alone. */
export function blocksScore({ blocks }: Pick<RoundClosing, 'blocks'>, marks: Marks): string {
  const right = blocks.filter((block) => block === true).length;
  const row = blocks.map((block) =>
    block === null ? marks.blockOpen : block ? marks.blockRight : marks.blockWrong,
  );
  return `${row.join('')} ${right}/${blocks.length}`;
}

const BET_WORDS: Readonly<Record<BetResult['bet'], string>> = {
  sure: 'said sure',
  think: 'thought so',
  guess: 'guessed',
};

/** `You said sure 4 times, right 3; thought so 5 times, right 4.` */
export function betLine(results: readonly BetResult[]): string {
  if (results.length === 0) return '';
  const parts = results.map(
    ({ bet, right, of }) => `${BET_WORDS[bet]} ${counted(of, 'time')}, right ${right}`,
  );
  return `You ${parts.join('; ')}.`;
}

function deskLines(closing: DeskClosing, marks: Marks): SummaryLine[] {
  const { letThrough, heldForNothing, misattributed, overAttributed, dealtWith } = closing;
  if (dealtWith === 0) return [{ tone: 'text', text: 'Nothing was decided.' }];
  const clean = letThrough.length + heldForNothing.length + misattributed.length + overAttributed === 0;
  return [
    ...(clean
      ? [{ tone: 'text' as const, text: 'Nothing got past you, and nothing waited without reason.' }]
      : []),
    ...group(`You let ${letThrough.length} through:`, letThrough, marks),
    ...group(`You held ${heldForNothing.length} for nothing:`, heldForNothing, marks),
    ...group(`Under somebody else's name, ${misattributed.length}:`, misattributed, marks),
    ...(overAttributed > 0
      ? [
          {
            tone: 'text' as const,
            text: `${overAttributed} got a name that a plain statement does not need.`,
          },
        ]
      : []),
    { tone: 'text', text: NO_DATE_MOVES },
  ];
}

function group(heading: string, slips: readonly DeskSlip[], marks: Marks): SummaryLine[] {
  if (slips.length === 0) return [];
  return [
    { tone: 'text', text: heading },
    ...slips.flatMap(({ headline, verdict, name, sentence, cite }): SummaryLine[] => [
      { tone: 'wrong', text: `${marks.wrong} ${headline}` },
      { tone: 'text', text: `  ${DUE_WORDS[verdict] ?? verdict}${name === undefined ? '' : ` to ${name}`}.` },
      { tone: 'evidence', text: `${marks.evidence} ${sentence} (${cite})` },
    ]),
  ];
}

/** What a headline should have been. */
const DUE_WORDS: Readonly<Record<string, string>> = {
  print: 'It may be printed',
  attribute: 'Attribute it',
  hold: 'Hold it',
};
