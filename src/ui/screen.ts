import type { Press } from './press.ts';
import type { Sheet } from './screens/sheet.ts';
import type { Theme } from './theme.ts';

export interface Window {
  readonly columns: number;
  readonly rows: number;
}

/** One screen of the app: what it draws, and what a key does there. Keys typed ahead of a frame count. */
export interface Screen {
  subscribe(listener: () => void): () => void;
  /** Changes whenever there is something new to draw. */
  version(): number;
  sheet(window: Window): Sheet;
  /** The first body row in sight. */
  top(window: Window): number;
  /** Takes one key; says what the app should do after it, if anything. */
  press(key: Press, window: Window): Next | undefined;
}

/**
 * What the app does after a key: back to the screen before, on to another, in place of this one if `instead`, or out of
 * the way while another program has the terminal.
 */
export type Next =
  | { readonly do: 'leave' }
  | { readonly do: 'yield'; readonly run: () => Promise<void> }
  | { readonly do: 'open'; readonly opens: Opens; readonly instead?: true };

/** Makes a screen within an app. Rejecting with a UserError keeps the screen before, which tells it. */
export type Opens = (shell: Shell) => Screen | Promise<Screen>;

/** What a screen may need of the app around it. */
export interface Shell {
  readonly theme: Theme;
  /** Ends the app with an error nobody foresaw. */
  readonly fail: (error: unknown) => void;
  /** Does what a key of the screen in sight asks for, where that is known only later than the key. */
  readonly follow: (next: Next) => void;
}
