import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Pack } from '../core/pack.ts';
import { clean } from '../core/text/clean.ts';
import { normalise, normaliseWithMap } from '../core/text/normalise.ts';
import type { TextRange } from '../core/text/sentences.ts';
import { UserError } from '../user-error.ts';
import type { RuleDescription } from './check/rule.ts';
import { PackFolder } from './files.ts';
import type { RuledProblem } from './finding.ts';
import { findFingerprints, originalSentences } from './fingerprint.ts';

/** What only the originals can tell, and so only when they are given. */
export const FINGERPRINT_NOT_FOUND: RuleDescription = {
  slug: 'fingerprint-not-found',
  severity: 'error',
  summary: 'A fingerprint in `restates` is that of no sentence of the originals; checked with `--originals`.',
  why: 'Nobody could follow the claim to the sentence it restates.',
};

/** A text that a pack restates. */
export interface Original {
  /** The folder as given, and the name. */
  readonly file: string;
  readonly text: string;
}

/** A sentence of an original; `line` from 1. */
interface Unrestated {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** How a pack's restatements stand to the originals. */
export interface OriginalsReport {
  readonly texts: number;
  /** Different fingerprints in the pack. */
  readonly fingerprints: number;
  readonly found: number;
  /** Sentences of the originals that no found fingerprint touches. */
  readonly unrestated: readonly Unrestated[];
}

/**
 * The texts of a folder: its .txt and .md files, but for a README, which is about them.
 * @throws UserError when there is none, or one cannot be read
 */
export async function readOriginals(folder: string): Promise<Original[]> {
  const names = await readdir(folder).catch(() => []);
  const texts = names.filter((name) => /\.(?:txt|md)$/i.test(name) && !/^readme\./i.test(name)).sort();
  if (texts.length === 0) {
    throw new UserError(
      'no-originals',
      `There are no texts in ${folder}.`,
      'Give the folder with the articles as .txt or .md files.',
    );
  }
  const files = new PackFolder(folder);
  const originals: Original[] = [];
  for (const name of texts)
    originals.push({ file: path.join(folder, name), text: await textOf(files, name) });
  return originals;
}

/**
 * One text file, read as safely as a pack's.
 * @throws UserError when it is no text, or cannot be read
 */
export async function readOriginal(file: string): Promise<string> {
  return textOf(new PackFolder(path.dirname(file)), path.basename(file));
}

async function textOf(files: PackFolder, name: string): Promise<string> {
  const read = await files.read(name);
  if ('text' in read) return read.text;
  const { rule, message, hint } = read.problem;
  if (rule === 'file-missing') {
    throw new UserError('no-such-file', `There is no file ${name}.`, 'See how its name is spelled.');
  }
  throw new UserError('unreadable-original', message, hint);
}

/** Looks every fingerprint of the pack up in the originals, and every sentence of the originals in the pack. */
export function compare(
  pack: Pack,
  originals: readonly Original[],
): { readonly report: OriginalsReport; readonly problems: readonly RuledProblem[] } {
  const wanted = new Set(pack.claims.flatMap(({ restates }) => restates));
  const found = new Set<string>();
  const unrestated = originals.flatMap(({ file, text }) => {
    const normalised = normaliseWithMap(text);
    const restated = findFingerprints(normalised.text, wanted).map((match): TextRange => {
      found.add(match.fingerprint);
      return {
        start: normalised.starts[match.start] as number,
        end: normalised.ends[match.end - 1] as number,
      };
    });
    return originalSentences(text, pack.language)
      .filter((sentence) => !restated.some((range) => overlap(sentence, range)))
      .map(({ line, start, end }) => ({ file, line, text: clean(normalise(text.slice(start, end))) }));
  });
  const report = { texts: originals.length, fingerprints: wanted.size, found: found.size, unrestated };
  return { report, problems: notFound(pack, found) };
}

function overlap(one: TextRange, other: TextRange): boolean {
  return one.start < other.end && other.start < one.end;
}

function notFound(pack: Pack, found: ReadonlySet<string>): RuledProblem[] {
  return pack.claims.flatMap(({ id, restates }) =>
    restates.flatMap((fingerprint, at) =>
      found.has(fingerprint)
        ? []
        : [
            {
              rule: FINGERPRINT_NOT_FOUND.slug,
              owner: { part: 'claim', id } as const,
              path: ['restates', at],
              message: `No sentence of the originals has the fingerprint ${fingerprint}.`,
              hint: 'See recite pack fingerprints <file>, and copy that of the sentence the claim restates.',
            },
          ],
    ),
  );
}
