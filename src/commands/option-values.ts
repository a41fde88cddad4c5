import { UserError } from '../user-error.ts';

/**
 * A whole number from the command line.
 * @throws UserError when it is none, or below `least`
 */
export function wholeNumber(
  text: string | boolean | undefined,
  option: string,
  least: number,
): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (typeof text === 'string' && /^\d+$/.test(text) && number >= least) return number;
  throw new UserError(
    'bad-number',
    `${option} takes a whole number from ${least} on, not "${text}".`,
    `For example: ${option} ${Math.max(least, 5)}`,
  );
}

/** A text option, or undefined where it was not given. */
export function textOption(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
