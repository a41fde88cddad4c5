import { oncePerPack } from '../once-per-pack.ts';
import { fold } from '../text/fold.ts';
import { parseCloze } from './cloze-gaps.ts';
import type { Question } from './kinds.ts';

/** Everything a question offers or expects as an answer, right or wrong, whichever of the usual fields holds it. */
function answerTexts(question: Question): string[] {
  const texts: string[] = [];
  if ('answer' in question && typeof question.answer === 'string') texts.push(question.answer);
  if ('answers' in question) texts.push(...question.answers);
  if ('options' in question) texts.push(...question.options.map(({ text }) => text));
  if ('reject' in question) texts.push(...(question.reject ?? []).map(({ text }) => text));
  if ('items' in question) texts.push(...question.items);
  if ('pairs' in question) texts.push(...question.pairs.flat(), ...question.extra);
  if (question.kind === 'cloze') texts.push(...parseCloze(question.ask).gaps.map(([answer]) => answer));
  return texts;
}

/** Folded answers and options of all questions of a pack, and the names of its speakers. */
export const takenTexts = oncePerPack((pack): ReadonlySet<string> => {
  const names = pack.speakers.flatMap((speaker) => [speaker.name, ...speaker.aliases]);
  const texts = [...pack.questions.flatMap(answerTexts), ...names];
  return new Set(texts.map((text) => fold(text, pack.language)));
});
