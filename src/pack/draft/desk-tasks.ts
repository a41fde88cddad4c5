import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceId } from '../../core/ids.ts';
import type { Pack } from '../../core/pack.ts';
import { normalise } from '../../core/text/normalise.ts';
import { UserError } from '../../user-error.ts';
import { loadPack } from '../load.ts';
import { questionFields, questionIds } from '../write/question-list.ts';
import { type DeskTask, itemOfDraft, itemOfProposal, sentenceOfDraft } from './desk-items.ts';
import { Proposer } from './propose.ts';
import { textSentences } from './text-sentences.ts';

/** What there is to write in a pack. */
export interface DeskTasks {
  readonly pack: Pack;
  /** Every sentence of the text, in order. */
  readonly sentences: readonly string[];
  readonly tasks: readonly DeskTask[];
}

/**
 * Drafts come first, then the sentences of the text that no question rests on yet.
 * @throws UserError when the pack cannot be read, or has no text to write about
 */
export async function deskTasks(folder: string, source?: SourceId): Promise<DeskTasks> {
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
  const proposer = new Proposer(pack, textSentences(pack));
  const asked = askedSentences(pack);
  const tasks: DeskTask[] = [
    ...drafts.map((draft): DeskTask => {
      const sentence = sentenceOfDraft(draft);
      return {
        origin: 'imported',
        draft,
        item: itemOfDraft(draft),
        ...(sentence !== undefined && { sentence }),
      };
    }),
    ...sentences
      .filter(({ text: one }) => !asked.has(normalise(one)) && /[.!?…]["'”’)\]]*$/.test(one))
      .map((sentence): DeskTask => {
        const proposal = proposer.propose(sentence);
        return proposal === undefined
          ? { origin: 'own', sentence: sentence.text }
          : { origin: 'proposal', sentence: sentence.text, item: itemOfProposal(proposal) };
      }),
  ];
  return { pack, sentences: sentences.map((one) => one.text), tasks };
}

/**
 * The tasks after the file was changed elsewhere. What was passed stays passed; of the rest, what is written or gone
 * is left out, what is changed on the desk is kept, drafts are as the file has them, and new ones stand at the end.
 */
export function goneOn(tasks: readonly DeskTask[], at: number, read: readonly DeskTask[]): DeskTask[] {
  const now = new Map(read.map((task) => [keyOf(task), task]));
  const known = new Set(tasks.map(keyOf));
  const rest = tasks.slice(at).flatMap((task) => {
    const fresh = now.get(keyOf(task));
    if (fresh === undefined) return [];
    return [fresh.draft === undefined ? task : fresh];
  });
  return [...tasks.slice(0, at), ...rest, ...read.filter((task) => !known.has(keyOf(task)))];
}

function keyOf({ draft, sentence }: DeskTask): string {
  return draft === undefined ? `sentence ${sentence}` : `draft ${draft.id}`;
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
