import type { Press } from './press.ts';
import type { Next, Screen, Window } from './screen.ts';
import type { Sheet } from './screens/sheet.ts';

/** A screen that says when it has something new to draw. */
export abstract class ObservedScreen implements Screen {
  readonly #listeners = new Set<() => void>();
  #version = 0;

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  version(): number {
    return this.#version;
  }

  /** To be called after every change. */
  protected changed(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }

  abstract sheet(window: Window): Sheet;
  abstract top(window: Window): number;
  abstract press(key: Press, window: Window): Next | undefined;
}
