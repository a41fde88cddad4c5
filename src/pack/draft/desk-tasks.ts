import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceId } from '../../core/ids.ts';
import type { Pack } from '../../core/pack.ts';
import { normalise } from '../../core/text/normalise.ts';
import { UserError } from '../../user-error.ts';
import { packToWrite } from '../pack-to-write.ts';
import { questionFields, questionIds } from '../write/question-list.ts';
import { parseYaml, toValue } from '../yaml.ts';
import { type DeskTask, itemOfDraft, itemOfProposal, sentenceOfDraft } from './desk-items.ts';
import { Proposer } from './propose.ts';
import { type TextSentence, textSentences } from './text-sentences.ts';

/** What there is to write in a pack. */
export interface DeskTasks {
  readonly pack: Pack;
  /** Every sentence of the text, in order. */
  readonly sentences: readonly TextSentence[];
  /** The source that a sentence has where none is written beside it. */
  readonly usual: SourceId | undefined;
  readonly tasks: readonly DeskTask[];
}

/**
 * Drafts come first, then the sentences of the text that no question rests on yet.
 * @throws UserError when the pack cannot be read, or has no text to write about
 */
export async function deskTasks(folder: string, source?: SourceId): Promise<DeskTasks> {
  const pack = await packToWrite(folder);
  const text = await readFile(join(folder, 'pack.yaml'), 'utf8').catch(() => '');
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
  return { pack, sentences, usual, tasks };
}

/** What a question on this sentence writes down: its source only where the file would not know it. */
export function placeOf(
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
