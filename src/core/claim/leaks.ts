import type { QuestionId } from '../ids.ts';
import { oncePerPack } from '../once-per-pack.ts';
import type { Pack } from '../pack.ts';
import { evidenceTexts, kindOf, type Question } from '../question/kinds.ts';
import { contentWords } from '../text/content-words.ts';
import { standsIn } from '../text/stands-in.ts';
import { areSiblings } from './siblings.ts';

/** A question that gives another one away. */
export interface Leak {
  /** Where it does. */
  readonly part: 'ask' | 'headline' | 'explain';
  /** The question given away, its stem, and its answers, all of which are told. */
  readonly of: QuestionId;
  readonly stem: string;
  readonly answers: readonly string[];
}

/** A text that has this much of a question, rare words counting more, speaks of the same thing. */
const SAME_MATTER = 0.4;
const FEWEST_WORDS = 3;

/** A word of more stems is passed over: it is worth next to nothing, and counting it takes time by the square. */
const MOST_STEMS = 2000;

/** A question that can be given away: its stem with all that the words in it are worth, and its answers. */
interface Secret {
  readonly question: Question;
  readonly stem: string;
  readonly worth: number;
  readonly answers: readonly string[];
}

/** The questions that can be given away, found by the words of their stems. */
interface Secrets {
  readonly all: readonly Secret[];
  /** For each word what it is worth, and the places in `all` of the stems that have it. */
  readonly byWord: ReadonlyMap<string, { readonly worth: number; readonly places: readonly number[] }>;
  /** For each place, how many words of its stem a text has and what they are worth; all zero between two texts. */
  readonly counts: Uint16Array;
  readonly worths: Float64Array;
}

/** What is known of a pack so far: each question's leaks are looked for when they are first asked for. */
interface Known {
  readonly secrets: Secrets;
  readonly leaks: Map<QuestionId, readonly Leak[]>;
}

const knownOf = oncePerPack((pack): Known => ({ secrets: secretsOf(pack), leaks: new Map() }));

/**
 * The questions of a pack that a question gives away before they are asked: its stem, headline or explanation speaks of the
 * same matter as their stem and tells all of their answer. Siblings are none, nor are drafts, which nobody is asked. Words are
 * looked up once per pack.
 */
export function leaksOf(pack: Pack, question: Question): readonly Leak[] {
  const { secrets, leaks } = knownOf(pack);
  const before = leaks.get(question.id);
  if (before !== undefined) return before;
  const found = question.draft ? [] : leaksIn(pack, question, secrets);
  leaks.set(question.id, found);
  return found;
}

/** Whether one of two questions gives the other away. */
export function leakEachOther(pack: Pack, one: Question, other: Question): boolean {
  return givesAway(pack, one, other) || givesAway(pack, other, one);
}

/** Where no answer stands in sight, the words of the whole pack need not be gathered: a queue asks about few pairs. */
function givesAway(pack: Pack, one: Question, other: Question): boolean {
  const answers = evidenceTexts(other, pack);
  return (
    shownTexts(pack, one).some(({ text }) => allStandIn(text, answers, pack)) &&
    leaksOf(pack, one).some((leak) => leak.of === other.id)
  );
}

function allStandIn(text: string, answers: readonly string[], { language }: Pack): boolean {
  return answers.length > 0 && answers.every((answer) => standsIn(text, answer, language));
}

function leaksIn(pack: Pack, question: Question, secrets: Secrets): Leak[] {
  return shownTexts(pack, question).flatMap(({ part, text }) =>
    spokenOf(text, secrets)
      .filter(
        (secret) =>
          secret.question.id !== question.id &&
          !areSiblings(pack, question, secret.question) &&
          allStandIn(text, secret.answers, pack) &&
          // A stem that lists what to choose from ("which of A, B and C") has told the names itself.
          !allStandIn(secret.stem, secret.answers, pack),
      )
      .map(({ question: { id }, stem, answers }) => ({ part, of: id, stem, answers })),
  );
}

function shownTexts(pack: Pack, question: Question): { part: Leak['part']; text: string }[] {
  const texts: { part: Leak['part']; text: string }[] = [];
  if (question.ask !== '') texts.push({ part: 'ask', text: kindOf(question).stem(question, pack) });
  if (question.kind === 'headline') texts.push({ part: 'headline', text: question.headline });
  if (question.explain !== undefined) texts.push({ part: 'explain', text: question.explain });
  return texts;
}

/** Words are worth their inverse document frequency over the stems of the pack (Spärck Jones 1972). */
function secretsOf(pack: Pack): Secrets {
  const stems = pack.questions
    .filter(({ draft }) => !draft)
    .map((question) => {
      const stem = kindOf(question).stem(question, pack);
      return { question, stem, words: contentWords(stem), answers: evidenceTexts(question, pack) };
    });
  const stemsWith = new Map<string, number>();
  for (const { words } of stems)
    for (const word of words) stemsWith.set(word, (stemsWith.get(word) ?? 0) + 1);
  const worthOf = (word: string) => Math.log((1 + stems.length) / (1 + (stemsWith.get(word) ?? 0)));

  const secret = stems.filter(({ answers }) => answers.length > 0);
  const byWord = new Map<string, { worth: number; places: number[] }>();
  secret.forEach(({ words }, place) => {
    for (const word of words) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, { worth: worthOf(word), places: [place] });
      else known.places.push(place);
    }
  });
  const all = secret.map(({ words, ...rest }) => ({
    ...rest,
    worth: [...words].reduce((sum, word) => sum + worthOf(word), 0),
  }));
  return { all, byWord, counts: new Uint16Array(all.length), worths: new Float64Array(all.length) };
}

/** The questions whose stems share enough words with a text, in the pack's order. */
function spokenOf(text: string, { all, byWord, counts, worths }: Secrets): Secret[] {
  const touched: number[] = [];
  const lists = [...contentWords(text)]
    .flatMap((word) => {
      const list = byWord.get(word);
      return list === undefined || list.places.length > MOST_STEMS ? [] : list;
    })
    .sort((a, b) => a.places.length - b.places.length);
  const rarer = Math.max(0, lists.length - FEWEST_WORDS + 1);
  for (const { worth, places } of lists.slice(0, rarer)) {
    for (const place of places) {
      const count = counts[place] as number;
      if (count === 0) touched.push(place);
      counts[place] = count + 1;
      worths[place] = (worths[place] as number) + worth;
    }
  }
  // A stem with none of the rarer words has too few of them all.
  for (const { worth, places } of lists.slice(rarer)) {
    for (const place of places) {
      const count = counts[place] as number;
      if (count === 0) continue;
      counts[place] = count + 1;
      worths[place] = (worths[place] as number) + worth;
    }
  }
  const spoken: number[] = [];
  for (const place of touched) {
    const enough = (counts[place] as number) >= FEWEST_WORDS;
    if (enough && (worths[place] as number) >= SAME_MATTER * (all[place] as Secret).worth) spoken.push(place);
    counts[place] = 0;
    worths[place] = 0;
  }
  return spoken.sort((a, b) => a - b).map((place) => all[place] as Secret);
}
