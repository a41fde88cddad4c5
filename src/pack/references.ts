import { closest } from '../core/text/closest.ts';
import { type Advice, type Path, quoted } from './finding.ts';
import type { Written } from './parts.ts';

type Named = 'source' | 'speaker' | 'chapter' | 'claim';

export interface ReferenceProblem extends Advice {
  readonly rule: string;
  readonly path: Path;
}

/** Ids compared with mistyped ones, in all; a pack with more unknown ids than that has another trouble than typing. */
const MOST_COMPARED = 50_000;

/** The ids a pack has, by what they name. */
export class Names {
  readonly #ids: ReadonlyMap<Named, ReadonlySet<string>>;
  #comparisonsLeft = MOST_COMPARED;

  constructor(ids: Readonly<Record<Named, readonly string[]>>) {
    this.#ids = new Map(
      (['source', 'speaker', 'chapter', 'claim'] as const).map((named) => [named, new Set(ids[named])]),
    );
  }

  has(named: Named, id: string): boolean {
    return this.#ids.get(named)?.has(id) ?? false;
  }

  /** The id, where there is only one of a sort. */
  only(named: Named): string | undefined {
    const [first, second] = this.#ids.get(named) ?? [];
    return second === undefined ? first : undefined;
  }

  /** What is wrong with ids listed at a path: those the pack does not have. */
  unknown(named: Named, ids: readonly string[], path: Path): ReferenceProblem[] {
    return ids.flatMap((id, at) => {
      if (this.has(named, id)) return [];
      const meant = this.#closest(named, id);
      return [
        {
          rule: 'unknown-reference',
          path: [...path, at],
          message: `There is no ${named} ${quoted(id)} in this pack.`,
          hint: meant === undefined ? `Add the ${named}, or take the id out.` : `Did you mean \`${meant}\`?`,
        },
      ];
    });
  }

  #closest(named: Named, id: string): string | undefined {
    const known = this.#ids.get(named) ?? new Set();
    this.#comparisonsLeft -= known.size;
    return this.#comparisonsLeft < 0 ? undefined : closest(id, known);
  }

  /** A part in a chapter's file that claims another chapter. */
  otherChapter({ chapter, value }: Written<{ readonly chapter?: string }>): ReferenceProblem[] {
    if (chapter === undefined || value.chapter === undefined || value.chapter === chapter) return [];
    const message = `This file is the chapter ${quoted(chapter)}, not ${quoted(value.chapter)}.`;
    return [{ rule: 'other-chapter', path: ['chapter'], message, hint: 'Take `chapter:` out, or move it.' }];
  }
}
