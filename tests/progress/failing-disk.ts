import { type FileSystem, nodeFileSystem, type OpenFile } from '../../src/progress/file-system.ts';

/** Something the disk does instead of what it was asked: refuse with a code, or write only so many bytes. */
export type Fault = {
  readonly on: keyof OpenFile | keyof FileSystem;
  readonly code?: string;
  readonly bytes?: number;
};

/** A real disk on which the faults planned happen, each once and in order, at the next call of their kind. */
export function failingDisk(): FileSystem & { plan(...faults: Fault[]): void; readonly calls: string[] } {
  const planned: Fault[] = [];
  const calls: string[] = [];

  function strike(on: Fault['on']): Fault | undefined {
    calls.push(on);
    if (planned[0]?.on !== on) return undefined;
    const fault = planned.shift();
    if (fault?.code !== undefined) throw Object.assign(new Error(fault.code), { code: fault.code });
    return fault;
  }

  return {
    calls,
    plan: (...faults) => planned.push(...faults),
    async mkdir(path) {
      strike('mkdir');
      await nodeFileSystem.mkdir(path);
    },
    async syncFolder(path) {
      strike('syncFolder');
      await nodeFileSystem.syncFolder(path);
    },
    async create(path) {
      strike('create');
      const file = await nodeFileSystem.create(path);
      return {
        async write(bytes, position) {
          const fault = strike('write');
          return file.write(bytes.subarray(0, fault?.bytes ?? bytes.length), position);
        },
        async datasync() {
          strike('datasync');
          await file.datasync();
        },
        close: () => file.close(),
      };
    },
  };
}
