import { useEffect, useState } from 'react';

/** Milliseconds of one step, and steps: together under 300 ms, while keys go on as ever. */
const STEP = 40;
export const FLOURISH_STEPS = 6;

interface Moving {
  readonly of: string;
  readonly step: number;
}

/**
 * The step a flourish is at, from 0; undefined while nothing moves. It begins anew for every new name, and ends at once
 * when what it belongs to leaves the screen.
 */
export function useFlourish(name: string | undefined, on: boolean): number | undefined {
  const [moving, setMoving] = useState<Moving | undefined>(undefined);
  useEffect(() => {
    if (name === undefined || !on) return undefined;
    const begun = performance.now();
    const timer = setInterval(() => {
      const step = stepAt(performance.now() - begun);
      setMoving({ of: name, step });
      if (step >= FLOURISH_STEPS) clearInterval(timer);
    }, STEP);
    return () => clearInterval(timer);
  }, [name, on]);
  return moving !== undefined && moving.of === name && moving.step < FLOURISH_STEPS ? moving.step : undefined;
}

/** By the clock, so that a busy machine shows fewer steps and not longer ones. A timer may also be early. */
export function stepAt(elapsed: number): number {
  return Math.max(0, Math.floor(elapsed / STEP) - 1);
}
