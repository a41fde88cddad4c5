import type { SessionCommand, SessionPort } from '../core/session/port.ts';
import { type DeskState, deskFor, press, refilled, sheetOf, type Window } from './desk.ts';
import type { Press } from './press.ts';
import { bodyHeight, type Sheet, topRow } from './screens/sheet.ts';
import type { Theme } from './theme.ts';

/** A session on screen: the port's view and the desk's own state, always read fresh, so that keys typed ahead count. */
export class DeskStore {
  readonly #port: SessionPort;
  readonly #theme: Theme;
  readonly #onError: (error: unknown) => void;
  readonly #listeners = new Set<() => void>();
  #state: DeskState | undefined;
  #version = 0;

  constructor(port: SessionPort, theme: Theme, onError: (error: unknown) => void) {
    this.#port = port;
    this.#theme = theme;
    this.#onError = onError;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    const stop = this.#port.subscribe(this.#changed);
    this.#listeners.add(listener);
    return () => {
      stop();
      this.#listeners.delete(listener);
    };
  };

  /** Changes whenever there is something new to draw. */
  readonly version = (): number => this.#version;

  sheet(window: Window): Sheet {
    return sheetOf(this.#port.view(), this.#now(), this.#theme, window, this.#port.saving());
  }

  /** The first body row in sight. */
  top(window: Window): number {
    const sheet = this.sheet(window);
    return topRow(sheet, this.#now().scroll, bodyHeight(window.rows, sheet));
  }

  /** Takes one key; true when the session's last screen was left. */
  press(key: Press, window: Window): boolean {
    const sheet = this.sheet(window);
    const top = this.top(window);
    const { state, command, leave } = press(
      this.#port.view(),
      this.#now(),
      key,
      sheet,
      bodyHeight(window.rows, sheet),
    );
    this.#state = command === undefined ? state : { ...state, scroll: top };
    if (command !== undefined) this.#send(command);
    this.#changed();
    return leave === true;
  }

  /** A port changes its view before it waits for the disk, so what became of the command is known at once. */
  #send(command: SessionCommand): void {
    const before = this.#port.view();
    const given = this.#port.last()?.verdict.given ?? [];
    this.#port.send(command).catch(this.#onError);
    const view = this.#port.view();
    if (command.type === 'undo') this.#state = refilled(view, this.#now(), given);
    if (command.type === 'skip' && view === before) this.#state = { ...this.#now(), notice: 'last-one' };
  }

  #now(): DeskState {
    this.#state = deskFor(this.#port.view(), this.#state);
    return this.#state;
  }

  readonly #changed = (): void => {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  };
}
