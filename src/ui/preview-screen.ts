import type { SessionPort } from '../core/session/port.ts';
import { oneLine } from '../core/text/one-line.ts';
import { PREVIEW } from '../wording/preview.ts';
import { actionOf, summaryKeys } from './keys.ts';
import { EMPTY, type Line, type Page, pageFor, prose } from './line.ts';
import { ObservedScreen } from './observed-screen.ts';
import type { Press } from './press.ts';
import type { Next, Screen, Shell, Window } from './screen.ts';
import type { Sheet } from './screens/sheet.ts';
import { playing } from './session-screen.ts';

/** What is played: ways of asking questions, one after the other, and the errors of the pack. */
export interface Preview {
  readonly steps: readonly {
    readonly id: string;
    readonly heading: string;
    readonly told: readonly string[];
    readonly begin: () => SessionPort;
  }[];
  readonly errors: readonly string[];
}

/** Rows that findings take at most. */
const MOST_TOLD = 5;

/** Questions as learners meet them, one session each, with what the check says about them in sight. */
export class PreviewScreen extends ObservedScreen {
  readonly #shell: Shell;
  readonly #watching: boolean;
  #preview: Preview;
  #at = 0;
  #playing: { readonly screen: Screen; readonly port: SessionPort; readonly stop: () => void } | undefined;
  /** The question in play that an error took away; it is played again when it is back. */
  #lost: string | undefined;
  /** Why the pack cannot be read as it is now. */
  #broken: readonly string[] = [];

  constructor(preview: Preview, watching: boolean, shell: Shell) {
    super();
    this.#preview = preview;
    this.#watching = watching;
    this.#shell = shell;
    this.#play(0);
  }

  /** Goes on with the pack as it is now, at the question that was being asked. */
  reread(preview: Preview): void {
    const before = this.#preview.steps[this.#at];
    this.#preview = preview;
    this.#broken = [];
    const wanted = this.#lost ?? before?.id;
    const found = preview.steps.findIndex(({ id }) => id === wanted);
    this.#lost = found === -1 ? wanted : undefined;
    const same = found === -1 ? preview.steps.findIndex(({ id }) => id === before?.id) : found;
    this.#play(before === undefined || same === -1 ? 0 : same);
    this.changed();
  }

  /** What was read before stays in play. */
  unreadable(why: readonly string[]): void {
    this.#broken = why;
    this.changed();
  }

  sheet(window: Window): Sheet {
    const page = pageFor(window.columns, this.#shell.theme.marks);
    const { steps } = this.#preview;
    const step = steps[this.#at];
    const sheet = this.#playing?.screen.sheet(this.#above(window));
    if (step === undefined || sheet === undefined) return this.#end(page);
    return {
      ...sheet,
      title: step.heading,
      progress: PREVIEW.place(this.#at + 1, steps.length),
      pinned: [...(sheet.pinned ?? []), ...this.#toldLines(page)],
    };
  }

  top(window: Window): number {
    return this.#playing?.screen.top(this.#above(window)) ?? 0;
  }

  press(key: Press, window: Window): Next | undefined {
    const action = actionOf(this.sheet(window).keys, key);
    if (this.#playing === undefined) return action === 'done' ? { do: 'leave' } : undefined;
    // Stopping the session of one question would only lead to the next.
    if (action === 'finish') return { do: 'leave' };
    const next = this.#playing.screen.press(key, this.#above(window));
    if (this.#playing.port.view().screen === 'summary') {
      // Whoever has gone on is not led back.
      this.#lost = undefined;
      this.#play(this.#at + 1);
    }
    this.changed();
    return next;
  }

  /** The room above the findings. */
  #above(window: Window): Window {
    const page = pageFor(window.columns, this.#shell.theme.marks);
    return { ...window, rows: window.rows - this.#toldLines(page).length };
  }

  #end(page: Page): Sheet {
    return {
      title: PREVIEW.end,
      progress: '',
      body: this.#watching ? prose(PREVIEW.screenWaiting, page.prose, 'text') : [EMPTY],
      keys: summaryKeys,
      pinned: this.#toldLines(page),
    };
  }

  #toldLines(page: Page): Line[] {
    const told = this.#preview.steps[this.#at]?.told ?? [];
    const sign: Line = [{ text: `${page.marks.wrong} `, tone: 'wrong' }];
    return [...this.#broken, ...told, ...this.#preview.errors]
      .flatMap((text) => prose(oneLine(text), page.prose, 'text', sign))
      .slice(0, MOST_TOLD);
  }

  #play(at: number): void {
    this.#playing?.stop();
    this.#at = at;
    const step = this.#preview.steps[at];
    if (step === undefined) {
      this.#playing = undefined;
      return;
    }
    const port = step.begin();
    const screen = playing(port)(this.#shell);
    this.#playing = { port, screen, stop: screen.subscribe(() => this.changed()) };
  }
}
