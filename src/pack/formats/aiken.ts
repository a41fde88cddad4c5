import type { Pack } from '../../core/pack.ts';
import { oneLine } from '../../core/text/one-line.ts';
import {
  excerpt,
  type ForeignFormat,
  type ForeignItem,
  type OmittedItem,
  type ReadItems,
  type WrittenItems,
} from './foreign.ts';
import { htmlText } from './html-text.ts';
import { commonLosses } from './losses.ts';

const OPTION = /^\s*([A-Za-z])[.)]\s+(.*)$/;
const ANSWER = /^\s*ANSWER\s*:\s*(.*?)\s*$/i;
const MOST_OPTIONS = 12;
const LONGEST = 100_000;

/** Question, lettered options, `ANSWER: B`. */
export const aiken: ForeignFormat = {
  name: 'aiken',
  title: 'Aiken',
  extensions: ['aiken'],
  recognises: (text) =>
    /^[ \t]*ANSWER[ \t]*:[ \t]*[A-Za-z]\b/im.test(text) && /^[ \t]*A[.)][ \t]/im.test(text),
  read: readAiken,
  write: writeAiken,
};

interface Open {
  readonly line: number;
  readonly stem: string[];
  readonly options: { readonly letter: string; readonly text: string }[];
}

function readAiken(text: string): ReadItems {
  const items: ForeignItem[] = [];
  const omitted: OmittedItem[] = [];
  let open: Open | undefined;
  const leaveOut = (one: Open, reason: string) =>
    omitted.push({
      line: one.line,
      reason,
      text: excerpt(oneLine([...one.stem, ...one.options.map((each) => each.text)].join(' '))),
    });
  text.split('\n').forEach((line, at) => {
    const answer = ANSWER.exec(line)?.[1];
    if (answer !== undefined) {
      const one: Open = open ?? { line: at + 1, stem: [], options: [] };
      open = undefined;
      const read = finished(one, answer);
      if (typeof read === 'string') leaveOut(one, read);
      else items.push(read);
      return;
    }
    if (line.trim() === '') {
      if (open !== undefined && open.options.length > 0) {
        leaveOut(open, 'It has no line ANSWER: with a letter.');
        open = undefined;
      }
      return;
    }
    const [, letter = '', option = ''] = OPTION.exec(line) ?? [];
    if (letter !== '' && open !== undefined && open.stem.length > 0) {
      if (open.options.length <= MOST_OPTIONS)
        open.options.push({ letter: letter.toUpperCase(), text: option });
      return;
    }
    if (open !== undefined && open.options.length > 0) {
      leaveOut(open, 'It has no line ANSWER: with a letter.');
      open = undefined;
    }
    open ??= { line: at + 1, stem: [], options: [] };
    open.stem.push(line);
  });
  if (open !== undefined) leaveOut(open, 'It has no line ANSWER: with a letter.');
  return { items, omitted };
}

function finished({ line, stem, options }: Open, answer: string): ForeignItem | string {
  const losses = new Set<string>();
  const words = (raw: string) => {
    const read = htmlText(raw);
    for (const loss of read.losses) losses.add(loss);
    return oneLine(read.text);
  };
  if (stem.length === 0) return 'It has an answer and no question.';
  const length = [...stem, ...options.map(({ text }) => text)].reduce((sum, text) => sum + text.length, 0);
  if (length > LONGEST) return 'It is longer than any question.';
  if (options.length < 2) return 'It has fewer than two options.';
  if (options.length > MOST_OPTIONS) return `It has more than ${MOST_OPTIONS} options.`;
  const letters = options.map(({ letter }) => letter);
  if (new Set(letters).size < letters.length) return 'Two of its options have the same letter.';
  const wanted = answer.toUpperCase().replace(/[.)]$/, '');
  const key = options.find(({ letter }) => letter === wanted);
  if (key === undefined) return `Its answer "${excerpt(answer)}" is the letter of none of its options.`;
  const wrong = options.filter((option) => option !== key).map(({ text }) => words(text));
  const question = { kind: 'choice', ask: words(stem.join(' ')), answer: words(key.text), options: wrong };
  return { line, question, losses: [...losses] };
}

function writeAiken(pack: Pack): WrittenItems {
  const losses: { id: string; losses: string[] }[] = [];
  const omitted: { id: string; reason: string }[] = [];
  const blocks = pack.questions.flatMap((question) => {
    if (question.kind !== 'choice') {
      omitted.push({ id: question.id, reason: `Aiken has no form for the kind ${question.kind}.` });
      return [];
    }
    const { ask, answer, options, explain, tags } = question;
    const lost = [
      ...(explain === undefined ? [] : ['the explanation']),
      ...(options.some(({ why }) => why !== undefined) ? ['why the wrong options are wrong'] : []),
      ...(tags.length === 1 ? ['the tag'] : []),
      ...commonLosses(question, pack).map((loss) => loss.replace(', which now stands in the feedback', '')),
    ];
    if (lost.length > 0) losses.push({ id: question.id, losses: lost });
    const texts = [answer, ...options.map(({ text }) => text)].sort((a, b) =>
      a.localeCompare(b, 'en', { numeric: true }),
    );
    const letter = (at: number) => String.fromCharCode(65 + at);
    return [
      [
        oneLine(ask),
        ...texts.map((text, at) => `${letter(at)}. ${oneLine(text)}`),
        `ANSWER: ${letter(texts.indexOf(answer))}`,
      ].join('\n'),
    ];
  });
  return { text: `${blocks.join('\n\n')}\n`, losses, omitted };
}
