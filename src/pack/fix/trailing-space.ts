import { parseYaml, toValue } from '../yaml.ts';
import type { Mended } from './fix.ts';

/** Takes spaces at the ends of lines away, unless a text would be read otherwise without them. */
export function withoutTrailingSpace(original: string): Mended {
  const lines = original.split('\n');
  const fixes = lines.flatMap((line, at) =>
    /[ \t]+$/.test(line)
      ? { line: at + 1, rule: 'trailing-space' as const, before: line.trim(), after: line.trim() }
      : [],
  );
  const text = lines.map((line) => line.replace(/[ \t]+$/, '')).join('\n');
  return fixes.length > 0 && read(text) === read(original) ? { text, fixes } : { text: original, fixes: [] };
}

function read(text: string): string {
  const parsed = parseYaml(text);
  return 'document' in parsed ? JSON.stringify(toValue(parsed.document.root)) : 'unreadable';
}
