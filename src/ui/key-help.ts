import stringWidth from 'string-width';
import { keyWords, screenNames } from '../wording/keys.ts';
import {
  type AskContext,
  askKeys,
  type Binding,
  claimKeys,
  examSheetKeys,
  examSummaryKeys,
  feedbackKeys,
  helpKeys,
  homeKeys,
  type KeyTable,
  learnKeys,
  listKeys,
  oneFieldKeys,
  pastKeys,
  pastListKeys,
  summaryKeys,
} from './keys.ts';
import { type Line, type Page, prose, type Span } from './line.ts';
import { deskKeys, deskRowKeys } from './writing/desk-keys.ts';

const GAP = 3;

/** The footer: the table's short words, without the least important where not all fit; help stands last. */
export function footerLine(table: KeyTable, width: number): Line {
  let kept: KeyTable = table.filter(({ footer }) => footer !== undefined);
  while (footerWidth(kept) > width && kept.length > 1) kept = withoutLeast(kept);
  return [...kept.filter((one) => !isHelp(one)), ...kept.filter(isHelp)].flatMap((binding, index): Span[] => [
    { text: index === 0 ? '' : ' '.repeat(GAP), tone: 'text' },
    { text: binding.label, tone: 'strong' },
    { text: ` ${keyWords[binding.action].short}`, tone: 'muted' },
  ]);
}

function withoutLeast(bindings: KeyTable): KeyTable {
  const rank = Math.max(...bindings.map(({ footer = 0 }) => footer));
  const least = bindings.findLast(({ footer }) => footer === rank);
  return bindings.filter((binding) => binding !== least);
}

function isHelp({ action }: Binding): boolean {
  return action === 'help';
}

function footerWidth(bindings: readonly Binding[]): number {
  const words = bindings.map(({ label, action }) => stringWidth(`${label} ${keyWords[action].short}`));
  return words.reduce((sum, one) => sum + one, 0) + GAP * Math.max(0, bindings.length - 1);
}

/** Every key of a table with what it does, one a line. */
export function helpLines(table: KeyTable, page: Page): Line[] {
  const labels = table.map(({ label }) => stringWidth(label));
  const column = Math.min(Math.max(...labels) + 3, 24);
  return table.flatMap(({ label, action }) => {
    const padding = ' '.repeat(Math.max(1, column - stringWidth(label)));
    const first: Line = [{ text: label + padding, tone: 'strong' }];
    return prose(keyWords[action].long, page.prose, 'text', first);
  });
}

export interface NamedTable {
  readonly screen: keyof typeof screenNames;
  readonly title: string;
  readonly keys: readonly { readonly key: string; readonly what: string }[];
}

/** Every screen's keys, for the documentation. */
export function keyTables(): readonly NamedTable[] {
  const asked = (interaction: AskContext['interaction'], count: number): KeyTable =>
    askKeys({
      interaction,
      count,
      hasHint: true,
      exam: false,
      sheet: false,
      marked: false,
      undoable: true,
      inField: interaction === 'type',
      blank: true,
      opens: true,
    });
  const tables: Record<NamedTable['screen'], KeyTable> = {
    home: homeKeys,
    learn: learnKeys({ undoable: true, card: false }),
    pick: asked('pick', 4),
    pickMany: asked('pickMany', 4),
    type: asked('type', 1),
    arrange: asked('arrange', 4),
    pair: asked('pair', 4),
    point: asked('point', 4),
    feedback: feedbackKeys({ folded: true, overrulable: true, leech: true, other: true, card: false }),
    sheet: examSheetKeys,
    summary: summaryKeys,
    examSummary: examSummaryKeys,
    path: listKeys({ leads: true, own: [] }),
    stats: listKeys({ leads: true, own: [] }),
    reader: listKeys({ leads: true, own: [] }),
    claim: listKeys({ leads: true, own: claimKeys({ asked: true }) }),
    pastList: listKeys({ leads: true, own: pastListKeys }),
    pastAnswer: listKeys({ leads: false, own: pastKeys({ atHand: true }) }),
    class: listKeys({ leads: true, own: [] }),
    flag: oneFieldKeys('send'),
    search: oneFieldKeys('search'),
    writing: deskKeys({ rows: 7, under: 'item', first: false, undoable: true }),
    writingRow: deskRowKeys,
    help: helpKeys,
  };
  return (Object.keys(tables) as NamedTable['screen'][]).map((screen) => ({
    screen,
    title: screenNames[screen],
    keys: tables[screen].map(({ label, action }) => ({ key: label, what: keyWords[action].long })),
  }));
}
