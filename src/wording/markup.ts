import { escapeHtml } from '../core/text/escape-html.ts';
/** Text that means nothing to Markdown or to the HTML in it. */
export function markdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~&-]/g, '\\$&').replaceAll('\n', ' ');
}

const STYLE =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}' +
  'blockquote{margin:.5rem 0;padding-left:1rem;border-left:3px solid}li{margin:.3rem 0}';

/** A page that needs nothing beside itself. @param body lines of HTML */
export function htmlPage(title: string, body: readonly string[]): string {
  return `${[
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<h1>${escapeHtml(title)}</h1>`,
    ...body,
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}
