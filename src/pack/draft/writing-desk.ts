import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { QuestionId, SourceId } from '../../core/ids.ts';
import type { Pack } from '../../core/pack.ts';
import { normalise } from '../../core/text/normalise.ts';
import type {
  DeskField,
  DeskPlace,
  DeskPort,
  DeskRefusal,
  DeskReply,
  DeskView,
} from '../../core/writing/desk.ts';
import { UserError } from '../../user-error.ts';
import { warningsAbout } from '../check/warnings-about.ts';
import type { RuledProblem } from '../finding.ts';
import { loadPack } from '../load.ts';
import { questionLine, withQuestionReplaced, withQuestions } from '../write/question-list.ts';
import { replaceFile } from '../write/replace-file.ts';
import { changedItem } from './changed-item.ts';
import { type DeskTask, fieldsOf, OWN_ITEM } from './desk-items.ts';
import { type DeskTasks, deskTasks, goneOn, placeOf } from './desk-tasks.ts';
import { problemsOf } from './probe.ts';

/** What an accepted item changed, so that it can be taken back. */
interface Step {
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/** Goes through drafts and sentences one by one, and writes what is accepted into pack.yaml. */
export class WritingDesk implements DeskPort {
  readonly #folder: string;
  readonly #source: SourceId | undefined;
  #pack: Pack;
  #sentences: DeskTasks['sentences'];
  #usual: SourceId | undefined;
  #tasks: DeskTask[];
  #at = 0;
  #steps: Step[] = [];
  /** Questions accepted before the file was changed elsewhere: they count, and cannot be taken back here. */
  #settled = 0;
  /** The file as it was when its place was asked for. */
  #shown: string | undefined;
  /** What the rules say, found once for each item as it stands. */
  readonly #found = new WeakMap<DeskTask, readonly RuledProblem[]>();

  private constructor(folder: string, source: SourceId | undefined, read: DeskTasks) {
    this.#folder = folder;
    this.#source = source;
    this.#pack = read.pack;
    this.#sentences = read.sentences;
    this.#usual = read.usual;
    this.#tasks = [...read.tasks];
  }

  /**
   * Drafts come first, then the sentences of the text that no question rests on yet.
   * @throws UserError when the pack cannot be read, or has no text to write about
   */
  static async open(folder: string, source?: SourceId): Promise<WritingDesk> {
    return new WritingDesk(folder, source, await deskTasks(folder, source));
  }

  get title(): string {
    return this.#pack.title;
  }

  view(): DeskView {
    const task = this.#tasks[this.#at];
    const counts = {
      of: this.#tasks.length,
      kept: this.#settled + this.#steps.length,
      undoable: this.#steps.length > 0,
    };
    if (task === undefined) return { screen: 'done', ...counts };
    const { origin, sentence, item } = task;
    const at = this.#sentences.findIndex(({ text }) => text === sentence);
    const here = this.#sentences[at]?.source;
    const beside = (place: number) => {
      const other = this.#sentences[place];
      return here !== undefined && other?.source === here ? other.text : undefined;
    };
    const before = beside(at - 1);
    const after = beside(at + 1);
    const found = this.#foundIn(task);
    const texts = new Set(this.#sentences.map(({ source }) => source));
    const source = texts.size < 2 ? undefined : this.#pack.sources.find(({ id }) => id === here)?.title;
    return {
      screen: 'item',
      place: this.#at + 1,
      ...counts,
      origin,
      ...(sentence !== undefined && { sentence }),
      ...(source !== undefined && { source }),
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
      ...(item !== undefined && { item }),
      wants: found.flatMap(({ rule }) => HELPED[rule]?.field ?? []),
      told: found.map(inDeskWords),
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
      return { did: 'refused', why: 'errors', told: fresh.map(inDeskWords) };
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

  async place(): Promise<DeskPlace> {
    const file = join(this.#folder, 'pack.yaml');
    const text = await readFile(file, 'utf8');
    this.#shown = text;
    const { draft } = this.#tasks[this.#at] ?? {};
    const line = draft === undefined ? undefined : questionLine(text, draft.id);
    return { file, line: line ?? text.trimEnd().split('\n').length };
  }

  async reread(): Promise<DeskReply> {
    const text = await readFile(join(this.#folder, 'pack.yaml'), 'utf8').catch(() => '');
    if (text === this.#shown) return { did: 'changed' };
    const read = await deskTasks(this.#folder, this.#source).catch((error: unknown) => {
      if (error instanceof UserError) return error;
      throw error;
    });
    if (read instanceof UserError) return { did: 'refused', why: 'unreadable', told: [read.message] };
    this.#settled += this.#steps.length;
    this.#steps = [];
    this.#tasks = goneOn(this.#tasks, this.#at, read.tasks);
    this.#pack = read.pack;
    this.#sentences = read.sentences;
    this.#usual = read.usual;
    return { did: 'changed' };
  }

  #foundIn(task: DeskTask): readonly RuledProblem[] {
    const { item, sentence } = task;
    if (item === undefined || sentence === undefined) return [];
    let found = this.#found.get(task);
    if (found === undefined) {
      const source = task.source ?? this.#usual;
      found = problemsOf(item, { evidence: sentence, source }, this.#pack);
      this.#found.set(task, found);
    }
    return found;
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

/** Findings that a line of the desk helps with: whose line it is, and what to do about them here. */
const HELPED: Readonly<Record<string, { readonly field: DeskField; readonly hint: string }>> = {
  'answer-not-in-evidence': {
    field: 'inferred',
    hint: 'Use words of the sentence; or write yes under "inferred", if it follows from it in other words.',
  },
  'relative-time-without-on': {
    field: 'on',
    hint: 'Write the day, month or year it speaks of under "on".',
  },
};

function inDeskWords({ rule, message, hint }: { rule: string; message: string; hint: string }): string {
  return `${message} ${HELPED[rule]?.hint ?? hint}`;
}

function refused(why: DeskRefusal): DeskReply {
  return { did: 'refused', why };
}

async function messages(folder: string): Promise<ReadonlySet<string>> {
  const { findings } = await loadPack(folder);
  return new Set(findings.map(({ message }) => message));
}
