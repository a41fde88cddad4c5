import { useSyncExternalStore } from 'react';
import type { Window } from '../desk.ts';
import type { DeskStore } from '../desk-store.ts';
import { Frame } from '../frame.tsx';

/** A session: whatever its desk has to show. */
export function SessionScreen({ desk, window }: { readonly desk: DeskStore; readonly window: Window }) {
  useSyncExternalStore(desk.subscribe, desk.version);
  return <Frame sheet={desk.sheet(window)} window={window} top={desk.top(window)} />;
}
