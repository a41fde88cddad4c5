import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { closest } from '../../core/text/closest.ts';
import { quotedForShell } from '../../core/text/for-shell.ts';
import { checkPacks } from '../../pack/check/index.ts';
import type { RuleDescription } from '../../pack/check/rule.ts';
import { RULE_DESCRIPTIONS } from '../../pack/check/rules.ts';
import { misnamedPack, packFolders, renameHint } from '../../pack/files.ts';
import type { Fix } from '../../pack/fix/fix.ts';
import { fixPack } from '../../pack/fix/fix-pack.ts';
import { readOriginals } from '../../pack/originals.ts';
import { UserError } from '../../user-error.ts';
import { checkLines, explainLines, fixLines, githubLines } from '../../wording/check.ts';
import { type Context, type Invocation, printJson, printLines } from '../command.ts';
import { textOption } from '../option-values.ts';

/** Exit code 1 when, after fixes if they were asked for, any pack has an error, or, where coverage is asked for, a claim whose weight is not met. */
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
      const misnamed = await misnamedPack(path);
      throw new UserError(
        'no-pack-here',
        `There is no pack.yaml in ${name}, nor in the folders in it.`,
        misnamed === undefined
          ? 'A pack is a folder with a pack.yaml; docs/packs.md shows the format.'
          : renameHint(misnamed),
      );
    }
    for (const pack of packs) folders.push(pack);
  }
  const fixes = options.fix === true ? await fixedIn(folders) : undefined;
  const originals = textOption(options.originals);
  const texts = originals === undefined ? [] : await readOriginals(resolve(context.cwd, originals));
  const { schemaVersion: _, ...report } = await checkPacks(folders, texts);
  const wantsCoverage = options.coverage === true;
  if (options.json) printJson(context.stdout, { ...report, ...(fixes !== undefined && { fixes }) });
  else if (format === 'github')
    context.stdout.write(
      githubLines(report.findings, context.cwd)
        .map((line) => `${line}\n`)
        .join(''),
    );
  else
    printLines(context.stdout, [
      ...(fixes === undefined ? [] : fixLines(fixes, context.cwd)),
      ...checkLines(report, context.cwd, {
        coverage: wantsCoverage,
        ...(fixes === undefined && {
          mend: ['recite pack check', ...args.map(quotedForShell), '--fix'].join(' '),
        }),
      }),
    ]);
  const unmet = report.packs.some(({ coverage }) => (coverage?.unmet.length ?? 0) > 0);
  return report.errors > 0 || (wantsCoverage && unmet) ? 1 : 0;
}

/** What was put right, each with its file as the findings name it. */
async function fixedIn(folders: readonly string[]): Promise<Fix[]> {
  const fixes: Fix[] = [];
  for (const folder of folders)
    for (const fix of await fixPack(folder)) fixes.push({ ...fix, file: join(folder, fix.file) });
  return fixes;
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
