import stringWidth from 'string-width';
import type { ClaimCard, Elsewhere } from '../../core/session/view.ts';
import { cardRows, elsewhereLine, labels, sourceLine } from '../../wording/session.ts';
import { gutter, LABEL_WIDTH, type Line, labelled, line, type Page, prose } from '../line.ts';

/** The line that says whose a sentence is, and how it stands. */
export function toldLines(card: ClaimCard, page: Page): Line[] {
  // A dot stays with the part before it, so that no line begins with one.
  const told = sourceLine(card, page.marks).replaceAll(` ${page.marks.dot} `, `\u00a0${page.marks.dot} `);
  return prose(told, page.prose, 'text').map((spans) =>
    spans.map((span) => ({ ...span, text: span.text.replaceAll('\u00a0', ' ') })),
  );
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
    label === '' && !page.roomy ? prose(text, page.prose, 'text', line('  ')) : labelled(label, text, page),
  );
}
