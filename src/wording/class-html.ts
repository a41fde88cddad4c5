import type { Pack } from '../core/pack.ts';
import { escapeHtml } from '../core/text/escape-html.ts';
import type { ClassPage } from './class-page.ts';

/** A report on a class as one page that needs nothing else: no scripts, nothing loaded. */
export function classHtml(words: ClassPage, { title, language }: Pack): string {
  const { again, questions, flagged, leftOut } = words;
  const parts = [
    heading(again.heading),
    ...again.items.map(
      ({ stem, believe, is, sentence }) =>
        `<section>\n<h3>${escapeHtml(stem)}</h3>\n<p><strong>${escapeHtml(believe)}</strong><br>${escapeHtml(is)}</p>\n${
          sentence === '' ? '' : `<blockquote>${escapeHtml(sentence)}</blockquote>\n`
        }</section>`,
    ),
    ...(questions.rows.length === 0 ? [] : [heading(questions.heading), table(questions)]),
    ...(flagged.items.length === 0 ? [] : [heading(flagged.heading)]),
    ...flagged.items.map(({ stem, reasons }) => `<h3>${escapeHtml(stem)}</h3>\n${list(reasons)}`),
    ...(leftOut.lines.length === 0 ? [] : [heading(leftOut.heading), list(leftOut.lines)]),
  ];
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>
body { font: 11pt/1.45 serif; max-width: 56em; margin: 2em auto; padding: 0 1em; }
section, tr { break-inside: avoid; }
h3 { font-size: 1em; margin: 1.2em 0 0; } p { margin: .2em 0; }
blockquote { margin: .2em 0 0 1em; font-style: italic; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #999; padding: .3em .6em .3em 0; text-align: left; vertical-align: top; }
td:nth-child(n+2):nth-child(-n+4), td:nth-child(n+6) { white-space: nowrap; }
</style>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(words.counted)}</p>
${parts.join('\n')}
</html>
`;
}

function heading(text: string): string {
  return `<h2>${escapeHtml(text)}</h2>`;
}

function list(texts: readonly string[]): string {
  return `<ul>\n${texts.map((text) => `<li>${escapeHtml(text)}</li>`).join('\n')}\n</ul>`;
}

function table({ columns, rows }: ClassPage['questions']): string {
  const head = columns.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((text) => `<td>${escapeHtml(text)}</td>`).join('')}</tr>`);
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}
