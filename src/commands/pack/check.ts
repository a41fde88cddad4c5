import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { closest } from '../../core/text/closest.ts';
import { checkPacks } from '../../pack/check/index.ts';
import type { RuleDescription } from '../../pack/check/rule.ts';
import { RULE_DESCRIPTIONS } from '../../pack/check/rules.ts';
import { packFolders } from '../../pack/files.ts';
import { readOriginals } from '../../pack/originals.ts';
import { UserError } from '../../user-error.ts';
import { checkLines, explainLines, githubLines } from '../../wording/check.ts';
import { type Context, type Invocation, printJson, printLines } from '../command.ts';
import { textOption } from '../world.ts';

/** Exit code 1 when any pack has an error, or, where coverage is asked for, a claim whose weight is not met. */
export async function run({ args, options }: Invocation, context: Context): Promise<number> {
  const rule = textOption(options.explain);
  if (rule !== undefined) {
    printLines(context.stdout, explainLines(ruleNamed(rule)));
    return 0;
  }
  const format = textOption(options.format);
  if (format !== undefined && format !== 'github') {
    throw new UserError('no-such-format', `There is no format "${format}".`, 'There is: github.');
  }
  if (args.length === 0) {
    throw new UserError('no-such-folder', 'No folder is named.', 'Give the folder that holds a pack.yaml.');
  }
  const folders: string[] = [];
  for (const name of args) {
    const path = resolve(context.cwd, name);
    const found = await stat(path).catch(() => undefined);
    if (!found?.isDirectory()) {
      throw new UserError(
        'no-such-folder',
        `There is no folder ${name}.`,
        'Give the folder that holds a pack.yaml.',
      );
    }
    const packs = await packFolders(path);
    if (packs.length === 0) {
      throw new UserError(
        'no-pack-here',
        `There is no pack.yaml in ${name}, nor in the folders in it.`,
        'A pack is a folder with a pack.yaml; docs/packs.md shows the format.',
      );
    }
    for (const pack of packs) folders.push(pack);
  }
  const originals = textOption(options.originals);
  const texts = originals === undefined ? [] : await readOriginals(resolve(context.cwd, originals));
  const { schemaVersion: _, ...report } = await checkPacks(folders, texts);
  const wantsCoverage = options.coverage === true;
  if (options.json) printJson(context.stdout, { ...report });
  else if (format === 'github')
    context.stdout.write(
      githubLines(report.findings, context.cwd)
        .map((line) => `${line}\n`)
        .join(''),
    );
  else printLines(context.stdout, checkLines(report, context.cwd, { coverage: wantsCoverage }));
  const unmet = report.packs.some(({ coverage }) => (coverage?.unmet.length ?? 0) > 0);
  return report.errors > 0 || (wantsCoverage && unmet) ? 1 : 0;
}

/** @throws UserError when there is no such rule */
function ruleNamed(slug: string): RuleDescription {
  const found = RULE_DESCRIPTIONS.find((rule) => rule.slug === slug);
  if (found !== undefined) return found;
  const meant = closest(
    slug,
    RULE_DESCRIPTIONS.map((rule) => rule.slug),
  );
  throw new UserError(
    'no-such-rule',
    `There is no rule "${slug}".`,
    meant === undefined
      ? 'A finding names its rule in square brackets; docs/reference.md lists them all.'
      : `Did you mean: ${meant}`,
  );
}
