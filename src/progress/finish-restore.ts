import { existsSync, renameSync, rmSync } from 'node:fs';

/**
 * What a killed restore left behind. With the old journal put aside, the new one takes its place; with the old one still
 * there, the restore is taken back: left lying, it would stand in for a journal that is lost some day.
 */
export function finishRestore({
  journal,
  restored,
}: {
  readonly journal: string;
  readonly restored: string;
}): void {
  if (!existsSync(restored)) return;
  if (existsSync(journal)) rmSync(restored, { recursive: true, force: true });
  else renameSync(restored, journal);
}
