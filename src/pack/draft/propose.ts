import type { Pack, Standing } from '../../core/pack.ts';
import { wordsStandIn } from '../../core/text/stands-in.ts';
import { countriesIn, kindOfPlace, namesOfCountry } from './countries.ts';
import { itemOfProposal } from './desk-items.ts';
import { type Figure, figuresIn } from './figures.ts';
import { askable } from './fit-to-ask.ts';
import { type KnownName, knownNames, namesIn, sameSortOfBody } from './names-in-text.ts';
import { problemsOf } from './probe.ts';
import { quotesIn } from './quotes.ts';
import { standingOf } from './standing.ts';
import type { TextSentence } from './text-sentences.ts';
import { turningWordsIn } from './turning-words.ts';
import { type Voice, voicesIn } from './voices.ts';
import { wrongFigures } from './wrong-figures.ts';

/** An item made from one sentence: the sentence with a gap, and what may stand in it. */
export interface Proposal {
  readonly ask: string;
  readonly answer: string;
  readonly options: readonly string[];
  /** Present: it can be typed as well. */
  readonly accept?: readonly string[];
  readonly highlight: readonly string[];
  readonly as: Standing;
}

const BLANK = '_____';
/** A name in more of the sentences than this is what the text is about: it fits everywhere. */
const TOO_COMMON = 0.15;
/** Weighing and wishing: many a name would fit there as well. */
const SOFT =
  /\b(?:might|could|may|should|perhaps|probably|possibly|experts?|context|significant(?:ly)?|impact|dynamics|underscores?|desire|in recent|important|importance|increasingly)\b/i;
const WRONG = 2;
/** A sentence that shares this much with the question and holds another answer may make it right. */
const SAME_MATTER = 0.5;

/** Proposes at most one item a sentence, from the dates, numbers, quoted words and names of all the texts of a pack. */
export class Proposer {
  readonly #pack: Pack;
  readonly #sentences: readonly TextSentence[];
  readonly #names: ReadonlyMap<string, KnownName>;
  readonly #countries: ReadonlySet<string>;
  readonly #figures: readonly Figure[];
  readonly #quotes: readonly string[];
  readonly #voices: readonly Voice[];

  constructor(pack: Pack, sentences: readonly TextSentence[]) {
    this.#pack = pack;
    this.#sentences = sentences;
    this.#names = knownNames(sentences);
    this.#countries = new Set(sentences.flatMap(({ text }) => countriesIn(text)));
    this.#quotes = [...new Set(sentences.flatMap(({ text }) => quotesIn(text).map((quote) => quote.text)))];
    this.#voices = sentences.flatMap(({ text }) => voicesIn(text));
    this.#figures = sentences.flatMap(({ text }) => figuresIn(text));
  }

  /** The first item of a sentence that breaks no rule, or undefined. */
  propose(sentence: TextSentence): Proposal | undefined {
    const fit = askable(sentence.text);
    if (fit === undefined) return undefined;
    return this.#candidates(fit, sentence).find((proposal) => this.#isClean(proposal, sentence.text));
  }

  #candidates(fit: string, sentence: TextSentence): Proposal[] {
    const as = standingOf(sentence.text);
    return [
      ...this.#ofFigures(fit, sentence),
      ...this.#ofVoices(fit, sentence),
      ...this.#ofTurningWords(fit, sentence),
      ...(SOFT.test(fit) ? [] : this.#ofNames(fit, sentence)),
      ...this.#ofQuotes(fit, sentence),
    ].map((proposal) => ({ as, ...proposal }));
  }

  #ofFigures(text: string, sentence: TextSentence): Omit<Proposal, 'as'>[] {
    const figures = figuresIn(text);
    return figures.flatMap((figure) => {
      // Two figures of a sort in one sentence tell each other apart too well, or not at all.
      if (figures.filter(({ sort }) => sort === figure.sort).length > 1) return [];
      const fits = (other: string) =>
        !wordsStandIn(text, other, this.#pack.language) && !this.#trueElsewhere(other, sentence);
      return [0, 1, 2].flatMap((turn) => {
        const wrong = wrongFigures(figure, this.#figures, this.#pack.language, fits, turnOf(text) + turn);
        if (wrong.length < WRONG) return [];
        return [
          {
            ask: gapped(text, figure.start, figure.text),
            answer: figure.text,
            options: wrong,
            accept: [],
            highlight: [figure.text],
          },
        ];
      });
    });
  }

  #ofNames(text: string, sentence: TextSentence): Omit<Proposal, 'as'>[] {
    const here = namesIn(text);
    const most = Math.max(3, TOO_COMMON * this.#sentences.length);
    return here.flatMap(({ name, start }) => {
      const known = this.#names.get(name);
      if (known === undefined || known.sentences > most || here.filter((one) => one.name === name).length > 1)
        return [];
      // Its other names give it away: the capital for the country, and the other way round.
      if (namesOfCountry(name).some((called) => called !== name && text.includes(called))) return [];
      // "Venn's visit", "the Venn plan": what follows tells too much, or the name is only part of something.
      const after = text.slice(start + name.length);
      if (/^[’'-]/.test(after) || /^ \p{Lu}/u.test(after)) return [];
      const wrong = this.#namesLike(known, sentence);
      if (wrong.length < WRONG) return [];
      return [{ ask: gapped(text, start, name), answer: name, options: wrong, highlight: [name] }];
    });
  }

  /** Who says so, among those whom the texts name for other things. */
  #ofVoices(text: string, sentence: TextSentence): Omit<Proposal, 'as'>[] {
    return voicesIn(text).flatMap((voice) => {
      const wrong = [
        ...new Set([
          ...this.#voices.filter(({ sort }) => sort === voice.sort).map(inside),
          ...[...this.#names.values()]
            .filter(
              ({ name, sort }) => sort === 'person' && voice.sort === 'person' && !this.#isEverywhere(name),
            )
            .map(({ name }) => name),
        ]),
      ]
        .filter(
          (other) =>
            !sharesWord(other, voice.text) &&
            !namesOfCountry(other).some(
              (called) => namesOfCountry(voice.text).includes(called) || sentence.text.includes(called),
            ) &&
            !this.#trueElsewhere(other, sentence),
        )
        .sort((a, b) => Math.abs(a.length - voice.text.length) - Math.abs(b.length - voice.text.length))
        .slice(0, WRONG);
      if (wrong.length < WRONG || text.split(voice.text).length > 2) return [];
      return [
        {
          ask: gapped(text, voice.start, voice.text),
          answer: voice.text,
          options: voice.start === 0 ? wrong.map(withCapital) : wrong,
          highlight: [voice.text],
        },
      ];
    });
  }

  /** Where the word asked for is what puts the rest at a distance, the sentence states that it is put so. */
  #ofTurningWords(text: string, sentence: TextSentence): Proposal[] {
    return turningWordsIn(text).flatMap(({ text: answer, start, wrong }) => {
      if (wrong.some((other) => this.#trueElsewhere(other, sentence))) return [];
      const ask = gapped(text, start, answer);
      return [{ ask, answer, options: wrong, highlight: [answer], as: standingOf(ask) }];
    });
  }

  #ofQuotes(text: string, sentence: TextSentence): Omit<Proposal, 'as'>[] {
    const quotes = quotesIn(text);
    return quotes.flatMap(({ text: answer, start }) => {
      const length = answer.split(' ').length;
      if (quotes.length > 1 || length < 2) return [];
      const wrong = this.#quotes
        .filter(
          (other) =>
            other !== answer &&
            Math.abs(other.split(' ').length - length) < 2 &&
            !this.#trueElsewhere(other, sentence),
        )
        .sort((a, b) => Math.abs(a.length - answer.length) - Math.abs(b.length - answer.length))
        .slice(0, WRONG);
      if (wrong.length < WRONG) return [];
      return [{ ask: gapped(text, start, answer), answer, options: wrong, highlight: [answer] }];
    });
  }

  /** Names of the same sort that stand neither in the sentence nor in one that says much the same. */
  #namesLike({ name, sort }: KnownName, sentence: TextSentence): string[] {
    const single = !name.includes(' ');
    const countries = [...this.#countries]
      .filter((one) => !this.#names.has(one))
      .map((one): KnownName => ({ name: one, sort: 'place', sentences: 1 }));
    return [...this.#names.values(), ...countries]
      .filter(
        (other) =>
          other.sort === sort &&
          (sort !== 'person' || !this.#isEverywhere(other.name)) &&
          !sharesWord(other.name, name) &&
          (sort !== 'body' || sameSortOfBody(name, other.name)) &&
          kindOfPlace(other.name) === kindOfPlace(name) &&
          !namesOfCountry(other.name).some(
            (called) => namesOfCountry(name).includes(called) || sentence.text.includes(called),
          ) &&
          !this.#trueElsewhere(other.name, sentence),
      )
      .sort(
        (a, b) =>
          Number(single === a.name.includes(' ')) - Number(single === b.name.includes(' ')) ||
          Math.abs(a.name.length - name.length) - Math.abs(b.name.length - name.length) ||
          b.sentences - a.sentences ||
          (a.name < b.name ? -1 : 1),
      )
      .slice(0, WRONG)
      .map((other) => other.name);
  }

  /** Whom half the text is about nobody takes for the ambassador. */
  #isEverywhere(person: string): boolean {
    const surname = person.split(' ').at(-1) ?? person;
    const count = this.#sentences.filter(({ text }) => text.includes(surname)).length;
    return count > Math.max(3, (TOO_COMMON / 2) * this.#sentences.length);
  }

  #trueElsewhere(other: string, sentence: TextSentence): boolean {
    return this.#sentences.some(({ text, words }) => {
      if (text === sentence.text || !wordsStandIn(text, other, this.#pack.language)) return false;
      const shared = [...sentence.words].filter((word) => words.has(word)).length;
      return shared >= SAME_MATTER * Math.min(words.size, sentence.words.size);
    });
  }

  #isClean(proposal: Proposal, evidence: string): boolean {
    return problemsOf(itemOfProposal(proposal), { evidence, source: undefined }, this.#pack).length === 0;
  }
}

/** As it stands inside a sentence: at its head the article is written large. */
function inside({ text, start }: Voice): string {
  return start === 0 ? text.replace(/^The /, 'the ') : text;
}

function withCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Small words between names do not make them akin. */
function sharesWord(one: string, other: string): boolean {
  const own = (name: string) => name.split(' ').filter((word) => /^\p{Lu}/u.test(word) && word !== 'The');
  return own(one).some((word) => own(other).includes(word));
}

/** The same for the same sentence, and spread evenly over many. */
function turnOf(text: string): number {
  return [...text].reduce((sum, char) => sum + char.charCodeAt(0), 0);
}

function gapped(text: string, start: number, answer: string): string {
  return `${text.slice(0, start)}${BLANK}${text.slice(start + answer.length)}`;
}
