import { isContested } from '../../claim/elsewhere.ts';
import type { Pack } from '../../pack.ts';
import { claimsOf } from '../../question/claims-of.ts';
import { type Rng, shuffled } from '../../random.ts';
import { isServed } from '../outlook.ts';
import { type Asked, askedItems, type Moment, type SessionSetup } from '../setup.ts';
import type { Choice } from './choices.ts';
import { findAgainst } from './find-against.ts';
import { sharedPoints } from './points.ts';
import { whoSaysWhat } from './who-says-what.ts';

const QUESTIONS = 8;
/** Of these, at most so many are made from what the sources say of each other. */
const PAIRINGS = 2;
const FINDS = 2;

/**
 * What closes a chapter: who says what where sources meet, the sentence that contradicts another, and the chapter's own
 * questions, contested ones first; in mixed order. Without a chapter: the same over whole packs.
 */
export const crossExamination: Choice = (setup, now, rng) => {
  const most = setup.limits.answers ?? QUESTIONS;
  const made = setup.packs.flatMap((pack) => [
    ...pairings(setup, pack, rng).slice(0, PAIRINGS),
    ...against(setup, pack, rng).slice(0, 1),
  ]);
  const own = shuffled(examinable(setup, now), rng);
  const pointed = own.filter(({ question }) => question.kind === 'find');
  const finds = pointed.slice(0, Math.max(0, FINDS - made.filter(isFind).length));
  const rest = own.filter((asked) => !isFind(asked));
  const contested = rest.filter(isOfContested);
  const others = rest.filter((asked) => !isOfContested(asked));
  const chosen = [
    ...made,
    ...finds,
    ...contested.slice(0, QUESTIONS / 2),
    ...others,
    ...contested.slice(QUESTIONS / 2),
  ];
  return mixed(shuffled(chosen.slice(0, most), rng));
};

/** The chapter's questions that were met; all of them where that would be too few. */
function examinable(setup: SessionSetup, now: Moment): readonly Asked[] {
  const served = askedItems(setup.packs).filter((asked) => isServed(asked, setup, now));
  const met = served.filter(({ key }) => setup.learner.items.has(key));
  return met.length >= QUESTIONS / 2 ? met : served;
}

function pairings(setup: SessionSetup, pack: Pack, rng: Rng): readonly Asked[] {
  const points = shuffled(sharedPoints(pack), rng).filter(({ claims }) =>
    claims.some(({ chapter }) => setup.filter.chapter === undefined || chapter === setup.filter.chapter),
  );
  const contestedFirst = [
    ...points.filter((one) => one.contested),
    ...points.filter((one) => !one.contested),
  ];
  return contestedFirst.flatMap(({ claims }) => whoSaysWhat(setup, pack, claims, rng) ?? []);
}

function against(setup: SessionSetup, pack: Pack, rng: Rng): readonly Asked[] {
  const { chapter } = setup.filter;
  return shuffled(pack.claims, rng).flatMap((claim) =>
    chapter === undefined || claim.chapter === chapter ? (findAgainst(setup, pack, claim) ?? []) : [],
  );
}

function isFind({ question }: Asked): boolean {
  return question.kind === 'find';
}

function isOfContested({ pack, question }: Asked): boolean {
  return claimsOf(question, pack).some((claim) => isContested(pack, claim));
}

/** No two of a kind in a row where another is left. */
function mixed(items: readonly Asked[]): readonly Asked[] {
  const left = [...items];
  const order: Asked[] = [];
  while (left.length > 0) {
    const last = order.at(-1)?.question.kind;
    const other = left.findIndex(({ question }) => question.kind !== last);
    order.push(...left.splice(Math.max(0, other), 1));
  }
  return order;
}
