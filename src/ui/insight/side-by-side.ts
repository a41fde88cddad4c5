import { type Line, lineWidth, type Page, prose } from '../line.ts';

const GAP = 4;

/** Two texts beside each other where there is room, else one under the other, with a sign between them. */
export function sideBySide(left: readonly Line[], right: readonly Line[], sign: string, page: Page): Line[] {
  if (!page.roomy) return [...left, [{ text: sign, tone: 'accent' }], ...right];
  const half = columnWidth(page);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row): Line => {
    const before = left[row] ?? [];
    const padding = ' '.repeat(Math.max(0, half - lineWidth(before)));
    const between = row === 0 ? ` ${sign} `.padEnd(GAP) : ' '.repeat(GAP);
    return [
      ...before,
      { text: padding, tone: 'text' },
      { text: between, tone: 'accent' },
      ...(right[row] ?? []),
    ];
  });
}

/** Columns of each of two texts. */
export function columnWidth({ roomy, prose: width }: Page): number {
  return roomy ? Math.floor((width - GAP) / 2) : width;
}

/** A sentence and whose it is, in one column. */
export function column(text: string, told: string, width: number): Line[] {
  return [...prose(text, width, 'evidence'), ...prose(told, width, 'muted')];
}
