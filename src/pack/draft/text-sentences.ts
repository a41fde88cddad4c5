import type { SourceId } from '../../core/ids.ts';
import type { Pack } from '../../core/pack.ts';
import { contentWords } from '../../core/text/content-words.ts';
import { sentences } from '../../core/text/sentences.ts';

/** A sentence of a verbatim source, as it can be quoted. */
export interface TextSentence {
  readonly source: SourceId;
  /** On one line, white space made plain. */
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

/** Figures stay together: no line break and no odd space within `1 500 km`. */
function plainSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The sentences of a pack's verbatim sources, of one of them if named; headings and captions are among them. */
export function textSentences({ sources, language }: Pack, only?: SourceId): TextSentence[] {
  return sources
    .filter(({ id, text }) => text !== undefined && (only === undefined || id === only))
    .flatMap(({ id, text = '' }) =>
      text.split('\n').flatMap((line) =>
        sentences(line, language).map(({ start, end }) => {
          const sentence = plainSpaces(line.slice(start, end));
          return { source: id, text: sentence, words: contentWords(sentence) };
        }),
      ),
    );
}
