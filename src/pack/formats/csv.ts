import type { Pack } from '../../core/pack.ts';
import type { Question } from '../../core/question/kinds.ts';
import { oneLine } from '../../core/text/one-line.ts';
import { ankiHeader, headingRoles } from './csv-columns.ts';
import { readCsv } from './csv-read.ts';
import type { ForeignFormat, WrittenItems } from './foreign.ts';
import { commonLosses } from './losses.ts';
import { rowsOf, separatorOf } from './rows.ts';

/** Tables of spreadsheets, and what Quizlet and Anki export as text. */
export const csv: ForeignFormat = {
  name: 'csv',
  title: 'CSV or TSV',
  extensions: ['csv', 'tsv', 'tab'],
  recognises(text) {
    if (ankiHeader(text) !== undefined) return true;
    const separator = separatorOf(text);
    if (separator === undefined) return false;
    const [first] = rowsOf(text.slice(0, 10_000), separator);
    return (
      separator === '\t' ||
      (first !== undefined && (headingRoles(first.cells) !== undefined || first.cells.length > 1))
    );
  },
  read: readCsv,
  write: writeCsv,
};

const FRONT = ['id', 'kind', 'question', 'answer', 'accept', 'unit', 'tolerance', 'correction'];
const BACK = ['explain', 'hint', 'tags'];

interface Cells {
  readonly answer: string;
  readonly wrong?: readonly string[];
  readonly losses?: readonly string[];
  readonly more?: Readonly<Record<string, string>>;
}

/** A heading and one row a question. A cell that a spreadsheet would take for a formula gets an apostrophe. */
function writeCsv(pack: Pack): WrittenItems {
  const losses: { id: string; losses: string[] }[] = [];
  const omitted: { id: string; reason: string }[] = [];
  const written = pack.questions.flatMap((question) => {
    const cells = cellsOf(question);
    if (cells === undefined) {
      omitted.push({ id: question.id, reason: `A table has no form for the kind ${question.kind}.` });
      return [];
    }
    const lost = [
      ...(cells.losses ?? []),
      ...commonLosses({ ...question, hint: undefined, tags: [] } as unknown as Question, pack)
        .filter((loss) => !loss.includes('typed instead'))
        .map((loss) => loss.replace(', which now stands in the feedback', '')),
    ];
    if (lost.length > 0) losses.push({ id: question.id, losses: lost });
    return [{ question, cells }];
  });
  const columns = Math.max(0, ...written.map(({ cells }) => cells.wrong?.length ?? 0));
  const wrongs = Array.from({ length: columns }, (_, at) => at);
  const heading = [...FRONT, ...wrongs.map((at) => `wrong ${at + 1}`), ...BACK];
  const rows = written.map(({ question, cells }) => {
    const { answer, wrong = [], more = {} } = cells;
    return [
      question.id,
      question.kind,
      question.ask,
      answer,
      ...FRONT.slice(4).map((name) => more[name] ?? ''),
      ...wrongs.map((at) => wrong[at] ?? ''),
      question.explain ?? '',
      question.hint ?? '',
      question.tags.join(' '),
    ];
  });
  const text = [heading, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n');
  return { text: `${text}\r\n`, losses, omitted };
}

/** One cell of a table, safe to open in a spreadsheet. */
export function csvCell(text: string): string {
  const line = oneLine(text);
  const guarded = /^[=+\-@]/.test(line) && !/^[-+]?[\d.,]+$/.test(line) ? `'${line}` : line;
  return /[",;\n]/.test(guarded) || guarded !== guarded.trim()
    ? `"${guarded.replaceAll('"', '""')}"`
    : guarded;
}

function bars(texts: readonly string[]): string {
  return texts.map((text) => text.replaceAll('|', '\\|')).join(' | ');
}

function cellsOf(question: Question): Cells | undefined {
  const accepted =
    'accept' in question && question.accept !== undefined ? { accept: bars(question.accept) } : {};
  switch (question.kind) {
    case 'choice':
    case 'several': {
      const why = question.options.some((option) => option.why !== undefined);
      const choice = question.kind === 'choice';
      return {
        answer: choice ? question.answer : bars(question.answers),
        wrong: question.options.map(({ text }) => text),
        losses: why ? ['why the wrong options are wrong'] : [],
        more: accepted,
      };
    }
    case 'truefalse':
      return {
        answer: String(question.answer),
        more: question.correction === undefined ? {} : { correction: question.correction },
      };
    case 'short': {
      const rejects = (question.reject ?? []).length > 0;
      return {
        answer: question.answer,
        more: accepted,
        losses: rejects ? ['what is known to be wrong'] : [],
      };
    }
    case 'date':
      return { answer: question.answer, more: accepted };
    case 'cloze':
      return { answer: '' };
    case 'number': {
      const { answer, unit, tolerance, qualifier, units } = question;
      return {
        answer: typeof answer === 'number' ? String(answer) : `${answer.from}..${answer.to}`,
        more: {
          ...(unit !== undefined && { unit }),
          ...(tolerance !== undefined && { tolerance: `${tolerance.size}${tolerance.relative ? '%' : ''}` }),
        },
        losses: [
          ...(qualifier === undefined ? [] : [`"${qualifier}" before the number`]),
          ...(units === undefined ? [] : ['other units']),
        ],
      };
    }
    case 'match':
      return {
        answer: bars(question.pairs.map(([left, right]) => `${left} -> ${right}`)),
        wrong: question.extra,
      };
    case 'order':
    case 'headline':
    case 'find':
      return undefined;
  }
}
