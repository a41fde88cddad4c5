import { isAbsurd } from '../core/memory/day.ts';
import { openClock } from '../progress/clock.ts';
import { UserError } from '../user-error.ts';
import { clockLines } from '../wording/clock.ts';
import { OFFER } from '../wording/offer.ts';
import type { Context } from './command.ts';
import { oneKey } from './one-key.ts';
import { openWorld, type World } from './world.ts';

/** Why a home cannot be kept in, though playing would go without it. */
const WITHOUT_HOME: readonly string[] = [
  'no-home',
  'home-unusable',
  'home-is-file',
  'settings-not-saved',
  'settings-damaged',
  'settings-unreadable',
  'journal-unreadable',
];

/**
 * The world to play in. Where the home cannot be written, or the clock is plainly wrong, a person at a terminal is asked
 * first; on one key they practise without saving.
 * @param saves false: practice was asked for
 * @throws UserError where the home cannot be used and nobody wants to practise
 */
export async function openPlay(context: Context, saves: boolean): Promise<World> {
  if (!saves) return openWorld(context, false);
  const { at } = openClock(context.env).now();
  if (isAbsurd(at)) {
    const key = await oneKey(context, [...clockLines(at, 0), ...OFFER.record]);
    if (key === 'p') return openWorld(context, false);
    if (key !== undefined && key !== 'r') {
      throw new UserError('clock-wrong', 'Nothing was recorded.', 'Set the clock right, and come back.');
    }
  }
  try {
    return openWorld(context);
  } catch (error) {
    if (!(error instanceof UserError) || !WITHOUT_HOME.includes(error.code)) throw error;
    const key = await oneKey(context, [error.message, ...OFFER.practise]);
    if (key !== 'p') throw error;
    return openWorld(context, false);
  }
}
