/** Text that means nothing to Markdown or to the HTML in it. */
export function markdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+!|~&-]/g, '\\$&').replaceAll('\n', ' ');
}

/** Text that means nothing to HTML, in an element or between quotes. */
export function html(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
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
    `<title>${html(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<h1>${html(title)}</h1>`,
    ...body,
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}
