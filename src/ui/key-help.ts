import stringWidth from 'string-width';
import { keyWords, screenNames } from '../wording/keys.ts';
import {
  type AskContext,
  askKeys,
  type Binding,
  feedbackKeys,
  flagKeys,
  helpKeys,
  homeKeys,
  type KeyTable,
  learnKeys,
  summaryKeys,
} from './keys.ts';
import { type Line, type Page, prose, type Span } from './line.ts';

const GAP = 3;

/** The footer: as many of the table's short words as fit, help always among them. */
export function footerLine(table: KeyTable, width: number): Line {
  const shown = table.filter(({ inFooter }) => inFooter);
  const help = shown.filter(({ action }) => action === 'help');
  const kept: Binding[] = [];
  for (const binding of shown.filter(({ action }) => action !== 'help')) {
    if (footerWidth([...kept, binding, ...help]) > width) break;
    kept.push(binding);
  }
  return [...kept, ...help].flatMap((binding, index): Span[] => [
    { text: index === 0 ? '' : ' '.repeat(GAP), tone: 'text' },
    { text: binding.label, tone: 'strong' },
    { text: ` ${keyWords[binding.action].short}`, tone: 'muted' },
  ]);
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
    askKeys({ interaction, count, hasHint: true, exam: false, inField: interaction === 'type', opens: true });
  const tables: Record<NamedTable['screen'], KeyTable> = {
    home: homeKeys,
    learn: learnKeys,
    pick: asked('pick', 4),
    pickMany: asked('pickMany', 4),
    type: asked('type', 1),
    arrange: asked('arrange', 4),
    pair: asked('pair', 4),
    point: asked('point', 4),
    feedback: feedbackKeys({ folded: true, overrulable: true }),
    summary: summaryKeys,
    flag: flagKeys,
    help: helpKeys,
  };
  return (Object.keys(tables) as NamedTable['screen'][]).map((screen) => ({
    screen,
    title: screenNames[screen],
    keys: tables[screen].map(({ label, action }) => ({ key: label, what: keyWords[action].long })),
  }));
}
