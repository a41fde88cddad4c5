import { closest } from '../core/text/closest.ts';
import { UserError } from '../user-error.ts';
import { COMMANDS } from './table.ts';

/**
 * For first words that are no command, with the one that was probably meant; undefined where they are one, or an option comes
 * first. Looked at before anything is parsed, or `--help` would answer for a command that is not there.
 */
export function unknownCommand([first = '', second = '']: readonly string[]): UserError | undefined {
  const isWord = (text: string) => text !== '' && !text.startsWith('-');
  const paths = COMMANDS.map(({ name }) => name.split(' '));
  if (!isWord(first)) return undefined;
  const under = paths.filter((path) => path[0] === first);
  if (under.length === 0) return notThere(first, new Set(paths.map(([word = '']) => word)), '');
  const children = under.flatMap((path) => path.slice(1));
  if (children.length < under.length || !isWord(second) || children.includes(second)) return undefined;
  return notThere(second, new Set(children), `${first} `);
}

function notThere(word: string, known: ReadonlySet<string>, above: string): UserError {
  const meant = closest(word, [...known].filter(Boolean));
  const next = meant === undefined ? `See: recite ${above}--help` : `Did you mean: recite ${above}${meant}`;
  return new UserError('unknown-command', `There is no command ${JSON.stringify(above + word)}.`, next);
}
