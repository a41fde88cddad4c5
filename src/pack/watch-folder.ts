import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

/** An editor saves in several steps: what comes this close together is one change (ms). */
const TOGETHER = 100;

/**
 * Tells, once for each save, that something in a folder or below it has changed; what it returns stops it. Each folder
 * is watched by itself: a recursive watch follows files, and loses those that an editor replaces.
 */
export function watchFolder(folder: string, changed: () => void, together = TOGETHER): () => void {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  const settled = () => {
    for (const one of foldersIn(folder)) add(one);
    changed();
  };
  const touched = () => {
    clearTimeout(timer);
    timer = setTimeout(settled, together);
  };
  const add = (path: string) => {
    if (watchers.has(path)) return;
    const watcher = watch(path, touched);
    watchers.set(path, watcher);
    // It went away; reading the pack tells the rest.
    watcher.on('error', () => {
      watcher.close();
      watchers.delete(path);
      touched();
    });
  };
  for (const one of foldersIn(folder)) add(one);
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
  };
}

/** The folder and those below it that are not hidden; none where it is gone. */
function foldersIn(folder: string): string[] {
  try {
    const below = readdirSync(folder, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && !entry.name.startsWith('.'),
    );
    return [folder, ...below.flatMap(({ name }) => foldersIn(join(folder, name)))];
  } catch {
    return [];
  }
}
