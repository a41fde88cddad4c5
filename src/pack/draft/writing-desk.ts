import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { QuestionId, SourceId } from '../../core/ids.ts';
import type { Pack } from '../../core/pack.ts';
import { normalise } from '../../core/text/normalise.ts';
import type {
  DeskField,
  DeskItem,
  DeskPort,
  DeskRefusal,
  DeskReply,
  DeskView,
} from '../../core/writing/desk.ts';
import { UserError } from '../../user-error.ts';
import { problemsIn } from '../check/rules.ts';
import { loadPack } from '../load.ts';
import { questionFields, questionIds, withQuestionReplaced, withQuestions } from '../write/question-list.ts';
import { replaceFile } from '../write/replace-file.ts';
import { parseYaml, toValue } from '../yaml.ts';
import {
  type DeskTask,
  fieldsOf,
  isStanding,
  itemOfDraft,
  itemOfProposal,
  OWN_ITEM,
  sentenceOfDraft,
} from './desk-items.ts';
import { Proposer } from './propose.ts';
import { type TextSentence, textSentences } from './text-sentences.ts';

/** What an accepted item changed, so that it can be taken back. */
interface Step {
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/** Goes through drafts and sentences one by one, and writes what is accepted into pack.yaml. */
export class WritingDesk implements DeskPort {
  readonly #folder: string;
  readonly #sentences: readonly TextSentence[];
  /** The source that a sentence has where none is written beside it. */
  readonly #usual: SourceId | undefined;
  readonly #tasks: DeskTask[];
  #at = 0;
  #steps: Step[] = [];

  private constructor(
    folder: string,
    sentences: readonly TextSentence[],
    usual: SourceId | undefined,
    tasks: DeskTask[],
  ) {
    this.#folder = folder;
    this.#sentences = sentences;
    this.#usual = usual;
    this.#tasks = tasks;
  }

  /**
   * Drafts come first, then the sentences of the text that no question rests on yet.
   * @throws UserError when the pack cannot be read, or has no text to write about
   */
  static async open(folder: string, source?: SourceId): Promise<WritingDesk> {
    const { pack, findings } = await loadPack(folder);
    const text = await readFile(join(folder, 'pack.yaml'), 'utf8').catch(() => '');
    if (pack === undefined) {
      const [first] = findings;
      throw new UserError(
        'unreadable-pack',
        first?.message ?? 'The pack cannot be read.',
        `Run: recite pack check ${folder}`,
        1,
      );
    }
    const sentences = textSentences(pack, source);
    const drafts = questionIds(text)
      .flatMap((id) => questionFields(text, id) ?? [])
      .filter(({ draft }) => String(draft) === 'true');
    if (sentences.length === 0 && drafts.length === 0) throw noText(pack, source);
    const usual = usualSource(pack, text);
    const proposer = new Proposer(pack, textSentences(pack));
    const asked = askedSentences(pack);
    const tasks: DeskTask[] = [
      ...drafts.map((draft): DeskTask => {
        const sentence = sentenceOfDraft(draft);
        const place = sentences.find(({ text: one }) => normalise(one) === normalise(sentence ?? ''));
        return {
          origin: 'imported',
          draft,
          item: itemOfDraft(draft),
          ...(sentence !== undefined && { sentence }),
          ...(place !== undefined && place.source !== usual && { source: place.source }),
        };
      }),
      ...sentences
        .filter(({ text: one }) => !asked.has(normalise(one)) && /[.!?…]["'”’)\]]*$/.test(one))
        .map((sentence): DeskTask => {
          const proposal = proposer.propose(sentence);
          return proposal === undefined
            ? { origin: 'own', ...placeOf(sentence, usual) }
            : { origin: 'proposal', ...placeOf(sentence, usual), item: itemOfProposal(proposal) };
        }),
    ];
    return new WritingDesk(folder, sentences, usual, tasks);
  }

  view(): DeskView {
    const task = this.#tasks[this.#at];
    const counts = { of: this.#tasks.length, kept: this.#steps.length };
    if (task === undefined) return { screen: 'done', ...counts };
    const { origin, sentence, item } = task;
    return {
      screen: 'item',
      place: this.#at + 1,
      ...counts,
      origin,
      ...(sentence !== undefined && { sentence }),
      ...(item !== undefined && { item }),
    };
  }

  change(field: DeskField, text: string): DeskReply {
    const task = this.#tasks[this.#at];
    if (task === undefined) return refused('nothing-here');
    if (field === 'sentence') return this.#choose(task, text);
    const item = task.item ?? OWN_ITEM;
    const changed = changedItem(item, field, text, task.sentence ?? '');
    if (typeof changed === 'string') return refused(changed);
    this.#tasks[this.#at] = { ...task, item: changed };
    return { did: 'changed' };
  }

  async accept(): Promise<DeskReply> {
    const task = this.#tasks[this.#at];
    if (task?.item === undefined) return refused('nothing-here');
    const { item, sentence, draft } = task;
    if (sentence === undefined) return refused('no-sentence');
    if (item.ask === '' || item.answer === '') return refused('no-answer');
    const path = join(this.#folder, 'pack.yaml');
    const before = await readFile(path, 'utf8');
    const fields = fieldsOf({ ...task, item, sentence });
    const after =
      draft === undefined ? withQuestions(before, [fields]) : withQuestionReplaced(before, fields);
    const known = await messages(this.#folder);
    await replaceFile(path, after);
    const { pack, findings } = await loadPack(this.#folder);
    const fresh = findings.filter(({ message, severity }) => severity === 'error' && !known.has(message));
    if (pack === undefined || fresh.length > 0 || !pack.questions.some(({ id }) => id === fields.id)) {
      await replaceFile(path, before);
      return { did: 'refused', why: 'errors', told: fresh.map(({ message, hint }) => `${message} ${hint}`) };
    }
    this.#steps.push({ at: this.#at, before, after });
    this.#at += 1;
    return { did: 'kept', id: fields.id, told: warningsAbout(pack, fields.id as QuestionId) };
  }

  skip(): DeskReply {
    if (this.#at >= this.#tasks.length) return refused('nothing-here');
    this.#at += 1;
    return { did: 'moved' };
  }

  back(): DeskReply {
    if (this.#at === 0) return refused('nothing-here');
    this.#at -= 1;
    return { did: 'moved' };
  }

  async undo(): Promise<DeskReply> {
    const step = this.#steps.at(-1);
    if (step === undefined) return refused('nothing-to-undo');
    const path = join(this.#folder, 'pack.yaml');
    if ((await readFile(path, 'utf8')) !== step.after) return refused('file-changed');
    await replaceFile(path, step.before);
    this.#steps = this.#steps.slice(0, -1);
    this.#at = step.at;
    return { did: 'undone' };
  }

  /** Lets the item rest on the first sentence of the text with these words. */
  #choose(task: DeskTask, words: string): DeskReply {
    const wanted = normalise(words).toLowerCase();
    const found = this.#sentences.find(({ text }) => normalise(text).toLowerCase().includes(wanted));
    if (wanted === '' || found === undefined) return refused('not-in-text');
    const { source: _, ...rest } = task;
    this.#tasks[this.#at] = { ...rest, ...placeOf(found, this.#usual) };
    return { did: 'changed' };
  }
}

/** What a question on this sentence writes down: its source only where the file would not know it. */
function placeOf(
  { text, source }: TextSentence,
  usual: SourceId | undefined,
): Pick<DeskTask, 'sentence' | 'source'> {
  return { sentence: text, ...(source !== usual && { source }) };
}

function usualSource({ sources }: Pack, text: string): SourceId | undefined {
  if (sources.length === 1) return sources[0]?.id;
  const parsed = parseYaml(text);
  const root = 'problem' in parsed ? undefined : (toValue(parsed.document.root) as WithDefaults);
  return root?.defaults?.source as SourceId | undefined;
}

interface WithDefaults {
  readonly defaults?: { readonly source?: string };
}

function refused(why: DeskRefusal): DeskReply {
  return { did: 'refused', why };
}

function changedItem(
  item: DeskItem,
  field: DeskField,
  text: string,
  sentence: string,
): DeskItem | DeskRefusal {
  const list = text
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  switch (field) {
    case 'ask':
      return { ...item, ask: text };
    case 'answer':
      return item.answer === undefined ? 'fixed-field' : { ...item, answer: text };
    case 'wrong': {
      if (item.kind !== 'choice' && item.kind !== 'short' && item.kind !== 'several') return 'fixed-field';
      const { accept, ...rest } = item;
      if (item.kind === 'several') return { ...item, wrong: list };
      if (list.length === 0) return { ...rest, kind: 'short', wrong: [], ...(accept?.length && { accept }) };
      return { ...item, kind: 'choice', wrong: list };
    }
    case 'also':
      return item.kind === 'choice' || item.kind === 'short' ? { ...item, accept: list } : 'fixed-field';
    case 'mark':
      return list.every((words) => sentence.includes(words)) ? { ...item, mark: list } : 'not-in-sentence';
    case 'as':
      return isStanding(text) ? { ...item, as: text } : 'bad-standing';
    case 'sentence':
      return item;
  }
}

async function messages(folder: string): Promise<ReadonlySet<string>> {
  const { findings } = await loadPack(folder);
  return new Set(findings.map(({ message }) => message));
}

/** What the rules have to say about one question and what it rests on. */
function warningsAbout(pack: Pack, id: QuestionId): string[] {
  const claims = new Set<string>(pack.questions.find((question) => question.id === id)?.claims);
  return problemsIn(pack, 'warning')
    .filter(
      ({ owner }) =>
        (owner.part === 'question' && owner.id === id) || (owner.part === 'claim' && claims.has(owner.id)),
    )
    .map(({ message, hint }) => `${message} ${hint}`);
}

function askedSentences({ claims, questions }: Pack): ReadonlySet<string> {
  const asked = new Set(questions.filter(({ draft }) => !draft).flatMap((question) => question.claims));
  return new Set(claims.filter(({ id }) => asked.has(id)).map(({ text }) => normalise(text)));
}

function noText({ sources }: Pack, source?: SourceId): UserError {
  const texts = sources.filter(({ text }) => text !== undefined).map(({ id }) => id);
  if (source !== undefined && !texts.includes(source)) {
    return new UserError(
      'no-such-source',
      `The pack has no text "${source}".`,
      texts.length === 0 ? 'None of its sources has a `file:`.' : `There are: ${texts.join(', ')}.`,
    );
  }
  return new UserError(
    'no-text',
    'The pack has no text to write questions about, and no drafts.',
    'Put the text into sources/text.md, and `source: {file: sources/text.md, title: …}` into pack.yaml.',
  );
}
