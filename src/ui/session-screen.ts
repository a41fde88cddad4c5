import type { ItemKey } from '../core/ids.ts';
import type { SessionCommand, SessionPort } from '../core/session/port.ts';
import type { ClaimCard } from '../core/session/view.ts';
import { FLAG_PROMPT } from '../wording/session.ts';
import { FieldScreen } from './field-screen.ts';
import { ObservedScreen } from './observed-screen.ts';
import type { Press } from './press.ts';
import type { Next, Opens, Screen, Shell, Window } from './screen.ts';
import { bodyHeight, type Sheet, topRow } from './screens/sheet.ts';
import { type Lead, press, refilled, type ScreenState, sheetOf, stateFor } from './session-state.ts';
import { watchTime } from './time-watch.ts';

/** A session as a screen of the app. */
export function playing(port: SessionPort, links: SessionLinks = {}): (shell: Shell) => Screen {
  return (shell) => new SessionScreen(port, shell, links);
}

/** The screens a session can lead to; a key for one that is not there does nothing. */
export interface SessionLinks {
  /** A session of these items alone. */
  readonly practise?: (items: readonly ItemKey[]) => Opens;
  /** The reader at a claim. */
  readonly read?: (card: ClaimCard) => Opens | undefined;
}

/** The port's view and the screen's own state, always read fresh, so that keys typed ahead count. */
class SessionScreen extends ObservedScreen {
  readonly #port: SessionPort;
  readonly #shell: Shell;
  readonly #links: SessionLinks;
  #state: ScreenState | undefined;

  constructor(port: SessionPort, shell: Shell, links: SessionLinks) {
    super();
    this.#links = links;
    this.#port = port;
    this.#shell = shell;
  }

  override subscribe(listener: () => void): () => void {
    const changed = () => this.changed();
    const stop = this.#port.subscribe(changed);
    // Once its time is up, whatever comes hands an exam in with what was answered.
    const up = () => this.#send({ type: 'finish' });
    const unwatch = watchTime(this.#port, { changed, up });
    const forget = super.subscribe(listener);
    return () => {
      stop();
      unwatch();
      forget();
    };
  }

  sheet(window: Window): Sheet {
    const port = this.#port;
    const seen = { view: port.view(), saving: port.saving(), left: port.timeLeft() };
    return sheetOf(seen, this.#now(), this.#shell.theme, window);
  }

  top(window: Window): number {
    const sheet = this.sheet(window);
    return topRow(sheet, this.#now().scroll, bodyHeight(window.rows, sheet));
  }

  press(key: Press, window: Window): Next | undefined {
    const sheet = this.sheet(window);
    const top = this.top(window);
    const { state, command, leave, leads } = press(
      this.#port.view(),
      this.#now(),
      key,
      sheet,
      bodyHeight(window.rows, sheet),
    );
    this.#state = command === undefined ? state : { ...state, scroll: top };
    if (command !== undefined) this.#send(command);
    this.changed();
    if (leads !== undefined) return this.#follow(leads);
    return leave ? { do: 'leave' } : undefined;
  }

  #follow(lead: Lead): Next | undefined {
    const opens = this.#opens(lead);
    return opens === undefined ? undefined : { do: 'open', opens };
  }

  #opens(lead: Lead): Opens | undefined {
    switch (lead.to) {
      case 'practise':
        return this.#links.practise?.(lead.items);
      case 'reader':
        return this.#links.read?.(lead.card);
      case 'flag': {
        const done = (reason: string) => {
          if (reason !== '') this.#send({ type: 'flag', reason });
        };
        const title = this.#heading();
        const request = { title, about: lead.stem, prompt: FLAG_PROMPT, use: 'send', done } as const;
        return (shell) => new FieldScreen(request, shell);
      }
    }
  }

  #heading(): string {
    const view = this.#port.view();
    return 'heading' in view ? view.heading.packTitle : view.packTitle;
  }

  /** A port changes its view before it waits for the disk, so what became of the command is known at once. */
  #send(command: SessionCommand): void {
    const before = this.#port.view();
    const given = this.#port.last()?.verdict.given ?? [];
    this.#port.send(command).catch(this.#shell.fail);
    const view = this.#port.view();
    if (command.type === 'undo') this.#state = refilled(view, this.#now(), given);
    if (command.type === 'skip' && view === before) this.#state = { ...this.#now(), notice: 'last-one' };
  }

  #now(): ScreenState {
    this.#state = stateFor(this.#port.view(), this.#state);
    return this.#state;
  }
}
