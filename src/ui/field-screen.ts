import { BLANK, edited, type FieldText, promptedField } from './interactions/field.ts';
import { actionOf, type FieldUse, oneFieldKeys } from './keys.ts';
import { EMPTY, pageFor, prose } from './line.ts';
import { ObservedScreen } from './observed-screen.ts';
import type { Press } from './press.ts';
import type { Next, Shell, Window } from './screen.ts';
import type { Sheet } from './screens/sheet.ts';

/** What is asked for in one line of text. */
export interface FieldRequest {
  readonly title: string;
  /** What the text is about, above the field. */
  readonly about: string;
  readonly prompt: string;
  readonly initial?: string;
  readonly use: FieldUse;
  /** Takes the text; it may be empty. */
  readonly done: (text: string) => void;
}

/** A screen with one field: enter takes what is written, escape leaves it. */
export class FieldScreen extends ObservedScreen {
  readonly #request: FieldRequest;
  readonly #shell: Shell;
  #field: FieldText;

  constructor(request: FieldRequest, shell: Shell) {
    super();
    this.#request = request;
    this.#shell = shell;
    const { initial = '' } = request;
    this.#field = initial === '' ? BLANK : { text: initial, at: initial.length };
  }

  sheet(window: Window): Sheet {
    const page = pageFor(window.columns, this.#shell.theme.marks);
    const { title, about, prompt, use } = this.#request;
    const { lines, column } = promptedField(prompt, this.#field, page);
    const body = [...(about === '' ? [] : [...prose(about, page.prose, 'strong'), EMPTY]), ...lines];
    const row = body.length - 1;
    return {
      title,
      progress: '',
      body,
      keys: oneFieldKeys(use),
      cursor: { row, column },
      keep: { from: 0, to: row },
    };
  }

  top(): number {
    return 0;
  }

  press(key: Press, window: Window): Next | undefined {
    const action = actionOf(this.sheet(window).keys, key);
    if (action === 'close') return { do: 'leave' };
    if (action === this.#request.use) {
      this.#request.done(this.#field.text.trim());
      return { do: 'leave' };
    }
    this.#field = edited(this.#field, key);
    this.changed();
    return undefined;
  }
}
