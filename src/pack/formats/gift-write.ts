import { claimsById } from '../../core/claim/by-id.ts';
import type { Pack } from '../../core/pack.ts';
import { parseCloze } from '../../core/question/cloze-gaps.ts';
import type { Option } from '../../core/question/fields.ts';
import { kindOf, type Question } from '../../core/question/kinds.ts';
import { formatDate, parseIsoDate } from '../../core/text/dates.ts';
import { oneLine } from '../../core/text/one-line.ts';
import type { WrittenItems } from './foreign.ts';
import { escaped } from './gift-syntax.ts';
import { commonLosses } from './losses.ts';

interface Body {
  readonly ask: string;
  readonly answers: string;
  readonly after?: string;
  readonly losses?: readonly string[];
}

/** A pack as GIFT: every question that GIFT has a form for, each with what could not be kept. */
export function writeGift(pack: Pack): WrittenItems {
  const losses: { id: string; losses: string[] }[] = [];
  const omitted: { id: string; reason: string }[] = [];
  const blocks = pack.questions.flatMap((question) => {
    const body = bodyOf(question, pack);
    if (typeof body === 'string') {
      omitted.push({ id: question.id, reason: body });
      return [];
    }
    const lost = [...(body.losses ?? []), ...commonLosses(question, pack)];
    if (lost.length > 0) losses.push({ id: question.id, losses: lost });
    const [category] = question.tags;
    const told = toldAfter(question, pack);
    const feedback = told === '' ? '' : `####${escaped(told)}`;
    const block = `${escaped(body.ask)} {${body.answers}${feedback}}${body.after === undefined ? '' : ` ${escaped(body.after)}`}`;
    return [{ category: category ?? '', text: `// ${question.id}\n${block.trim()}` }];
  });
  let category = '';
  const lines = blocks.flatMap((block) => {
    const changed = block.category !== category;
    category = block.category;
    return [...(changed ? [`$CATEGORY: ${block.category || 'top'}\n`] : []), block.text];
  });
  return { text: `// ${oneLine(pack.title)}\n\n${lines.join('\n\n')}\n`, losses, omitted };
}

/** What the learner reads after the answer: the explanation, and the sentence it rests on. */
function toldAfter({ explain, claims: [first] }: Question, pack: Pack): string {
  const claim = first === undefined ? undefined : claimsById(pack).get(first);
  const source = pack.sources.find(({ id }) => id === claim?.source);
  const sentence = claim === undefined ? '' : `“${claim.text}” (${source?.cite ?? ''})`;
  return [explain ?? '', sentence].filter((part) => part !== '').join(' ');
}

const FULL = 100;

function bodyOf(question: Question, pack: Pack): Body | string {
  const { ask } = question;
  switch (question.kind) {
    case 'choice':
      return { ask, answers: `=${escaped(question.answer)} ${wrong(question.options)}` };
    case 'several': {
      const share = Number((FULL / question.answers.length).toFixed(5));
      const right = question.answers.map((text) => `~%${share}%${escaped(text)}`).join(' ');
      const bad = question.options.map((option) => `~%-100%${withWhy(option)}`).join(' ');
      return { ask, answers: `${right} ${bad}` };
    }
    case 'truefalse': {
      const correction = question.correction === undefined ? '' : `#${escaped(question.correction)}`;
      return { ask, answers: `${question.answer ? 'TRUE' : 'FALSE'}${correction}` };
    }
    case 'short':
      return {
        ask,
        answers: [question.answer, ...(question.accept ?? [])].map((text) => `=${escaped(text)}`).join(' '),
        losses: (question.reject ?? []).length > 0 ? ['what is known to be wrong, with its reasons'] : [],
      };
    case 'cloze': {
      const { texts, gaps } = parseCloze(ask);
      const [gap] = gaps;
      if (gap === undefined || gaps.length > 1) return 'GIFT knows one gap a sentence.';
      const [before = '', after = ''] = texts;
      const answers = gap.map((text) => `=${escaped(text)}`).join(' ');
      const losses = after.trim() === '' ? ['the gap: at the end of a sentence GIFT has a short answer'] : [];
      return { ask: before.trim(), answers, after: after.trim(), losses };
    }
    case 'number': {
      const { answer, tolerance, unit } = question;
      const losses = [
        ...(unit === undefined ? [] : [`the unit "${unit}" now stands in the question`]),
        ...(question.units === undefined ? [] : ['other units']),
        ...(question.qualifier === undefined ? [] : [`"${question.qualifier}" before the number`]),
        ...(tolerance?.relative ? [`the tolerance of ${tolerance.size}%, now a number`] : []),
      ];
      const asked = unit === undefined ? ask : `${ask} (${unit})`;
      if (typeof answer !== 'number') return { ask: asked, answers: `#${answer.from}..${answer.to}`, losses };
      const size = tolerance?.relative ? (Math.abs(answer) * tolerance.size) / 100 : (tolerance?.size ?? 0);
      return { ask: asked, answers: `#${answer}${size === 0 ? '' : `:${size}`}`, losses };
    }
    case 'date': {
      const day = parseIsoDate(question.answer);
      const words = day === undefined ? question.answer : formatDate(day, pack.language);
      const texts = [...new Set([words, question.answer, ...(question.accept ?? [])])];
      return {
        ask,
        answers: texts.map((text) => `=${escaped(text)}`).join(' '),
        losses: ['dates are compared as texts'],
      };
    }
    case 'match': {
      const pairs = question.pairs.map(([left, right]) => `=${escaped(left)} -> ${escaped(right)}`);
      const extra = question.extra.map((right) => `= -> ${escaped(right)}`);
      return { ask, answers: [...pairs, ...extra].join(' ') };
    }
    case 'order':
    case 'headline':
    case 'find':
      return `GIFT has no form for the kind ${kindOf(question).kind}.`;
  }
}

function wrong(options: readonly Option[]): string {
  return options.map((option) => `~${withWhy(option)}`).join(' ');
}

function withWhy({ text, why }: Option): string {
  return `${escaped(text)}${why === undefined ? '' : `#${escaped(why)}`}`;
}
