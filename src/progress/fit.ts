import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type FitJob, type FitOutcome, personalFit } from '../core/memory/personal.ts';
import { SHIPPED_FITTABLE } from '../core/memory/shipped.ts';

type Message = { readonly share: number } | { readonly outcome: FitOutcome };

/** Built beside the program; run from its sources there is none. */
const WORKER = join(dirname(fileURLToPath(import.meta.url)), 'fit-worker.js');

/**
 * Fits parameters in a thread of its own; undefined when it was broken off.
 * @param progress told the share (0 to 1) that is done
 */
export function fitApart(
  job: FitJob,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<FitOutcome | undefined> {
  if (!existsSync(WORKER)) return Promise.resolve(personalFit(job, SHIPPED_FITTABLE, progress));
  return new Promise((settle, fail) => {
    const worker = new Worker(WORKER, { workerData: job });
    const stop = () => {
      settle(undefined);
      // Nothing of it is wanted any more, not even its end.
      worker.terminate().catch(() => undefined);
    };
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    worker.on('message', (message: Message) => {
      if ('share' in message) return progress(message.share);
      signal.removeEventListener('abort', stop);
      settle(message.outcome);
    });
    worker.on('error', fail);
  });
}
