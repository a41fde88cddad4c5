import { BLANK, edited, type FieldText, fieldSpan, fieldWindow } from './interactions/field.ts';
import { actionOf, flagKeys } from './keys.ts';
import { EMPTY, line, pageFor, prose } from './line.ts';
import type { Press } from './press.ts';
import type { Next, Screen, Shell, Window } from './screen.ts';
import type { Sheet } from './screens/sheet.ts';

/** What is asked for in one line of text. */
export interface FieldRequest {
  readonly title: string;
  /** What the text is about, above the field. */
  readonly about: string;
  readonly prompt: string;
  readonly initial?: string;
  /** Takes the text; it may be empty. */
  readonly done: (text: string) => void;
}

/** A screen with one field: enter takes what is written, escape leaves it. */
export class FieldScreen implements Screen {
  readonly #request: FieldRequest;
  readonly #shell: Shell;
  readonly #listeners = new Set<() => void>();
  #field: FieldText;
  #version = 0;

  constructor(request: FieldRequest, shell: Shell) {
    this.#request = request;
    this.#shell = shell;
    const { initial = '' } = request;
    this.#field = initial === '' ? BLANK : { text: initial, at: initial.length };
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  version(): number {
    return this.#version;
  }

  sheet(window: Window): Sheet {
    const page = pageFor(window.columns, this.#shell.theme.marks);
    const room = Math.max(10, page.prose - 2);
    const shown = fieldWindow(this.#field, room);
    const body = [
      ...(this.#request.about === '' ? [] : [...prose(this.#request.about, page.prose, 'strong'), EMPTY]),
      line(this.#request.prompt),
      EMPTY,
      [{ text: `${page.marks.focus} `, tone: 'accent' as const }, fieldSpan(shown.text, room)],
    ];
    const row = body.length - 1;
    return {
      title: this.#request.title,
      progress: '',
      body,
      keys: flagKeys,
      cursor: { row, column: 2 + shown.cursor },
      keep: { from: 0, to: row },
    };
  }

  top(): number {
    return 0;
  }

  press(key: Press, window: Window): Next | undefined {
    const action = actionOf(this.sheet(window).keys, key);
    if (action === 'close') return { do: 'leave' };
    if (action === 'send') {
      this.#request.done(this.#field.text.trim());
      return { do: 'leave' };
    }
    this.#field = edited(this.#field, key);
    this.#version += 1;
    for (const listener of this.#listeners) listener();
    return undefined;
  }
}
