import { randomInt } from 'node:crypto';
import type { Pack } from '../core/pack.ts';
import {
  codeOf,
  LONGEST_ROUND,
  ROUND_SEEDS,
  type Round,
  roundOf,
  roundSeed,
} from '../core/session/round-code.ts';
import { openPacks, type PlayablePack } from '../pack/library.ts';
import { UserError } from '../user-error.ts';
import { roundCodeLine } from '../wording/rounds.ts';
import { type Context, type Invocation, printLines } from './command.ts';
import { textOption, wholeNumber } from './option-values.ts';
import { play, wantsPlain } from './play.ts';
import { openPlay } from './playing.ts';
import { filterOf, tellLeftOut } from './study.ts';
import type { Wish } from './wish.ts';

/** Questions of a round when no other number is asked for. */
export const ROUND_QUESTIONS = 10;

export async function run(invocation: Invocation, context: Context): Promise<number> {
  const { args, options } = invocation;
  const [code] = args;
  const world = await openPlay(context, options.save !== false);
  const named = textOption(options.pack);
  const opened = await openPacks(world.shelf, named === undefined ? [] : [named]);
  tellLeftOut(opened, context);
  const round =
    code === undefined
      ? newRound(opened, options)
      : knownRound(
          code,
          opened.map(({ pack }) => pack),
        );
  const line = roundCodeLine(codeOf(round), round.pack.title);
  if (options.print === true) {
    printLines(context.stdout, [line]);
    return 0;
  }
  if (wantsPlain(invocation, context, world)) printLines(context.stdout, [line]);
  return play(wishOf(round), world, invocation, context);
}

/** The session a round is: everything in it follows from the code. */
export function wishOf(round: Round): Wish {
  const code = codeOf(round);
  return {
    mode: 'round',
    packs: [round.pack],
    names: [round.pack.id],
    limits: { answers: round.length },
    filter: round.filter,
    seed: code,
    code,
  };
}

/** @throws UserError for a code that is mistyped, of no pack here, or of another edition of one */
export function knownRound(code: string, packs: readonly Pack[]): Round {
  const round = roundOf(code, packs);
  if (!('problem' in round)) return round;
  switch (round.problem) {
    case 'mistyped':
      throw new UserError(
        'bad-code',
        `That is no code of a round: ${code}.`,
        'Twelve letters and figures, such as 7K2F-9QX4-M2TB. Compare it sign by sign.',
      );
    case 'no-pack':
      throw new UserError(
        'unknown-code',
        'This code is for a pack that is not here.',
        'Name its folder: recite round <code> --pack <folder>. Packs at hand: recite pack list',
      );
    case 'other-edition':
      throw new UserError(
        'other-edition',
        `This code was made for another edition of ${round.pack.title} than ${round.pack.version}, which is here.`,
        'The questions would not be the same. Get that edition, or make a code of your own: recite round',
      );
  }
}

function newRound(opened: readonly PlayablePack[], options: Invocation['options']): Round {
  const [first] = opened;
  if (first === undefined) {
    throw new UserError('no-packs', 'No packs here.', 'Name a folder: recite round --pack ./my-pack');
  }
  const length = wholeNumber(options.questions, '--questions', 1) ?? ROUND_QUESTIONS;
  if (length > LONGEST_ROUND) {
    throw new UserError(
      'bad-number',
      `--questions takes up to ${LONGEST_ROUND}, not ${length}.`,
      'For example: --questions 10',
    );
  }
  const seed = textOption(options.seed);
  return {
    pack: first.pack,
    filter: filterOf(options, [first]),
    length,
    seed: seed === undefined ? randomInt(ROUND_SEEDS) : roundSeed(seed),
  };
}
