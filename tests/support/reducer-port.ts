import { timeLeft } from '../../src/core/session/exam/look-exam.ts';
import { lookAt, lookBack } from '../../src/core/session/look.ts';
import type { SessionPort } from '../../src/core/session/port.ts';
import type { Played } from './session.ts';

/** A port onto the real reducer, with nothing behind it. */
export function reducerPort(played: Played): SessionPort {
  const listeners = new Set<() => void>();
  let shown = { of: played.state, view: lookAt(played.state) };
  return {
    view() {
      // As in the program, the view is another one only when something changed.
      if (shown.of !== played.state) shown = { of: played.state, view: lookAt(played.state) };
      return shown.view;
    },
    last: () => lookBack(played.state),
    async send(command) {
      played.send({ ms: 3000, idle: 0, ...command } as Parameters<Played['send']>[0]);
      for (const listener of listeners) listener();
    },
    saving: () => 'saved',
    timeLeft: () => timeLeft(played.state, played.now),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
