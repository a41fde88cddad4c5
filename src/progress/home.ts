import { closeSync, lstatSync, openSync, readdirSync, rmSync, statSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { systemCode } from '../system-code.ts';
import { UserError } from '../user-error.ts';
import { newFileMark } from './device.ts';
import { makeFolder } from './durable.ts';
import { finishRestore } from './finish-restore.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Where everything the program writes lives. */
export interface Home {
  readonly root: string;
  /** One file per session: the only folder that needs backup. */
  readonly journal: string;
  /** Per pack, what the journal adds up to; rebuilt from it whenever needed. */
  readonly state: string;
  /** Damaged files, never deleted by the program. */
  readonly quarantine: string;
  /** One archive each. */
  readonly backups: string;
  /** Where a backup is unpacked, and its name once it is whole, before it takes the journal's place. */
  readonly restoring: string;
  readonly restored: string;
  readonly settings: string;
}

const WAY_OUT =
  'Set RECITE_HOME to a folder of your own, or practise without saving anything: recite study --no-save.';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'may not be written to',
  EPERM: 'may not be written to',
  EROFS: 'is on a disk that can only be read',
  ENOSPC: 'is on a disk that is full',
  EDQUOT: 'is on a disk where your quota is used up',
  ELOOP: 'is a link that leads back to itself',
  ENOTDIR: 'lies below a file, not a folder',
  EEXIST: 'is a link that leads nowhere',
  ENOENT: 'lies where no folder can be made',
  ENAMETOOLONG: 'is too long a name',
};

/** What a killed write leaves behind: conf's, and our own. */
const TEMPORARY = /\.json\.tmp-\d{10}[0-9a-f]{6}$|^\.part-[0-9a-z]{6}$/;
const AN_HOUR = 3_600_000;

/**
 * The folder named by `RECITE_HOME`, else the platform's place for a program's data; nothing is created.
 * @throws UserError where neither can be told
 */
export function homePath(env: Env, platform: NodeJS.Platform = process.platform): string {
  if (env.RECITE_HOME) return resolve(env.RECITE_HOME);
  if (platform === 'win32') {
    const data = env.LOCALAPPDATA ?? env.APPDATA;
    if (data) return join(data, 'recite');
  } else if (platform === 'darwin') {
    if (env.HOME) return join(env.HOME, 'Library', 'Application Support', 'recite');
  } else {
    // The XDG specification has relative paths ignored.
    if (env.XDG_DATA_HOME && isAbsolute(env.XDG_DATA_HOME)) return join(env.XDG_DATA_HOME, 'recite');
    if (env.HOME) return join(env.HOME, '.local', 'share', 'recite');
  }
  throw new UserError('no-home', 'There is no home folder to keep your progress in.', WAY_OUT);
}

/**
 * Opens the home, creating it for its owner alone, and makes sure first that it can be written to.
 * @throws UserError that names the reason and the way out
 */
export function openHome(env: Env, platform?: NodeJS.Platform): Home {
  const root = homePath(env, platform);
  const home = homeAt(root);
  try {
    if (!isFolder(root)) makeFolder(root);
    const probe = join(root, `.probe-${newFileMark()}`);
    closeSync(openSync(probe, 'wx', 0o600));
    rmSync(probe);
    finishRestore(home);
  } catch (error) {
    throw unusable(root, error);
  }
  for (const folder of [home.root, home.state, home.backups]) removeStaleTemporaries(folder);
  return home;
}

/**
 * The home as it is, or as it would be; nothing is created.
 * @throws UserError where a file stands in its place, or the disk does not say
 */
export function homeAsFound(env: Env): Home {
  const root = homePath(env);
  try {
    isFolder(root);
  } catch (error) {
    throw unusable(root, error);
  }
  return homeAt(root);
}

/** Whether there is a home with sessions in it, writable or not. */
export function isHome(env: Env): boolean {
  return statSync(homeAt(homePath(env)).journal, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** What is where in a home, whether or not it is there. */
export function homeAt(root: string): Home {
  return {
    root,
    journal: join(root, 'journal'),
    state: join(root, 'state'),
    quarantine: join(root, 'quarantine'),
    backups: join(root, 'backups'),
    restoring: join(root, 'journal-restoring'),
    restored: join(root, 'journal-restored'),
    settings: join(root, 'settings.json'),
  };
}

function isFolder(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || found.isDirectory()) return found !== undefined;
  throw new UserError('home-is-file', `The home ${path} is a file, not a folder.`, WAY_OUT);
}

function unusable(root: string, error: unknown): UserError {
  if (error instanceof UserError) return error;
  const code = systemCode(error);
  const reason = REASONS[code] ?? `cannot be used (${code || String(error)})`;
  return new UserError('home-unusable', `The home ${root} ${reason}.`, WAY_OUT);
}

function removeStaleTemporaries(folder: string): void {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  for (const name of names.filter((one) => TEMPORARY.test(one))) {
    const path = join(folder, name);
    const found = lstatSync(path, { throwIfNoEntry: false });
    // A younger one may be another program's write under way.
    if (found?.isFile() && Date.now() - found.mtimeMs > AN_HOUR) rmSync(path, { force: true });
  }
}
