import { z } from 'zod';
import type { Pack } from '../pack.ts';
import { type Rng, shuffled } from '../random.ts';
import { pointing, repeated } from './checks.ts';
import { textField } from './fields.ts';
import type { Mark, ShownOption, Step } from './interaction.ts';
import type { Item, Kind, KindProblem } from './kind.ts';
import { type Name, namesOf, otherNames, voiceOf } from './names.ts';
import { optionList } from './option-list.ts';
import { responseAt } from './responses.ts';

const fields = {
  /** May be absent: the headline asks for itself. */
  ask: z.string().default(''),
  /** The words on the desk. */
  headline: textField,
  verdict: z.enum(['print', 'attribute', 'hold'], { error: 'write print, attribute or hold' }),
  /** Speaker or source it must name; default: who the first claim is by, else its source. */
  to: textField.exactOptional(),
  /** Speakers or sources shown beside it; default: three others of the pack. */
  who: z.array(textField).min(1, 'name at least one other speaker or source').exactOptional(),
};

export type HeadlineQuestion = Item & { readonly kind: 'headline' } & z.infer<z.ZodObject<typeof fields>>;

const VERDICTS = optionList(['print', 'attribute', 'hold']);
const ATTRIBUTE = 1;
const OTHER_NAMES = 3;

/** The name that must stand beside it, were it attributed. */
function rightName(question: HeadlineQuestion, pack: Pack): Name | undefined {
  const id = question.to ?? voiceOf(question, pack);
  return namesOf(pack).find((name) => name.id === id);
}

/** The names of the second step, the right one first. */
function shownNames(question: HeadlineQuestion, pack: Pack, rng: Rng): Name[] {
  const right = rightName(question, pack);
  const chosen = question.who?.flatMap((id) => namesOf(pack).find((name) => name.id === id) ?? []);
  const others = chosen ?? otherNames(question, right, pack, rng).slice(0, OTHER_NAMES);
  return right ? [right, ...others] : others;
}

function verdictMarks(question: HeadlineQuestion, chosen?: number): Mark[] {
  return VERDICTS.map(({ text }, at) => ({ right: text === question.verdict, chosen: at === chosen }));
}

/** Nobody is the right name for words that may be printed, or must be held. */
function isRightName(question: HeadlineQuestion, option: ShownOption, pack: Pack): boolean {
  const right = rightName(question, pack);
  return (
    question.verdict === 'attribute' && right !== undefined && namesOf(pack)[option.ref]?.id === right.id
  );
}

function nameMarks(
  question: HeadlineQuestion,
  names: readonly ShownOption[],
  pack: Pack,
  chosen?: number,
): Mark[] {
  return names.map((name, at) => ({ right: isRightName(question, name, pack), chosen: at === chosen }));
}

function unknownNames(question: HeadlineQuestion, pack: Pack): KindProblem[] {
  const known = new Set(namesOf(pack).map(({ id }) => id));
  const written = [
    ...(question.to === undefined ? [] : [{ id: question.to, path: ['to'] }]),
    ...(question.who ?? []).map((id, at) => ({ id, path: ['who', at] })),
  ];
  return written
    .filter(({ id }) => !known.has(id))
    .map(({ id, path }) => ({
      rule: 'unknown-speaker-or-source',
      path,
      message: `"${id}" is neither a speaker nor a source of this pack.`,
      hint: 'Write the id of one, or add it to `speakers:`.',
    }));
}

/** Each name once: the right one is shown beside those of `who`. */
function repeatedNames(question: HeadlineQuestion, pack: Pack): KindProblem[] {
  const names = (question.who ?? []).flatMap((id, at) => {
    const name = namesOf(pack).find((each) => each.id === id);
    return name === undefined ? [] : [{ text: name.text, path: ['who', at] }];
  });
  const right = rightName(question, pack);
  const all = right === undefined ? names : [{ text: right.text, path: ['to'] }, ...names];
  return repeated(all, pack.language);
}

/**
 * Words on the desk: print them, attribute them to somebody, or hold them. Whoever attributes is always asked to whom,
 * also where attributing is not the verdict: a question that ended there would give its answer away before the reveal,
 * and the names can be listed with every headline without a hint in them. Right only when verdict and name are.
 */
export const headline: Kind<HeadlineQuestion> = {
  kind: 'headline',
  fields,
  scheduled: true,
  sayable: () => false,

  show(question, pack, _askedAs, rng) {
    const all = namesOf(pack);
    const names = shownNames(question, pack, rng).map(({ id, text }) => ({
      text,
      ref: all.findIndex((name) => name.id === id),
    }));
    return { askedAs: 'picked', options: shuffled(names, rng) };
  },

  step(_question, shown, responses): Step | undefined {
    if (responses.length === 0) {
      return { interaction: 'pick', options: VERDICTS, purpose: 'verdict', names: shown.options };
    }
    const attributed = responseAt(responses, 0, 'pick').option === ATTRIBUTE;
    return attributed && responses.length === 1 && shown.options.length > 0
      ? { interaction: 'pick', options: shown.options, purpose: 'who' }
      : undefined;
  },

  unreadable: () => undefined,

  grade(question, shown, responses, pack) {
    const verdict = responseAt(responses, 0, 'pick').option;
    const who = responses.length > 1 ? responseAt(responses, 1, 'pick').option : undefined;
    const name = who === undefined ? undefined : shown.options[who];
    const verdictRight = VERDICTS[verdict]?.text === question.verdict;
    const correct = verdictRight && (name === undefined || isRightName(question, name, pack));
    return {
      correct,
      score: correct ? 1 : 0,
      decidedBy: 'position',
      given: [VERDICTS[verdict]?.text, name?.text].filter((text) => text !== undefined),
      askedAs: 'picked',
      marks:
        who === undefined ? verdictMarks(question, verdict) : nameMarks(question, shown.options, pack, who),
    };
  },

  reveal: (question, shown, responses, pack) =>
    responses.length === 0 ? verdictMarks(question) : nameMarks(question, shown.options, pack),

  guess(question, _askedAs, pack) {
    if (question.verdict !== 'attribute') return 1 / 3;
    // Which names are shown is random, how many is not.
    return 1 / (3 * shownNames(question, pack, () => 0).length);
  },

  slip: () => 0.03,
  stem: (question) => question.ask || question.headline,

  key(question, pack) {
    const name = question.verdict === 'attribute' ? rightName(question, pack)?.text : undefined;
    return name === undefined ? question.verdict : `${question.verdict}: ${name}`;
  },

  hashed: (question) => ({
    prompt: [question.ask, question.headline, ...[...(question.who ?? [])].sort()],
    key: question.verdict === 'attribute' ? ['attribute', question.to ?? ''] : [question.verdict],
  }),
  evidenceTexts: () => [],
  check: (question, pack) => [
    ...unknownNames(question, pack),
    ...repeatedNames(question, pack),
    ...pointing(question, []),
  ],
};
