import { closest } from '../core/text/closest.ts';
import { UserError } from '../user-error.ts';
import { COMMANDS } from './table.ts';

/** For a first word that is no command, with the one that was probably meant. */
export function unknownCommand(word: string): UserError {
  const meant = closest(
    word,
    COMMANDS.flatMap(({ name }) => name.split(' ')[0] || []),
  );
  const next = meant === undefined ? 'See: recite --help' : `Did you mean: recite ${meant}`;
  return new UserError('unknown-command', `There is no command ${JSON.stringify(word)}.`, next);
}
