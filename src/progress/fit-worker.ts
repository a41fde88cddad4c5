import { parentPort, workerData } from 'node:worker_threads';
import { type FitJob, personalFit } from '../core/memory/personal.ts';
import { SHIPPED_FITTABLE } from '../core/memory/shipped.ts';

/** A thread of its own: the terminal stays quick while parameters are fitted. */
const outcome = personalFit(workerData as FitJob, SHIPPED_FITTABLE, (share) => {
  parentPort?.postMessage({ share });
});
parentPort?.postMessage({ outcome });
