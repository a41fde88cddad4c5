import type { SummaryView } from '../../core/session/view.ts';
import { boundCommands } from '../../wording/marks.ts';
import { modeTitle } from '../../wording/modes.ts';
import { type SummaryLine, summaryText, summaryTitle } from '../../wording/summary.ts';
import { examSummaryKeys, summaryKeys } from '../keys.ts';
import { EMPTY, type Line, type Page, prose } from '../line.ts';
import type { Tone } from '../theme.ts';
import type { Sheet } from './sheet.ts';

const TONES: Readonly<Record<SummaryLine['tone'], Tone>> = {
  score: 'strong',
  text: 'text',
  heading: 'muted',
  wrong: 'strong',
  right: 'text',
  evidence: 'evidence',
  next: 'accent',
};

/** How the session went, and what comes next. */
export function summarySheet(view: SummaryView, page: Page): Sheet {
  return {
    title: modeTitle(view.heading, page.marks) ?? view.heading.packTitle,
    progress: summaryTitle(view),
    body: summaryText(view, page.marks).flatMap((one) => drawn(one, page)),
    keys: view.exam === undefined || view.exam.missed.length === 0 ? summaryKeys : examSummaryKeys,
  };
}

function drawn({ tone, text }: SummaryLine, page: Page): Line[] {
  if (text === '') return [EMPTY];
  const { right, wrong, evidence } = page.marks;
  const sign = text.slice(0, text.indexOf(' '));
  if (tone === 'evidence' && sign === evidence) {
    const first: Line = [{ text: `${evidence} `, tone: 'accent' }];
    return prose(text.slice(sign.length + 1), page.prose, 'evidence', [
      { text: '  ', tone: 'text' },
      ...first,
    ]);
  }
  if ((tone === 'right' && sign === right) || (tone === 'wrong' && sign === wrong)) {
    return prose(text.slice(sign.length + 1), page.prose, TONES[tone], [{ text: `${sign} `, tone }]);
  }
  return text.startsWith('  ')
    ? prose(text.trim(), page.prose, TONES[tone], [{ text: '  ', tone: 'text' }])
    : prose(boundCommands(text), page.prose, TONES[tone]);
}
