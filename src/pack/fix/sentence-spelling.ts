import { normalise } from '../../core/text/normalise.ts';
import { type ScalarNode, withScalars } from '../write/scalars.ts';
import { parseYaml, type YamlDocument, type YamlNode } from '../yaml.ts';
import type { Mended } from './fix.ts';

/** The texts of a pack, ready for asking how a sentence is spelled there. */
export class Spelling {
  readonly #text: string;
  readonly #sentences = new Map<string, string | undefined>();

  /** @param sentences every sentence of every text */
  constructor(sentences: readonly string[], texts: readonly string[]) {
    this.#text = texts.map(normalise).join('\n');
    for (const sentence of sentences) {
      const known = this.#sentences.get(bones(sentence));
      // Spelled in two ways, it is no longer plain which is meant.
      const twice = this.#sentences.has(bones(sentence)) && known !== sentence;
      this.#sentences.set(bones(sentence), twice ? undefined : sentence);
    }
  }

  /** The sentence as the text has it, where nothing but case, spaces and marks differ; undefined where it stands so already. */
  of(sentence: string): string | undefined {
    if (this.#text.includes(normalise(sentence))) return undefined;
    return this.#sentences.get(bones(sentence));
  }
}

/**
 * Writes sentences as their text spells them, and words to mark as their sentence does.
 * What a number or a "not" would change is kept: letters and digits, in their order, have to be the same.
 */
export function spellAsText(original: string, spelling: Spelling): Mended {
  const parsed = parseYaml(original);
  if ('problem' in parsed) return { text: original, fixes: [] };
  const { document } = parsed;
  const edits = new Map<ScalarNode, string>();
  const rules = new Map<ScalarNode, 'claim-reworded' | 'highlight-not-in-claim'>();
  for (const item of itemsOf(document, 'claims')) {
    const text = scalarAt(item, 'text');
    spell(text, edits, rules, spelling);
  }
  for (const item of itemsOf(document, 'questions')) {
    const evidence = valueAt(item, 'evidence');
    const text = evidence?.type === 'scalar' ? evidence : scalarAt(evidence, 'text');
    spell(text, edits, rules, spelling);
    if (text !== undefined) markAsSpelled(item, edits.get(text) ?? text.text, edits, rules);
  }
  const text = edits.size === 0 ? undefined : withScalars(original, document, edits);
  if (text === undefined) return { text: original, fixes: [] };
  const lineOf = (offset: number) => original.slice(0, offset).split('\n').length;
  const fixes = [...edits].map(([node, after]) => ({
    line: lineOf(node.offset),
    rule: rules.get(node) ?? ('claim-reworded' as const),
    before: node.text,
    after,
  }));
  return { text, fixes };
}

function spell(
  node: ScalarNode | undefined,
  edits: Map<ScalarNode, string>,
  rules: Map<ScalarNode, 'claim-reworded' | 'highlight-not-in-claim'>,
  spelling: Spelling,
): void {
  const own = node?.end === undefined ? undefined : spelling.of(node.text);
  if (node === undefined || own === undefined) return;
  edits.set(node, own);
  rules.set(node, 'claim-reworded');
}

function markAsSpelled(
  question: YamlNode,
  sentence: string,
  edits: Map<ScalarNode, string>,
  rules: Map<ScalarNode, 'claim-reworded' | 'highlight-not-in-claim'>,
): void {
  const marks = valueAt(question, 'highlight');
  if (marks?.type !== 'list') return;
  for (const mark of marks.items) {
    if (mark.type !== 'scalar' || mark.end === undefined || sentence.includes(mark.text)) continue;
    const at = sentence.toLowerCase().indexOf(mark.text.toLowerCase());
    // Where lower case changes lengths, places in it are none in the sentence.
    if (at === -1 || sentence.toLowerCase().length !== sentence.length) continue;
    edits.set(mark, sentence.slice(at, at + mark.text.length));
    rules.set(mark, 'highlight-not-in-claim');
  }
}

/** Letters and digits alone, without case. */
export function bones(text: string): string {
  return normalise(text)
    .toLowerCase()
    .replace(/(?<=\d)[.,](?=\d)/gu, '·')
    .replace(/[^\p{L}\p{M}\p{N}·%$€£<>=+-]/gu, '');
}

function itemsOf({ root }: YamlDocument, key: string): readonly YamlNode[] {
  const list = valueAt(root, key);
  return list?.type === 'list' ? list.items : [];
}

function valueAt(node: YamlNode | undefined, key: string): YamlNode | undefined {
  return node?.type === 'map' ? node.entries.get(key)?.value : undefined;
}

function scalarAt(node: YamlNode | undefined, key: string): ScalarNode | undefined {
  const value = valueAt(node, key);
  return value?.type === 'scalar' ? value : undefined;
}
