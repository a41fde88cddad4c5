import { excerpt, type ForeignQuestion } from './foreign.ts';
import { type GiftAnswer, splitAnswers, splitUnescaped } from './gift-syntax.ts';

/** Why a block cannot be taken in. */
export class Unusable extends Error {}

interface Stem {
  readonly before: string;
  readonly after: string;
}
/** Escaped HTML as one clean line. */
type Words = (raw: string) => string;

/** The question that a stem and the inside of its braces make. @throws Unusable when they make none */
export function questionOf(stem: Stem, body: string, words: Words, losses: Set<string>): ForeignQuestion {
  const inner = body.trim();
  if (inner === '') throw new Unusable('It asks for an essay, which nothing here can grade.');
  const [truth = '', ...feedback] = splitUnescaped(inner, '#');
  const told = /^(T|TRUE|F|FALSE)$/i.exec(truth.trim())?.[1];
  if (told !== undefined) return trueFalse(stem, /^T/i.test(told), feedback.map(words));
  if (inner.startsWith('#')) return numeric(stem, inner.slice(1), words, losses);
  const answers = splitAnswers(inner);
  if (answers.length === 0) throw new Unusable('Its braces hold no answer that begins with = or ~.');
  if (answers.some(({ sign }) => sign === '~')) return picked(stem, answers, words, losses);
  if (answers.some(({ text }) => splitUnescaped(text, '->').length > 1))
    return matching(stem, answers, words, losses);
  return typed(stem, answers, words, losses);
}

/** With the blank where the braces stood inside the sentence. */
function asked({ before, after }: Stem, blank = '_____'): string {
  const ask = after === '' ? before : `${before} ${blank} ${after}`.replace(/ (?=[.,;:!?])/g, '').trim();
  if (ask === '') throw new Unusable('It asks nothing: there is no text before its braces.');
  return ask;
}

function trueFalse(
  stem: Stem,
  answer: boolean,
  [wrong = '', right = '']: readonly string[],
): ForeignQuestion {
  const explain = [right, answer ? wrong : ''].filter((part) => part !== '').join(' ');
  return {
    kind: 'truefalse',
    ask: asked(stem),
    answer,
    ...(!answer && wrong !== '' && { correction: wrong }),
    ...(explain !== '' && { explain }),
  };
}

function numeric(stem: Stem, body: string, words: Words, losses: Set<string>): ForeignQuestion {
  const answers = body.trim().startsWith('=') ? splitAnswers(body) : [firstAnswer(body)];
  const [best] = answers.filter(({ weight }) => weight === 100);
  if (best === undefined) throw new Unusable('None of its numbers counts in full.');
  if (answers.length > 1) losses.add(`${answers.length - 1} more number(s) that counted in part or as well`);
  const value = words(best.text).replace(/\s/g, '');
  const range = /^([-+\d.e]+)\.\.([-+\d.e]+)$/i.exec(value);
  const single = /^([-+\d.e]+)(?::([\d.e]+))?$/i.exec(value);
  const explain = words(best.feedback);
  const common = { kind: 'number', ask: asked(stem) };
  const more = explain !== '' && { explain };
  if (range) {
    const [from, to] = [plainNumber(range[1]), plainNumber(range[2])];
    return { ...common, answer: { from, to }, ...more };
  }
  if (!single)
    throw new Unusable(`"${excerpt(value)}" is neither a number, a number with a tolerance, nor a range.`);
  const answer = plainNumber(single[1]);
  const size = Number(answer);
  // A large or fractional number has to say that it is exact.
  const exact = Number.isInteger(size) && Math.abs(size) < 1000 ? {} : { tolerance: '0' };
  const spread =
    single[2] === undefined || Number(single[2]) === 0 ? exact : { tolerance: plainNumber(single[2]) };
  return { ...common, answer, ...spread, ...more };
}

function firstAnswer(body: string): GiftAnswer {
  const [text = '', feedback = ''] = splitUnescaped(body, '#');
  return { sign: '=', weight: 100, text, feedback };
}

function plainNumber(text = ''): string {
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) throw new Unusable(`"${excerpt(text)}" is no number.`);
  return value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 });
}

function picked(
  stem: Stem,
  answers: readonly GiftAnswer[],
  words: Words,
  losses: Set<string>,
): ForeignQuestion {
  const ask = asked(stem);
  const option = ({ text, feedback }: GiftAnswer) => {
    const [shown, why] = [words(text), words(feedback)];
    if (shown === '') throw new Unusable('One of its options is empty.');
    return why === '' ? shown : { text: shown, why };
  };
  const full = answers.filter(({ weight }) => weight === 100);
  const partly = answers.filter(({ weight }) => weight > 0 && weight < 100);
  if (full.length === 0 && partly.length > 1) {
    losses.add(
      `weights (${answers.map(({ weight }) => `${weight}%`).join(', ')}): here it is all or nothing`,
    );
    if (partly.some(({ feedback }) => words(feedback) !== '')) losses.add('feedback on right options');
    const wrong = answers.filter(({ weight }) => weight <= 0);
    if (wrong.length === 0) throw new Unusable('Every option is right, so there is nothing to choose.');
    return {
      kind: 'several',
      ask,
      answers: partly.map(({ text }) => words(text)),
      options: wrong.map(option),
    };
  }
  const [best, ...others] = full;
  if (best === undefined) throw new Unusable('No right answer is marked.');
  for (const { text } of others) losses.add(`"${excerpt(words(text))}", which is right as well`);
  for (const { text, weight } of partly)
    losses.add(`${weight}% for "${excerpt(words(text))}", which is wrong here`);
  const negative = answers.some(({ weight }) => weight < 0);
  if (negative) losses.add('minus points');
  const wrong = answers.filter((answer) => answer.weight < 100);
  if (wrong.length === 0) throw new Unusable('It has no wrong option.');
  const explain = words(best.feedback);
  return {
    kind: 'choice',
    ask,
    answer: words(best.text),
    options: wrong.map(option),
    ...(explain !== '' && { explain }),
  };
}

function matching(
  stem: Stem,
  answers: readonly GiftAnswer[],
  words: Words,
  losses: Set<string>,
): ForeignQuestion {
  const rows = answers.map(({ text, feedback }) => {
    const [left = '', right = ''] = splitUnescaped(text, '->');
    if (words(feedback) !== '') losses.add('feedback on pairs');
    return [words(left), words(right)] as const;
  });
  const pairs = rows.filter(([left]) => left !== '');
  const extra = rows.filter(([left]) => left === '').map(([, right]) => right);
  if (rows.some(([, right]) => right === '')) throw new Unusable('One of its pairs has no right-hand side.');
  return { kind: 'match', ask: asked(stem), pairs, ...(extra.length > 0 && { extra }) };
}

function typed(
  stem: Stem,
  answers: readonly GiftAnswer[],
  words: Words,
  losses: Set<string>,
): ForeignQuestion {
  const right: string[] = [];
  const explained = new Set<string>();
  for (const { text, weight, feedback } of answers) {
    const shown = words(text);
    if (weight <= 0) continue;
    if (shown.includes('*')) losses.add(`the pattern "${excerpt(shown)}": write out what is accepted`);
    else if (weight < 100) losses.add(`${weight}% for "${excerpt(shown)}", which is wrong here`);
    else if (shown !== '') right.push(shown);
    const why = words(feedback);
    if (why !== '' && weight === 100) explained.add(why);
  }
  const [answer, ...accept] = right;
  if (answer === undefined) throw new Unusable('No answer counts in full as it stands.');
  const explain = [...explained].join(' ');
  const more = explain !== '' && { explain };
  if (stem.after !== '') {
    const gap = [answer, ...accept].map((one) => one.replace(/[|{}]/g, ' ').trim()).join('|');
    const literal = (part: string) => part.replaceAll('{{', '{{{{');
    const ask = asked({ before: literal(stem.before), after: literal(stem.after) }, `{{${gap}}}`);
    return { kind: 'cloze', ask, ...more };
  }
  return { kind: 'short', ask: asked(stem), answer, ...(accept.length > 0 && { accept }), ...more };
}
