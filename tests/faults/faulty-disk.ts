import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, sep } from 'node:path';

/**
 * What happens at one operation. kill: the process ends there · power: as kill, and everything that was not flushed is
 * lost · EIO, ENOSPC, EROFS: the operation fails with that code, once · short: half of the bytes are written ·
 * short-ENOSPC: half, and the next write fails · full, read-only: from there on every operation fails.
 */
export const FAULTS = [
  'kill',
  'power',
  'EIO',
  'ENOSPC',
  'EROFS',
  'short',
  'short-ENOSPC',
  'full',
  'read-only',
] as const;
export type Fault = (typeof FAULTS)[number];

type Operation = 'open' | 'write' | 'sync' | 'rename' | 'mkdir' | 'remove';

interface Tracked {
  /** Bytes that a power cut leaves. */
  flushed: number;
  /** Whether a power cut leaves the name. */
  named: boolean;
  readonly folder: boolean;
}

interface Run {
  readonly root: string;
  readonly fault: Fault;
  readonly at: number;
  count: number;
  fired: boolean;
  dead: boolean;
  failing: string | undefined;
  failNextWrite: boolean;
  readonly files: Map<string, Tracked>;
}

let run: Run | undefined;
const paths = new Map<number, string>();
const real = {
  openSync: fs.openSync,
  writeSync: fs.writeSync,
  fsyncSync: fs.fsyncSync,
  closeSync: fs.closeSync,
  renameSync: fs.renameSync,
  mkdirSync: fs.mkdirSync,
  rmSync: fs.rmSync,
  unlinkSync: fs.unlinkSync,
  open: fs.promises.open,
  rename: fs.promises.rename,
  mkdir: fs.promises.mkdir,
  rm: fs.promises.rm,
};

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** Lets an operation through, lets half of it through, or fails it. */
function strike(operation: Operation, path: string, bytes = 0): 'whole' | 'half' {
  const now = run;
  if (now === undefined || !String(path).startsWith(now.root)) return 'whole';
  if (now.dead) throw failure('KILLED');
  if (now.failing !== undefined) throw failure(now.failing);
  if (now.failNextWrite && operation === 'write') {
    now.failNextWrite = false;
    throw failure('ENOSPC');
  }
  const short = now.fault.startsWith('short');
  if (short && (operation !== 'write' || bytes < 2)) return 'whole';
  now.count += 1;
  if (now.count - 1 !== now.at) return 'whole';
  now.fired = true;
  switch (now.fault) {
    case 'kill':
    case 'power':
      now.dead = true;
      throw failure('KILLED');
    case 'short':
      return 'half';
    case 'short-ENOSPC':
      now.failNextWrite = true;
      return 'half';
    case 'full':
      now.failing = 'ENOSPC';
      throw failure('ENOSPC');
    case 'read-only':
      now.failing = 'EROFS';
      throw failure('EROFS');
    case 'EIO':
      if (operation === 'sync') dropUnflushed(path);
      throw failure('EIO');
    default:
      throw failure(now.fault);
  }
}

/** A sync that failed leaves pages marked clean that never reached the disk. */
function dropUnflushed(path: string): void {
  const tracked = run?.files.get(path);
  if (tracked === undefined || tracked.folder) return;
  const { size } = fs.statSync(path);
  if (size <= tracked.flushed) return;
  const file = real.openSync(path, 'r+');
  real.writeSync(file, Buffer.alloc(size - tracked.flushed), 0, size - tracked.flushed, tracked.flushed);
  real.closeSync(file);
}

function opened(path: string, flags: unknown): void {
  if (run === undefined || flags === 'r') return;
  const before = run.files.get(path);
  run.files.set(path, { flushed: 0, named: before?.named ?? fs.existsSync(path), folder: false });
}

function flushed(path: string): void {
  const tracked = run?.files.get(path);
  const found = fs.statSync(path, { throwIfNoEntry: false });
  if (run === undefined || found === undefined) return;
  if (found.isDirectory()) {
    for (const [name, one] of run.files) if (dirname(name) === path) one.named = true;
  } else if (tracked !== undefined) tracked.flushed = found.size;
}

/** A rename keeps its order with others, as journaling file systems have it; what it renames may still be unflushed. */
function renamed(from: string, to: string): void {
  if (run === undefined) return;
  for (const [name, tracked] of [...run.files]) {
    if (name !== from && !name.startsWith(from + sep)) continue;
    run.files.delete(name);
    run.files.set(to + name.slice(from.length), tracked);
  }
}

function missingAbove(path: string): string[] {
  return fs.existsSync(path) ? [] : [...missingAbove(dirname(path)), path];
}

function makes(path: string, make: () => void): void {
  const missing = run === undefined ? [] : missingAbove(path);
  if (missing.length > 0) strike('mkdir', path);
  make();
  for (const folder of missing) run?.files.set(folder, { flushed: 0, named: false, folder: true });
}

function isFor(flags: unknown): boolean {
  return flags !== undefined && flags !== 'r';
}

/** Puts this disk under everything in the process that was not loaded yet, conf and its writer with it. */
export function install(): void {
  Object.assign(fs, {
    openSync(path: string, flags?: string, mode?: number) {
      if (isFor(flags)) strike('open', path);
      if (isFor(flags)) opened(path, flags);
      const file = real.openSync(path, flags as string, mode);
      paths.set(file, path);
      return file;
    },
    writeSync(file: number, ...rest: unknown[]) {
      const path = paths.get(file) ?? '';
      const [data] = rest;
      const bytes = typeof data === 'string' ? Buffer.from(data) : (data as Buffer);
      const length = typeof data === 'string' ? bytes.length : ((rest[2] as number) ?? bytes.length);
      if (strike('write', path, length) === 'whole')
        return (real.writeSync as (...all: unknown[]) => number)(file, ...rest);
      const offset = typeof data === 'string' ? 0 : ((rest[1] as number) ?? 0);
      const position = typeof data === 'string' ? (rest[1] as number) : (rest[3] as number);
      return real.writeSync(file, bytes, offset, Math.floor(length / 2), position);
    },
    fsyncSync(file: number) {
      const path = paths.get(file) ?? '';
      strike('sync', path);
      flushed(path);
    },
    closeSync(file: number) {
      paths.delete(file);
      real.closeSync(file);
    },
    renameSync(from: string, to: string) {
      strike('rename', to);
      real.renameSync(from, to);
      renamed(from, to);
    },
    mkdirSync(path: string, options?: object) {
      makes(path, () => real.mkdirSync(path, options));
    },
    rmSync(path: string, options?: object) {
      if (fs.existsSync(path)) strike('remove', path);
      real.rmSync(path, options);
    },
    unlinkSync(path: string) {
      strike('remove', path);
      real.unlinkSync(path);
    },
  });
  Object.assign(fs.promises, {
    async open(path: string, flags?: string, mode?: number) {
      if (isFor(flags)) strike('open', path);
      if (isFor(flags)) opened(path, flags);
      const handle = await real.open(path, flags, mode);
      const sync = async () => {
        strike('sync', path);
        flushed(path);
      };
      return {
        async write(bytes: Uint8Array, offset: number, length: number, position: number) {
          const half = strike('write', path, length) === 'half';
          return handle.write(bytes, offset, half ? Math.floor(length / 2) : length, position);
        },
        datasync: sync,
        sync,
        close: () => handle.close(),
      };
    },
    async rename(from: string, to: string) {
      strike('rename', to);
      await real.rename(from, to);
      renamed(from, to);
    },
    async mkdir(path: string, options?: object) {
      makes(path, () => real.mkdirSync(path, options));
    },
    async rm(path: string, options?: object) {
      if (fs.existsSync(path)) strike('remove', path);
      await real.rm(path, options);
    },
  });
  syncBuiltinESMExports();
}

/** Runs a task on a disk that does this at the operation of that number, from 0, below a folder; then the disk is well again. */
export async function onFaultyDisk(
  root: string,
  fault: Fault,
  at: number,
  task: () => Promise<void>,
): Promise<{ readonly fired: boolean; readonly dead: boolean; readonly error: unknown }> {
  const own: Run = {
    root,
    fault,
    at,
    count: 0,
    fired: false,
    dead: false,
    failing: undefined,
    failNextWrite: false,
    files: new Map(),
  };
  run = own;
  let error: unknown;
  try {
    await task();
  } catch (thrown) {
    error = thrown;
  }
  run = undefined;
  if (fault === 'power' && own.dead) cutPower(own.files);
  return { fired: own.fired, dead: own.dead, error };
}

function cutPower(files: ReadonlyMap<string, Tracked>): void {
  for (const [path, { named, folder, flushed: left }] of files) {
    if (!fs.existsSync(path)) continue;
    if (!named) real.rmSync(path, { recursive: true, force: true });
    else if (!folder) fs.truncateSync(path, left);
  }
}
