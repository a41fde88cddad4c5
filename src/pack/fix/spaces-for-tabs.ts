import { parseYaml, toValue } from '../yaml.ts';
import type { Mended } from './fix.ts';

/** How many spaces a tab may have been meant for. */
const WIDTHS = [2, 4, 8];

/**
 * Puts spaces where tabs indent, as YAML wants. Only where a width is found with which the file can be read, and where
 * all such widths read it alike: what a tab was meant for cannot be asked.
 */
export function spacesForTabs(original: string): Mended {
  const nothing = { text: original, fixes: [] };
  if (!/^ *\t/m.test(original) || 'document' in parseYaml(original)) return nothing;
  const readable = WIDTHS.flatMap((width) => {
    const text = original.replace(/^[ \t]+/gm, (indent) => indent.replaceAll('\t', ' '.repeat(width)));
    const parsed = parseYaml(text);
    return 'document' in parsed ? { text, read: JSON.stringify(toValue(parsed.document.root)) } : [];
  });
  const [first] = readable;
  if (first === undefined || readable.some(({ read }) => read !== first.read)) return nothing;
  const after = first.text.split('\n');
  const fixes = original.split('\n').flatMap((before, at) =>
    /^ *\t/.test(before)
      ? {
          line: at + 1,
          rule: 'yaml-syntax' as const,
          before: before.trim(),
          after: (after[at] ?? '').trim(),
        }
      : [],
  );
  return { text: first.text, fixes };
}
