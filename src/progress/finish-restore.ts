import { existsSync, renameSync } from 'node:fs';

/** A restore that was killed between putting the old journal aside and the new one in its place is carried through. */
export function finishRestore({
  journal,
  restoring,
}: {
  readonly journal: string;
  readonly restoring: string;
}): void {
  if (!existsSync(restoring) || existsSync(journal)) return;
  renameSync(restoring, journal);
}
