import type { Pack } from '../core/pack.ts';
import { contentWords } from '../core/text/content-words.ts';
import { sentences } from '../core/text/sentences.ts';
import { standsIn } from '../core/text/stands-in.ts';
import type { ForeignQuestion } from './formats/foreign.ts';
import type { Plain } from './write/yaml-text.ts';

/** Share of the question's words, rare ones counting more, that a sentence with the answer must have. */
const SHARED = 0.25;
/** The same for a statement, which the sentence must tell whole. */
const SHARED_BY_STATEMENT = 0.6;
/** By how much the best sentence must lead the next. */
const LEAD = 0.05;

interface Candidate {
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

/** Looks in the texts of a pack for the sentence that settles a question. */
export class EvidenceFinder {
  readonly #candidates: readonly Candidate[];
  readonly #worth: ReadonlyMap<string, number>;
  readonly #language: string;

  constructor({ sources, language }: Pack) {
    this.#language = language;
    this.#candidates = sources.flatMap(({ text }) =>
      text === undefined
        ? []
        : sentences(text, language).map(({ start, end }) => {
            const sentence = text.slice(start, end).replace(/\s+/g, ' ');
            return { text: sentence, words: contentWords(sentence) };
          }),
    );
    const having = new Map<string, number>();
    for (const { words } of this.#candidates) {
      for (const word of words) having.set(word, (having.get(word) ?? 0) + 1);
    }
    const all = this.#candidates.length;
    this.#worth = new Map([...having].map(([word, count]) => [word, Math.log((1 + all) / count)]));
  }

  /** The sentence that holds every answer and most of what is asked; undefined where none, or no single one, does. */
  sentenceFor(question: ForeignQuestion): string | undefined {
    const answers = answersOf(question);
    const isStatement = answers.length === 0;
    const words = contentWords(question.ask.replace(/\{\{([^|}]*)[^}]*\}\}/g, '$1'));
    const whole = [...words].reduce((sum, word) => sum + this.#worthOf(word), 0);
    if (whole === 0) return undefined;
    let best: { text: string; share: number } | undefined;
    let second = 0;
    for (const { text, words: has } of this.#candidates) {
      let shared = 0;
      for (const word of words) if (has.has(word)) shared += this.#worthOf(word);
      const share = shared / whole;
      if (share <= second) continue;
      if (!answers.every((answer) => standsIn(text, answer, this.#language))) continue;
      if (best === undefined || share > best.share) {
        second = best?.share ?? 0;
        best = { text, share };
      } else second = share;
    }
    const least = isStatement ? SHARED_BY_STATEMENT : SHARED;
    return best !== undefined && best.share >= least && best.share - second >= LEAD ? best.text : undefined;
  }

  #worthOf(word: string): number {
    return this.#worth.get(word) ?? Math.log(1 + this.#candidates.length);
  }
}

/** What the sentence has to say; nothing for a statement. */
function answersOf({ kind, ask, answer, answers, pairs }: ForeignQuestion): string[] {
  if (kind === 'truefalse') return [];
  if (kind === 'cloze') return [...ask.matchAll(/\{\{([^|}]*)/g)].map(([, gap = '']) => gap);
  return [answer, answers, pairs].flatMap(textsIn);
}

function textsIn(value: Plain | undefined): string[] {
  if (value === undefined || typeof value === 'boolean') return [];
  if (typeof value !== 'object') return [String(value)];
  return Object.values(value).flatMap(textsIn);
}
