import { eachOneLine } from '../core/text/one-line.ts';
import type { DeskField, DeskPort, DeskReply } from '../core/writing/desk.ts';
import { DESK, deskRows } from '../wording/desk.ts';
import type { LineIo } from './line-io.ts';
import { hanging, type Look, paragraph } from './look.ts';

const FIELDS: ReadonlySet<string> = new Set<DeskField>([
  'ask',
  'answer',
  'wrong',
  'also',
  'mark',
  'as',
  'on',
  'inferred',
  'sentence',
]);
/** These may be emptied: a question without wrong answers is typed. */
const MAY_BE_EMPTY: ReadonlySet<string> = new Set(['wrong', 'also', 'mark', 'on']);
const LABEL = 10;

/** The line face of the writing desk, to the end of the text or of the input. */
export async function writePlain(desk: DeskPort, io: LineIo): Promise<void> {
  const print = (lines: readonly string[]) => io.out.write(eachOneLine(lines));
  print([DESK.howTo, ...viewLines(desk, io.look)]);
  while (desk.view().screen === 'item') {
    io.out.write(io.prompt);
    const line = await io.input.next();
    if (line === undefined || io.stopped()) break;
    if (/^\s*(?:q|quit)\s*$/.test(line)) break;
    print(await taken(desk, line.trim(), io.look));
  }
  const { kept } = desk.view();
  if (desk.view().screen === 'item') print([DESK.left(kept)]);
}

async function taken(desk: DeskPort, line: string, look: Look): Promise<string[]> {
  const [, word = '', rest = ''] = /^(\S*)\s*(.*)$/.exec(line) ?? [];
  if (FIELDS.has(word)) {
    if (rest === '' && !MAY_BE_EMPTY.has(word)) return [DESK.needsText(word)];
    return after(desk.change(word as DeskField, rest), desk, look);
  }
  switch (word) {
    case 'a':
    case 'accept':
      return after(await desk.accept(), desk, look);
    case 's':
    case 'skip':
      return after(desk.skip(), desk, look);
    case 'b':
    case 'back':
      return after(desk.back(), desk, look);
    case 'undo':
      return after(await desk.undo(), desk, look);
    case '?':
    case 'help':
      return [...DESK.help];
    default:
      return [DESK.unknown(word)];
  }
}

function after(reply: DeskReply, desk: DeskPort, look: Look): string[] {
  switch (reply.did) {
    case 'refused':
      return [DESK.refusal(reply.why), ...(reply.told ?? []).flatMap((text) => paragraph(text, look, '  '))];
    case 'kept':
      return [
        DESK.kept(reply.id),
        ...reply.told.flatMap((text) => paragraph(text, look, '  ')),
        ...viewLines(desk, look),
      ];
    case 'undone':
      return [DESK.undone, ...viewLines(desk, look)];
    case 'changed':
    case 'moved':
      return viewLines(desk, look);
  }
}

function viewLines(desk: DeskPort, look: Look): string[] {
  const view = desk.view();
  if (view.screen === 'done') return ['', DESK.done(view)];
  const { item, sentence, origin, told } = view;
  return [
    '',
    DESK.title(view),
    ...(sentence === undefined
      ? [DESK.refusal('no-sentence')]
      : paragraph(sentence, look, `${look.marks.evidence} `)),
    ...(item === undefined
      ? [DESK.noProposal]
      : [
          DESK.heading(item, origin),
          ...deskRows(item).flatMap(([label, text]) => hanging(`  ${label.padEnd(LABEL)}`, text, look)),
          ...told.flatMap((text) => paragraph(text, look, '  ')),
        ]),
  ];
}
