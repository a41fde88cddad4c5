import { resolve } from 'node:path';
import { clean } from '../../core/text/clean.ts';
import { normalise } from '../../core/text/normalise.ts';
import { fingerprint, originalSentences } from '../../pack/fingerprint.ts';
import { readOriginal } from '../../pack/originals.ts';
import { fingerprintLines } from '../../wording/pack-report.ts';
import { type Context, type Invocation, printJson, printLines } from '../command.ts';

export async function run({ args, options }: Invocation, context: Context): Promise<number> {
  const file = resolve(context.cwd, args[0] ?? '');
  const text = await readOriginal(file);
  const sentences = originalSentences(text).map(({ line, start, end }) => {
    const sentence = text.slice(start, end);
    return { line, fingerprint: fingerprint(sentence), text: clean(normalise(sentence)) };
  });
  if (options.json) printJson(context.stdout, { file, sentences });
  else printLines(context.stdout, fingerprintLines(sentences));
  return 0;
}
