import { STANDINGS } from '../../core/pack.ts';
import type { DeskField, DeskPlace, DeskPort, DeskReply } from '../../core/writing/desk.ts';
import { DESK } from '../../wording/desk.ts';
import { DESK_SCREEN, deskLines } from '../../wording/desk-screen.ts';
import { screenNames } from '../../wording/keys.ts';
import { edited, type FieldText } from '../interactions/field.ts';
import { type Action, actionOf } from '../keys.ts';
import { pageFor } from '../line.ts';
import { ObservedScreen } from '../observed-screen.ts';
import type { Press } from '../press.ts';
import type { Next, Shell, Window } from '../screen.ts';
import { helpSheet } from '../screens/help.ts';
import { bodyHeight, type Sheet, scrolledRow, scrollStep, topRow } from '../screens/sheet.ts';
import { deskSheet } from './desk-sheet.ts';

/** What the desk can lead to. */
export interface DeskLinks {
  /** Opens the file while the terminal is not ours; resolves to why it could not. Absent: there is no editor. */
  readonly edit?: (place: DeskPlace) => Promise<string | undefined>;
}

const SEVERAL: ReadonlySet<DeskField> = new Set(['wrong', 'also', 'mark']);

/** The writing desk on a screen: the sentence among its neighbours, the item below it, each line changed in its place. */
export class DeskScreen extends ObservedScreen {
  readonly #desk: DeskPort;
  readonly #shell: Shell;
  readonly #links: DeskLinks;
  #mark: DeskField = 'ask';
  #field: FieldText | undefined;
  #notice: readonly string[] = [];
  #scroll = 0;
  #follow = true;
  #help = false;
  /** The disk has the desk; keys wait until it is back. */
  #busy: Promise<void> | undefined;
  readonly #waiting: { readonly key: Press; readonly window: Window }[] = [];

  constructor(desk: DeskPort, shell: Shell, links: DeskLinks = {}) {
    super();
    this.#desk = desk;
    this.#shell = shell;
    this.#links = links;
  }

  sheet(window: Window): Sheet {
    const page = pageFor(window.columns, this.#shell.theme.marks);
    const look = { mark: this.#mark, field: this.#field, notice: this.#notice, follow: this.#follow };
    const sheet = deskSheet(this.#desk.title, this.#desk.view(), look, page);
    return this.#help ? helpSheet(sheet.keys, screenNames.writing, page) : sheet;
  }

  top(window: Window): number {
    const sheet = this.sheet(window);
    return topRow(sheet, this.#scroll, bodyHeight(window.rows, sheet));
  }

  press(key: Press, window: Window): Next | undefined {
    if (this.#busy !== undefined) {
      if (this.#waiting.length === 0 && this.#actionOf(key, window) === 'stopWriting') return { do: 'leave' };
      this.#waiting.push({ key, window });
      return undefined;
    }
    const next = this.#pressed(key, window);
    this.changed();
    return next;
  }

  /** Resolves when everything asked of the desk is done. */
  async settled(): Promise<void> {
    while (this.#busy !== undefined) await this.#busy;
  }

  #actionOf(key: Press, window: Window): Action | undefined {
    return actionOf(this.sheet(window).keys, key);
  }

  #pressed(key: Press, window: Window): Next | undefined {
    const action = this.#actionOf(key, window);
    if (this.#help) {
      if (action === 'close') this.#help = false;
      else if (action === 'page' || action === 'pageUp') this.#scrolled(action, key, window);
      if (action === 'close') this.#scroll = 0;
      return undefined;
    }
    if (this.#field !== undefined) {
      this.#write(this.#field, action, key);
      return undefined;
    }
    this.#notice = [];
    switch (action) {
      case 'stopWriting':
        return { do: 'leave' };
      case 'editor':
        return this.#editor();
      case 'help':
        this.#help = true;
        this.#scroll = 0;
        return undefined;
      case 'page':
      case 'pageUp':
        this.#scrolled(action, key, window);
        return undefined;
      case 'accept':
        this.#wait(this.#desk.accept().then((said) => this.#tell(said)));
        return undefined;
      case 'takeOut':
        this.#wait(this.#desk.undo().then((said) => this.#tell(said)));
        return undefined;
      case 'pass':
        this.#tell(this.#desk.skip());
        return undefined;
      case 'previous':
        this.#tell(this.#desk.back());
        return undefined;
      default:
        this.#onLine(action, key);
        return undefined;
    }
  }

  /** Keys about one line of the item. */
  #onLine(action: Action | undefined, key: Press): void {
    const view = this.#desk.view();
    if (view.screen !== 'item') return;
    const fields = deskLines(view).map(({ field }) => field);
    const at = fields.indexOf(this.#mark);
    const to = marked(action, fields, at, Number(key.name));
    if (to === undefined) return;
    this.#mark = to;
    this.#follow = true;
    if (action !== 'up' && action !== 'down') this.#open();
  }

  /** The line with the mark becomes a field; a standing is one of a few, so it goes to the next. */
  #open(): void {
    const view = this.#desk.view();
    if (view.screen !== 'item') return;
    if (this.#mark === 'as') {
      const now = STANDINGS.findIndex((standing) => standing === (view.item?.as ?? 'stated'));
      this.#tell(this.#desk.change('as', STANDINGS[(now + 1) % STANDINGS.length] ?? 'stated'));
      return;
    }
    const text = deskLines(view).find(({ field }) => field === this.#mark)?.text ?? '';
    this.#field = { text, at: text.length };
    if (SEVERAL.has(this.#mark)) this.#notice = [DESK_SCREEN.several];
  }

  #write(field: FieldText, action: Action | undefined, key: Press): void {
    if (action === 'close') {
      this.#field = undefined;
      this.#notice = [];
    } else if (action === 'take') {
      const reply = this.#desk.change(this.#mark, field.text.trim());
      if (reply.did !== 'refused') this.#field = undefined;
      this.#tell(reply);
    } else this.#field = edited(field, key);
  }

  #editor(): Next | undefined {
    const { edit } = this.#links;
    if (edit === undefined) {
      this.#notice = [DESK_SCREEN.noEditor];
      return undefined;
    }
    const edited = async () => {
      const problem = await edit(await this.#desk.place());
      if (problem === undefined) this.#tell(await this.#desk.reread());
      else this.#notice = [problem];
    };
    // Keys wait from now on: the terminal is given away only after this one.
    let yielded = () => {};
    this.#wait(new Promise<void>((resolve) => (yielded = resolve)).then(edited));
    return {
      do: 'yield',
      run: () => {
        yielded();
        return this.settled();
      },
    };
  }

  #wait(done: Promise<void>): void {
    this.#busy = done.catch(this.#shell.fail).then(() => {
      this.#busy = undefined;
      while (this.#busy === undefined) {
        const next = this.#waiting.shift();
        if (next === undefined) break;
        const leads = this.#pressed(next.key, next.window);
        if (leads !== undefined) this.#shell.follow(leads);
        if (leads?.do === 'leave') break;
      }
      this.changed();
    });
  }

  #tell(reply: DeskReply): void {
    if (reply.did === 'moved' || reply.did === 'kept' || reply.did === 'undone') {
      this.#mark = 'ask';
      this.#scroll = 0;
      this.#follow = false;
    }
    this.#notice = told(reply);
  }

  #scrolled(action: 'page' | 'pageUp', key: Press, window: Window): void {
    const sheet = this.sheet(window);
    const height = bodyHeight(window.rows, sheet);
    this.#scroll = scrolledRow(sheet, this.#scroll, height, scrollStep(action, key, height));
    this.#follow = false;
  }
}

/** The line a key is about. */
function marked(
  action: Action | undefined,
  fields: readonly DeskField[],
  at: number,
  digit: number,
): DeskField | undefined {
  switch (action) {
    case 'up':
      return fields[Math.max(0, at - 1)];
    case 'down':
      return fields[at + 1];
    case 'standing':
      return 'as';
    case 'change':
      return fields[at] ?? fields[0];
    case 'row':
      return fields[digit - 1];
    default:
      return undefined;
  }
}

function told(reply: DeskReply): readonly string[] {
  switch (reply.did) {
    case 'refused':
      return [DESK_SCREEN.refusal(reply.why), ...(reply.told ?? [])];
    case 'kept':
      return [DESK.kept(reply.id), ...reply.told];
    case 'undone':
      return [DESK_SCREEN.undone];
    default:
      return [];
  }
}
