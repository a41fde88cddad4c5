import { type ItemAnalysis, teachAgain } from '../core/insight/item-analysis.ts';
import { counted } from './dates.ts';
import { percent, range } from './percent.ts';

export interface ClassItem extends ItemAnalysis {
  readonly stem: string;
  readonly key: string;
  readonly sentence: string;
}

interface Report {
  readonly title: string;
  readonly members: number;
  readonly items: readonly ClassItem[];
}

/** Words of handing in. */
export const HAND_IN = {
  askName: 'Your name, as your teacher should read it (empty: none)',
  askBets: 'Also how sure you were of each answer',
  askWrite: 'Write this file',
  yes: 'yes',
  no: 'no',
  holds: ({
    name,
    answers,
    flags,
  }: {
    readonly name: string;
    readonly answers: readonly { readonly correct: boolean; readonly bet?: unknown }[];
    readonly flags: readonly unknown[];
  }) => [
    'In the file will be:',
    `  your name: ${name === '' ? 'none' : name}`,
    `  your first answer to each of ${counted(answers.length, 'question')}, ${answers.filter(({ correct }) => correct).length} of them right`,
    `  how sure you were: ${answers.some(({ bet }) => bet !== undefined) ? 'yes' : 'no'}`,
    `  what you flagged as wrong: ${flags.length === 0 ? 'nothing' : counted(flags.length, 'note')}`,
    'Not in it: when you answered, how long you took, later answers, other packs.',
  ],
  written: (file: string) => `Written: ${file}. Give it to your teacher.`,
} as const;

/** Said of a question that was flagged, and that nobody answered. */
const NOT_ANSWERED = 'not answered';

/** Words of the class report. */
export const CLASS = {
  unusable: {
    unreadable: 'it cannot be read',
    'not-a-result': 'it holds no results',
    newer: 'a later version of the program made it',
    damaged: 'it is damaged, or was changed by hand',
  },
  otherPack: (id: string) => `it is about another pack, ${id}`,
  otherVersion: (theirs: string, ours: string) =>
    `it is about version ${theirs} of the pack, and this is ${ours}`,
  otherEdition: 'it is about another edition of the pack: its questions were edited since',
  sameAs: (file: string) => `it is the same as ${file}`,
  leftOut: (file: string, why: string) => `Left out: ${file}, because ${why}.`,
  leftOutHeading: 'Files that do not count',
  nothingShared: 'No wrong answer is shared by a quarter of those who answered.',
  teachAgain: 'Teach these again: what they believed instead',
  everyQuestion:
    'Every question, the hardest first: right, with the range that is likely for a class like this (95%)',
  everyQuestionShort: 'Every question, the hardest first',
  flagged: 'Said to be wrong themselves',
  insteadHeading: 'What they believed instead',
  noneWrong: 'Nobody gave a wrong answer.',
  believe: ({ believed: [first], answered }: ItemAnalysis) =>
    `${first?.count} of ${answered} believe: ${first?.text}`,
  is: (key: string) => `It is: ${key}`,
  /** Empty where nobody answered. */
  range: (interval: ItemAnalysis['interval']) => (interval === null ? '' : range(interval)),
  share: (facility: ItemAnalysis['facility']) => (facility === null ? NOT_ANSWERED : percent(facility)),
  figures: ({
    facility,
    right,
    answered,
    interval,
    dontKnow,
    discrimination,
  }: ItemAnalysis): (readonly [string, string])[] =>
    facility === null
      ? [['Right', NOT_ANSWERED]]
      : [
          ['Right', `${percent(facility)}, ${right} of ${answered}`],
          ['Likely', `${CLASS.range(interval)} in a class like this (95%)`],
          ["Don't know", String(dontKnow)],
          [
            'Separates',
            discrimination === null
              ? 'told from 30 answers on'
              : `${discrimination.toFixed(2)}: how well it tells those who know the rest from those who do not`,
          ],
        ],
} as const;

export function classTitle({ title, members, items }: Report): string {
  return `${title}: ${counted(members, 'file')} counted, ${counted(answeredIn(items), 'question')} answered`;
}

export function classProgress({ members, items }: Report): string {
  return `${counted(members, 'file')}, ${counted(items.length, 'question')}`;
}

function answeredIn(items: readonly ClassItem[]): number {
  return items.filter(({ answered }) => answered > 0).length;
}

/** Those that nobody answered come last. */
export function hardestFirst(items: readonly ClassItem[]): ClassItem[] {
  return [...items].sort(
    (a, b) => (a.facility ?? 2) - (b.facility ?? 2) || (a.question < b.question ? -1 : 1),
  );
}

/** What to teach again, then every question. */
export function classLines(report: Report): string[] {
  const { items } = report;
  const again = teachAgain(items) as ClassItem[];
  const flagged = items.filter(({ flags }) => flags.length > 0);
  return [
    classTitle(report),
    '',
    again.length === 0 ? CLASS.nothingShared : CLASS.teachAgain,
    ...again.flatMap((item) => [
      `  ${item.stem}`,
      `    ${CLASS.believe(item)}`,
      `    ${CLASS.is(item.key)}`,
      `    ${item.sentence}`,
    ]),
    '',
    CLASS.everyQuestion,
    ...hardestFirst(items).flatMap((item) => [`  ${shareLine(item)}  ${item.stem}`, ...detail(item)]),
    ...(flagged.length === 0 ? [] : ['', CLASS.flagged]),
    ...flagged.flatMap(({ stem, flags }) => [`  ${stem}`, ...flags.map((reason) => `    ${reason}`)]),
  ];
}

function shareLine({ facility, right, answered, interval }: ClassItem): string {
  return facility === null
    ? NOT_ANSWERED
    : `${percent(facility)} (${right} of ${answered}; ${CLASS.range(interval)})`;
}

function detail({ believed: [first], dontKnow, discrimination }: ClassItem): string[] {
  const parts = [
    ...(first === undefined ? [] : [`commonest wrong: ${first.text} (${first.count})`]),
    ...(dontKnow === 0 ? [] : [`"I don't know": ${dontKnow}`]),
    ...(discrimination === null ? [] : [`discrimination ${discrimination.toFixed(2)}`]),
  ];
  return parts.length === 0 ? [] : [`      ${parts.join(' · ')}`];
}

/** The report as a table: a heading and a row a question. */
export function classRows({ items }: Report): string[][] {
  const heading = [
    'question',
    'stem',
    'key',
    'answered',
    'right',
    'facility',
    'low',
    'high',
    'dont know',
    'commonest wrong',
    'count',
    'discrimination',
    'flags',
  ];
  return [
    heading,
    ...items.map(
      ({
        question,
        stem,
        key,
        answered,
        right,
        facility,
        interval,
        dontKnow,
        believed: [first],
        discrimination,
        flags,
      }) => [
        question,
        stem,
        key,
        String(answered),
        String(right),
        facility?.toFixed(3) ?? '',
        interval?.low.toFixed(3) ?? '',
        interval?.high.toFixed(3) ?? '',
        String(dontKnow),
        first?.text ?? '',
        first === undefined ? '' : String(first.count),
        discrimination === null ? '' : discrimination.toFixed(3),
        String(flags.length),
      ],
    ),
  ];
}
