import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kindNamed } from '../core/question/kinds.ts';
import { UserError } from '../user-error.ts';
import { overCaps } from './caps.ts';
import type { ForeignText } from './foreign-text.ts';
import { excerpt, type ForeignFormat, type ForeignQuestion, type OmittedItem } from './formats/foreign.ts';
import { contentId } from './ids-from-text.ts';
import { packToWrite } from './pack-to-write.ts';
import { EvidenceFinder } from './propose-evidence.ts';
import { questionSchema } from './schema.ts';
import { parseWith } from './schema-problems.ts';
import { asRead, type QuestionFields, questionIds, withQuestions } from './write/question-list.ts';
import { replaceFile } from './write/replace-file.ts';

/** What became of one question of a foreign file. */
interface ImportedItem {
  readonly line: number;
  readonly id: string;
  readonly kind: string;
  readonly ask: string;
  readonly losses: readonly string[];
  /** Whether a sentence of the pack's text was found for it. */
  readonly evidence: boolean;
}

export interface ImportReport {
  readonly format: string;
  readonly title: string;
  readonly added: readonly ImportedItem[];
  /** Ids that the pack had already, with their lines. */
  readonly known: readonly { readonly line: number; readonly id: string }[];
  readonly omitted: readonly OmittedItem[];
}

const MOST_ITEMS = 20_000;
const FILE_BYTES = 2_000_000;

/**
 * Takes the questions of a foreign file into a pack, as drafts at the end of its pack.yaml. What is there already, by
 * what it asks and what is right, is not put in again.
 * @throws UserError when the pack cannot be read or written into
 */
export async function importInto(
  folder: string,
  { text, guessedLines }: ForeignText,
  format: ForeignFormat,
): Promise<ImportReport> {
  const path = join(folder, 'pack.yaml');
  const pack = await packToWrite(folder);
  const before = await readFile(path, 'utf8');
  const { items, omitted } = format.read(text);
  if (items.length > MOST_ITEMS) {
    throw new UserError(
      'too-many',
      `The file holds ${items.length} questions, and ${MOST_ITEMS} is the most for one import.`,
      'Split it into several files.',
    );
  }
  const taken = new Set([...pack.questions.map(({ id }) => String(id)), ...questionIds(before)]);
  const firstLine = new Map<string, number>();
  const finder = new EvidenceFinder(pack);
  const report = {
    added: [] as ImportedItem[],
    known: [] as { line: number; id: string }[],
    omitted: [...omitted],
  };
  const questions: QuestionFields[] = [];
  for (const { line, question, losses } of items) {
    const id = contentId(question.ask, keyOf(question));
    const leaveOut = (reason: string) => report.omitted.push({ line, reason, text: excerpt(question.ask) });
    const twin = firstLine.get(id);
    if (twin !== undefined) {
      leaveOut(`It is the same as the one in line ${twin}.`);
      continue;
    }
    firstLine.set(id, line);
    if (taken.has(id)) {
      report.known.push({ line, id });
      continue;
    }
    const { kind, ask, ...fields } = question;
    const evidence = finder.sentenceFor(question);
    const draft = { id, kind, ask, ...fields, ...(evidence !== undefined && { evidence }), draft: true };
    const problem = problemWith(draft);
    if (problem !== undefined) {
      leaveOut(problem);
      continue;
    }
    questions.push(draft);
    const lost = guessedIn(line, items, guessedLines) ? [...losses, NOT_UTF8] : losses;
    report.added.push({ line, id, kind, ask, losses: lost, evidence: evidence !== undefined });
  }
  const after = withQuestions(before, questions);
  if (Buffer.byteLength(after) > FILE_BYTES) {
    throw new UserError(
      'file-too-big',
      'With these questions pack.yaml would be larger than 2 MB.',
      'Split the file, and import the parts into packs of their own.',
    );
  }
  if (questions.length > 0) await replaceFile(path, after);
  report.omitted.sort((a, b) => a.line - b.line);
  return { format: format.name, title: format.title, ...report };
}

const NOT_UTF8 = 'certainty about its accents: it was not UTF-8 and was read as Windows-1252';

/** Whether a line of this item, up to the next one, was guessed. */
function guessedIn(line: number, items: readonly { line: number }[], guessed: ReadonlySet<number>): boolean {
  if (guessed.size === 0) return false;
  const next = items.find((item) => item.line > line)?.line ?? Number.POSITIVE_INFINITY;
  return [...guessed].some((one) => one >= line && one < next);
}

/** What is right, as one text. */
function keyOf({ answer, answers, pairs }: ForeignQuestion): string {
  return JSON.stringify([answer, answers, pairs].map(asRead));
}

/** Why the loader would not have it, or undefined. */
function problemWith(question: QuestionFields): string | undefined {
  const kind = kindNamed(question.kind);
  if (kind === undefined) return `There is no kind of question called ${question.kind}.`;
  const raw = asRead(question);
  const parsed = parseWith(questionSchema(kind), raw);
  const [first] = [...('problems' in parsed ? parsed.problems : []), ...overCaps(raw)];
  return first === undefined ? undefined : `${first.message} ${first.hint}`;
}
