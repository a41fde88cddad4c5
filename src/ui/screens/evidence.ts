import stringWidth from 'string-width';
import type { ClaimCard, Elsewhere } from '../../core/session/view.ts';
import { boundDots } from '../../wording/marks.ts';
import { cardRows, elsewhereLine, labels, shortSourceLine, sourceLine } from '../../wording/session.ts';
import { gutter, LABEL_WIDTH, type Line, labelled, line, type Page, prose } from '../line.ts';

/** The line that says whose a sentence is, and how it stands. */
export function toldLines(card: ClaimCard, page: Page, { short = false } = {}): Line[] {
  const told = short ? shortSourceLine(card, page.marks) : sourceLine(card, page.marks);
  return prose(boundDots(told, page.marks), page.prose, 'text');
}

/** The sentence itself. */
export function claimLines(card: ClaimCard, page: Page): Line[] {
  const sign = { text: `${page.marks.evidence} `, tone: 'accent' } as const;
  return gutter(sign, card.claim.text, page.prose, card.highlight);
}

/** What other sources say on the point: side by side where they fit, else one a line. */
export function elsewhereLines(elsewhere: readonly Elsewhere[], page: Page): Line[] {
  if (elsewhere.length === 0) return [];
  const each = elsewhere.map((other) => elsewhereLine(other, page.marks));
  const together = each.join('   ');
  const label = page.roomy ? LABEL_WIDTH : 2;
  if (stringWidth(together) <= page.prose - label) return labelled(labels.elsewhere, together, page);
  return each.flatMap((text, index) => {
    const heading = index === 0 ? labels.elsewhere : '';
    if (!page.roomy && index > 0) return prose(text, page.prose, 'text', line('  '));
    return labelled(heading, text, page);
  });
}

/** Source, link, place, standing and day, each on its own line. */
export function cardLines(card: ClaimCard, page: Page): Line[] {
  return cardRows(card, page.marks).flatMap(([label, text]) =>
    labelled(label, boundDots(text, page.marks), page),
  );
}
