import { parseYaml, toValue, type YamlDocument, type YamlNode } from '../yaml.ts';
import { scalar } from './yaml-text.ts';

export type ScalarNode = Extract<YamlNode, { type: 'scalar' }>;

/**
 * The text of a YAML file with some of its texts written anew in their places; all else, comments too, stays.
 * Undefined where one of them has no place of its own, or where the result would not be read as meant.
 */
export function withScalars(
  text: string,
  document: YamlDocument,
  edits: ReadonlyMap<ScalarNode, string>,
): string | undefined {
  let changed = text;
  for (const [node, value] of [...edits].sort(([a], [b]) => b.offset - a.offset)) {
    if (node.end === undefined) return undefined;
    changed = `${changed.slice(0, node.offset)}${scalar(value, true)}${changed.slice(node.end)}`;
  }
  const parsed = parseYaml(changed);
  const wanted = JSON.stringify(toValue(edited(document.root, edits)));
  return 'document' in parsed && JSON.stringify(toValue(parsed.document.root)) === wanted
    ? changed
    : undefined;
}

function edited(node: YamlNode, edits: ReadonlyMap<ScalarNode, string>): YamlNode {
  if (node.type === 'scalar') return { ...node, text: edits.get(node) ?? node.text };
  if (node.type === 'list') return { ...node, items: node.items.map((item) => edited(item, edits)) };
  const entries = [...node.entries].map(
    ([key, entry]) => [key, { ...entry, value: edited(entry.value, edits) }] as const,
  );
  return { ...node, entries: new Map(entries) };
}
