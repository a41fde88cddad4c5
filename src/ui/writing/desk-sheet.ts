import { oneLine } from '../../core/text/one-line.ts';
import { cutText, type TextRange, wrapText } from '../../core/text/wrap.ts';
import type { DeskField, DeskView } from '../../core/writing/desk.ts';
import { DESK } from '../../wording/desk.ts';
import { DESK_SCREEN, type DeskLine, deskLines } from '../../wording/desk-screen.ts';
import { type FieldText, fieldSpan, fieldWindow } from '../interactions/field.ts';
import type { KeyTable } from '../keys.ts';
import { EMPTY, gutter, type Line, line, type Page, prose } from '../line.ts';
import type { Sheet } from '../screens/sheet.ts';
import { deskKeys, deskRowKeys } from './desk-keys.ts';

/** What the screen adds to the desk: where the mark is, what is being written, and what was said last. */
export interface DeskLook {
  readonly mark: DeskField;
  readonly field: FieldText | undefined;
  readonly notice: readonly string[];
  readonly follow: boolean;
}

type ItemView = Extract<DeskView, { screen: 'item' }>;

/** Columns of the mark, the number and the label of a line. */
const LABEL = 10;
/** Rows of each neighbour of a sentence. */
const AROUND = 2;

export function deskSheet(title: string, view: DeskView, look: DeskLook, page: Page): Sheet {
  if (view.screen === 'done') {
    return {
      title,
      progress: DESK_SCREEN.doneProgress(view.kept),
      body: prose(DESK_SCREEN.done(view), page.prose, 'text'),
      keys: deskKeys({ rows: 0, under: 'done', first: view.of === 0, undoable: view.undoable }),
      pinned: saidLines(look.notice, [], page),
    };
  }
  const lines = deskLines(view);
  const above = [...sentenceLines(view, page), EMPTY, ...headingLines(view, page)];
  const rows = lines.map((one, at) => rowLines(one, at, look, page));
  const marked = lines.findIndex(({ field }) => field === look.mark);
  const before = rows.slice(0, marked).flat().length;
  const from = above.length + before;
  const to = from + (rows[marked]?.length ?? 1) - 1;
  const writing = look.field !== undefined;
  return {
    title: oneLine(DESK_SCREEN.title(title, view)),
    progress: DESK_SCREEN.progress(view),
    body: [...above, ...rows.flat(), ...otherLines(view, page)],
    keys: writing ? deskRowKeys : itemKeys(view, lines.length),
    cursor: { row: from, column: look.field === undefined ? 0 : HEAD + fieldAt(look.field, page).cursor },
    ...(look.follow && { keep: { from, to } }),
    pinned: saidLines(look.notice, view.told, page),
  };
}

function itemKeys({ place, undoable }: ItemView, rows: number): KeyTable {
  return deskKeys({ rows, under: 'item', first: place === 1, undoable });
}

const HEAD = LABEL + 4;

/** The sentence with what stands around it in the text. */
function sentenceLines({ before, after, item, ...view }: ItemView, page: Page): Line[] {
  const sentence = view.sentence === undefined ? undefined : oneLine(view.sentence);
  if (sentence === undefined) return prose(DESK_SCREEN.refusal('no-sentence'), page.prose, 'accent');
  const room = page.prose - 2;
  const around = (lines: readonly string[]): Line[] => lines.map((text) => line(`  ${text}`, 'muted'));
  const sign = { text: `${page.marks.evidence} `, tone: 'accent' } as const;
  return [
    ...around(before === undefined ? [] : endOf(before, room, page)),
    ...gutter(sign, sentence, page.prose, rangesOf(sentence, item?.mark ?? [])),
    ...around(after === undefined ? [] : beginningOf(after, room, page)),
  ];
}

function endOf(text: string, room: number, { marks }: Page): string[] {
  const lines = wrapText(text, room).map((one) => one.text);
  if (lines.length <= AROUND) return lines;
  const [first = '', ...rest] = lines.slice(-AROUND);
  return [`${marks.ellipsis} ${first.slice(first.indexOf(' ') + 1)}`, ...rest];
}

function beginningOf(text: string, room: number, { marks }: Page): string[] {
  const lines = wrapText(text, room).map((one) => one.text);
  if (lines.length <= AROUND) return lines;
  const last = lines[AROUND - 1] ?? '';
  return [
    ...lines.slice(0, AROUND - 1),
    cutText(`${last} ${marks.ellipsis}${marks.ellipsis}`, room, marks.ellipsis),
  ];
}

/** Where the words stand in the sentence, in order, none inside another. */
function rangesOf(sentence: string, words: readonly string[]): TextRange[] {
  const found = words
    .map((one) => ({ start: sentence.indexOf(one), end: sentence.indexOf(one) + one.length }))
    .filter(({ start, end }) => start >= 0 && end > start)
    .sort((a, b) => a.start - b.start);
  return found.filter(({ start }, at) => start >= (found[at - 1]?.end ?? 0));
}

function headingLines({ item, origin }: ItemView, page: Page): Line[] {
  if (item === undefined) return prose(DESK_SCREEN.noProposal, page.prose, 'muted');
  return [line(DESK.heading(item, origin), 'muted')];
}

function rowLines({ field, label, text, empty }: DeskLine, at: number, look: DeskLook, page: Page): Line[] {
  const marked = field === look.mark;
  const head: Line = [
    { text: marked ? `${page.marks.focus} ` : '  ', tone: 'accent' },
    { text: `${at + 1} `, tone: 'muted' },
    { text: label.padEnd(LABEL), tone: marked ? 'strong' : 'muted' },
  ];
  if (marked && look.field !== undefined) {
    return [[...head, fieldSpan(fieldAt(look.field, page).text, fieldRoom(page))]];
  }
  return text === '' ? prose(`(${empty})`, page.prose, 'muted', head) : prose(text, page.prose, 'text', head);
}

function fieldRoom(page: Page): number {
  return Math.max(10, page.prose - HEAD);
}

function fieldAt(field: FieldText, page: Page) {
  return fieldWindow(field, fieldRoom(page));
}

/** What the desk shows and does not change. */
function otherLines({ item }: ItemView, page: Page): Line[] {
  return (item?.others ?? []).flatMap(([label, text]) =>
    prose(oneLine(text), page.prose, 'muted', line(`    ${oneLine(label).padEnd(LABEL)}`, 'muted')),
  );
}

/** What is said leaves room for the item. */
const MOST_SAID = 6;

/** What was said last, and what the check finds in the item as it stands; always in sight. */
function saidLines(notice: readonly string[], told: readonly string[], page: Page): Line[] {
  const sign: Line = [{ text: `${page.marks.wrong} `, tone: 'wrong' }];
  const found = told.filter((text) => !notice.includes(text));
  return [
    ...notice.flatMap((text) => prose(oneLine(text), page.prose, 'accent')),
    ...found.flatMap((text) => prose(oneLine(text), page.prose, 'text', sign)),
  ].slice(0, MOST_SAID);
}
