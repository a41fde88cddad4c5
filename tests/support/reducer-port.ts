import { lookAt, lookBack } from '../../src/core/session/look.ts';
import type { SessionPort } from '../../src/core/session/port.ts';
import type { Played } from './session.ts';

/** A port onto the real reducer, with nothing behind it. */
export function reducerPort(played: Played): SessionPort {
  const listeners = new Set<() => void>();
  return {
    view: () => lookAt(played.state),
    last: () => lookBack(played.state),
    async send(command) {
      played.send({ ms: 3000, idle: 0, ...command } as Parameters<Played['send']>[0]);
      for (const listener of listeners) listener();
    },
    saving: () => 'saved',
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
