import type { Pack } from '../core/pack.ts';
import { escapeHtml } from './sheet.ts';

/** A report as one page that needs nothing else: no scripts, nothing loaded. */
export function classHtml(lines: readonly string[], { title, language }: Pack): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>body { font: 11pt/1.5 serif; max-width: 46em; margin: 2em auto; padding: 0 1em; } pre { font: inherit; white-space: pre-wrap; margin: 0; }</style>
<h1>${escapeHtml(title)}</h1>
<pre>${lines.map(escapeHtml).join('\n')}</pre>
</html>
`;
}
