import { parseYaml } from '../yaml.ts';
import type { Mended } from './fix.ts';

const MOST = 200;
/** A key, and a text behind it on the same line that no quotes, brackets or block marks begin. */
const KEY_AND_TEXT = /^(\s*(?:- )?[A-Za-z_]+: +)([^\s"'[{|>&*#].*?)\s*$/;
const LIST_TEXT = /^(\s*- )([^\s"'[{|>&*#-].*?)\s*$/;

/**
 * Puts a text in quotes where YAML stumbles over a colon or a sign of its own inside it. Only where the file is read
 * further than before; one that cannot be helped so is left as it is.
 */
export function quoteValues(original: string): Mended {
  let text = original;
  const fixes: Mended['fixes'][number][] = [];
  for (let count = 0; count < MOST; count++) {
    const parsed = parseYaml(text);
    if ('document' in parsed) return { text, fixes };
    const quoted = quotedAt(text, parsed.problem.line) ?? quotedAt(text, parsed.problem.line - 1);
    if (quoted === undefined) break;
    const again = parseYaml(quoted.text);
    if ('problem' in again && again.problem.line <= parsed.problem.line) break;
    text = quoted.text;
    fixes.push(quoted.fix);
  }
  return 'document' in parseYaml(text) ? { text, fixes } : { text: original, fixes: [] };
}

function quotedAt(text: string, line: number) {
  const lines = text.split('\n');
  const before = lines[line - 1] ?? '';
  const found = KEY_AND_TEXT.exec(before) ?? LIST_TEXT.exec(before);
  const [, head = '', value = ''] = found ?? [];
  // A comment behind it would become part of the text.
  if (found === null || / #/.test(value) || !/: |:$|^[%@`!?,\]}]/.test(value)) return undefined;
  const after = `${head}${JSON.stringify(value)}`;
  lines[line - 1] = after;
  return {
    text: lines.join('\n'),
    fix: { line, rule: 'yaml-syntax' as const, before: before.trim(), after: after.trim() },
  };
}
