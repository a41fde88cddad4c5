import type { Flagged } from '../core/insight/past.ts';
import { escapeHtml } from '../core/text/escape-html.ts';
import { htmlPage, markdown } from './markup.ts';
import { whenAnswered } from './past-answer.ts';
import { PAST_LIST } from './past-list.ts';

type StemOf = (flag: Flagged) => string | undefined;

/** Flagged questions for whoever wrote them, as Markdown. */
export function flagMarkdown(flags: readonly Flagged[], stemOf: StemOf): string {
  const lines = flags.flatMap((flag) => [
    `* **${markdown(nameOf(flag))}** ${markdown(stemOf(flag) ?? '')}`,
    `  * ${markdown(flag.reason)} (${whenAnswered(flag)})`,
  ]);
  return `${[`# ${PAST_LIST.flagged}`, '', ...(lines.length === 0 ? [PAST_LIST.noFlags] : lines)].join('\n')}\n`;
}

/** The same as one HTML page. */
export function flagHtml(flags: readonly Flagged[], stemOf: StemOf): string {
  const items = flags.map(
    (flag) =>
      `<li><strong>${escapeHtml(nameOf(flag))}</strong> ${escapeHtml(stemOf(flag) ?? '')}<blockquote>${escapeHtml(flag.reason)}</blockquote>${escapeHtml(whenAnswered(flag))}</li>`,
  );
  return htmlPage(
    PAST_LIST.flagged,
    items.length === 0 ? [`<p>${escapeHtml(PAST_LIST.noFlags)}</p>`] : ['<ul>', ...items, '</ul>'],
  );
}

function nameOf({ pack, question }: Flagged): string {
  return `${pack}/${question}`;
}
