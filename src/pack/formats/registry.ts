import { extname } from 'node:path';
import { UserError } from '../../user-error.ts';
import { aiken } from './aiken.ts';
import { csv } from './csv.ts';
import type { ForeignFormat } from './foreign.ts';
import { gift } from './gift.ts';

/** A new format is one file beside this one, and one line here. The more exacting a look, the earlier. */
const FORMATS: readonly ForeignFormat[] = [aiken, gift, csv];

/**
 * @param besides what else the name could have been where it was asked for
 * @throws UserError when there is none of that name
 */
export function formatNamed(name: string, besides: readonly string[] = []): ForeignFormat {
  const found = FORMATS.find((format) => format.name === name);
  if (found !== undefined) return found;
  throw new UserError(
    'no-such-format',
    `There is no format "${name}".`,
    `There are: ${[...besides, ...FORMATS.map((format) => format.name)].join(', ')}.`,
  );
}

/**
 * The format a text is in: that of its extension where the text bears it out, else the first that knows its look.
 * @throws UserError when none does
 */
export function formatOf(file: string, text: string): ForeignFormat {
  const extension = extname(file).slice(1).toLowerCase();
  const named = FORMATS.find(({ extensions }) => extensions.includes(extension));
  const found = named?.recognises(text)
    ? named
    : (FORMATS.find((format) => format.recognises(text)) ?? named);
  if (found !== undefined) return found;
  throw new UserError(
    'format-unknown',
    'This file looks like no format that can be read.',
    `Say which it is: ${FORMATS.map(({ name }) => `--format ${name}`).join(', ')}.`,
  );
}
