import type { SessionPort } from '../core/session/port.ts';
import type { Aside } from '../core/session/set-aside.ts';
import type { AskView, SheetView } from '../core/session/view.ts';
import { eachOneLine } from '../core/text/one-line.ts';
import { asideLine } from '../wording/aside.ts';
import { EXAM, HAND_IN_LINE, handInWarning } from '../wording/exam.ts';
import { PLAIN } from '../wording/plain.ts';
import { noticeLine } from '../wording/session.ts';
import { summaryLines } from '../wording/summary.ts';
import { askLines, cardLines, feedbackLines, learnLines, stepLines } from './draw.ts';
import { examSize, placeNamed, sheetLines } from './exam.ts';
import { readLine } from './line.ts';
import type { LineIo } from './line-io.ts';
import type { Look } from './look.ts';

/** The line face of a session: prints, reads a line, and goes on until the session or the input ends. */
export async function playPlain(
  session: SessionPort,
  io: LineIo & {
    /** False when this is practice without saving. */
    readonly saves: boolean;
  },
): Promise<void> {
  const print = (lines: readonly string[]) => io.out.write(eachOneLine(lines));
  const face = new PlainFace(session, print, io.look, io.saves);
  await face.settle();
  while (session.view().screen !== 'summary') {
    io.out.write(io.prompt);
    const line = await io.input.next();
    if (io.stopped()) return;
    if (line === undefined) await session.send({ type: 'finish' });
    else await face.take(line);
  }
  const view = session.view();
  if (view.screen === 'summary') print(['', ...summaryLines(view, io.look.marks, io.look.width)]);
}

class PlainFace {
  readonly #session: SessionPort;
  readonly #print: (lines: readonly string[]) => void;
  readonly #look: Look;
  readonly #saves: boolean;
  /** Handing in was asked for once, while questions were open. */
  #warned = false;

  constructor(session: SessionPort, print: (lines: readonly string[]) => void, look: Look, saves: boolean) {
    this.#session = session;
    this.#print = print;
    this.#look = look;
    this.#saves = saves;
  }

  /** Prints everything that waits for no line, up to the next question. */
  async settle(): Promise<void> {
    for (;;) {
      const view = this.#session.view();
      if (view.screen === 'learn') {
        this.#print(learnLines(view, this.#look));
        await this.#session.send({ type: 'read' });
      } else if (view.screen === 'feedback') {
        await this.#session.send({ type: 'next' });
      } else {
        if (view.screen === 'ask') this.#print(askLines(view, this.#look));
        if (view.screen === 'sheet') this.#print([...sheetLines(view), ...allAnswered(view)]);
        return;
      }
    }
  }

  async take(line: string): Promise<void> {
    const view = this.#session.view();
    if (!/^\s*:(hand-in|quit)\b/.test(line)) this.#warned = false;
    if (view.screen === 'sheet') return this.#overSheet(line, view);
    if (view.screen !== 'ask') return;
    const read = readLine(view.question.step, line);
    if (read.type === 'unreadable') this.#print([PLAIN.expects(read.expects)]);
    else if (read.type === 'command') await this.#command(read.name, read.rest, view);
    else if (read.type === 'dont-know')
      await this.#answered(view, () => this.#session.send({ type: 'dont-know' }));
    else {
      await this.#answered(view, async () => {
        for (const response of read.responses)
          await this.#session.send({ type: 'answer', response, bet: read.bet });
      });
    }
  }

  /** Sends an answer and tells what became of it: feedback, opened options, or why it could not be read. */
  async #answered(before: AskView, send: () => Promise<void>): Promise<void> {
    await send();
    const view = this.#session.view();
    if (view.screen === 'ask' && view.notice !== undefined && view.heading.done === before.heading.done) {
      this.#print([
        noticeLine(view.notice),
        ...(view.notice === 'not-recognised' ? stepLines(view.question.step, this.#look) : []),
      ]);
      return;
    }
    if (view.screen === 'feedback') this.#print(feedbackLines(view, this.#look));
    if (view.screen === 'summary' && view.exam !== undefined && view.endedBy === 'minutes')
      this.#print([EXAM.tooLate]);
    else this.#confirm();
    await this.settle();
  }

  #confirm(): void {
    const saving = this.#session.saving();
    const saved = saving === 'saved' && this.#saves;
    if (typeof saving === 'object') this.#print([saving.failed]);
    else this.#print([saved ? (this.#reviewed() ? PLAIN.saved : PLAIN.noted) : PLAIN.practice]);
  }

  /** An exam's answers become reviews when it is handed in, and only then can be found in the history. */
  #reviewed(): boolean {
    const view = this.#session.view();
    return view.screen !== 'sheet' && (view.screen !== 'ask' || view.helps);
  }

  /** With every question answered, only commands are left. */
  async #overSheet(line: string, view: SheetView): Promise<void> {
    const [, name = '', rest = ''] = /^:(\S+)\s*(.*)$/.exec(line.trim()) ?? [];
    if (name === 'help') this.#print(PLAIN.help);
    else if (name === 'undo') await this.#inExam('undo', '');
    else if (!(await this.#aroundExam(name, rest, view))) this.#print([EXAM.howTo]);
  }

  /** The commands of an exam; false where it is none of them. */
  async #aroundExam(name: string, rest: string, view: AskView | SheetView): Promise<boolean> {
    const size = examSize(view);
    if (size === undefined) return false;
    const fixed = view.screen === 'ask' && view.exam?.fixed === true;
    switch (name) {
      case 'sheet':
      case 'go':
      case 'mark':
        if (fixed) this.#print([EXAM.fixed]);
        else await this.#inExam(name, rest, size.of);
        return true;
      case 'hand-in':
      case 'quit':
        if (this.#warned || size.open === 0) await this.#session.send({ type: 'finish' });
        else this.#print([handInWarning(size.open, HAND_IN_LINE)]);
        this.#warned = true;
        return true;
      default:
        return false;
    }
  }

  async #inExam(name: 'sheet' | 'go' | 'mark' | 'undo', rest: string, of = 0): Promise<void> {
    const before = this.#session.view();
    if (name === 'go') {
      const place = placeNamed(rest, of);
      if (place === undefined) return this.#print([EXAM.noSuchPlace(of)]);
      await this.#session.send({ type: 'go', place });
      return this.settle();
    }
    await this.#session.send({ type: name });
    const now = this.#session.view();
    if (name === 'mark') {
      const marked = now.screen === 'ask' && now.exam?.marked === true;
      this.#print([now.screen === 'sheet' ? EXAM.howTo : marked ? EXAM.markedNow : EXAM.unmarked]);
      return;
    }
    if (name === 'undo') this.#print([now === before ? PLAIN.nothingToUndo : PLAIN.undone]);
    if (now !== before) await this.settle();
  }

  async #command(name: string, rest: string, view: AskView): Promise<void> {
    if (await this.#aroundExam(name, rest, view)) return;
    switch (name) {
      case 'options':
        return this.#opening(view);
      case 'hint':
        await this.#session.send({ type: 'hint' });
        return this.#print([hintOf(this.#session) ?? PLAIN.noHint]);
      case 'skip':
        return this.#skipping(view);
      case 'help':
        return this.#print(PLAIN.help);
      case 'quit':
        return this.#session.send({ type: 'finish' });
      case 'source':
      case 'right':
      case 'undo':
      case 'flag':
        return this.#ofTheLast(name, rest);
      case 'suspend':
      case 'bury':
      case 'other':
        return this.#settingAside(name === 'other' ? 'replace' : name);
      default:
        return this.#print([PLAIN.noSuchCommand(name)]);
    }
  }

  async #opening(view: AskView): Promise<void> {
    const { step } = view.question;
    if (step.interaction !== 'type' || !step.opens) return this.#print([PLAIN.noOptions]);
    await this.#session.send({ type: 'open-options' });
    const opened = this.#session.view();
    if (opened.screen === 'ask') this.#print(stepLines(opened.question.step, this.#look));
  }

  async #skipping(view: AskView): Promise<void> {
    await this.#session.send({ type: 'skip' });
    if (this.#session.view() === view) this.#print([noticeLine('last-one')]);
    else await this.settle();
  }

  async #settingAside(how: Aside): Promise<void> {
    if (this.#session.last() === undefined) return this.#print([PLAIN.nothingAnswered]);
    const before = this.#session.view();
    const done = this.#session.last()?.verdict.aside;
    await this.#session.send({ type: 'set-aside', how });
    const aside = this.#session.last()?.verdict.aside;
    if (aside === undefined || done !== undefined) return this.#print([PLAIN.nothingToSetAside]);
    this.#print([asideLine(aside)]);
    this.#confirm();
    const now = this.#session.view();
    if (now.screen !== 'ask' || (before.screen === 'ask' && now.question.stem !== before.question.stem))
      await this.settle();
  }

  async #ofTheLast(name: 'source' | 'right' | 'undo' | 'flag', reason: string): Promise<void> {
    const view = this.#session.view();
    if (view.screen === 'ask' && view.exam !== undefined) {
      if (name === 'undo') return this.#inExam(name, reason);
      if (name !== 'flag') return this.#print([EXAM.later]);
      await this.#session.send({ type: 'flag', reason });
      return this.#print([PLAIN.flagged]);
    }
    const last = this.#session.last();
    if (last === undefined)
      return this.#print([name === 'undo' ? PLAIN.nothingToUndo : PLAIN.nothingAnswered]);
    if (name === 'source') return this.#print(cardLines(last.card, this.#look));
    if (name === 'flag') {
      await this.#session.send({ type: 'flag', reason });
      this.#print([PLAIN.flagged]);
      return this.#confirm();
    }
    const before = this.#session.view();
    if (name === 'right') {
      if (!last.verdict.overrulable) return this.#print([PLAIN.cannotOverrule]);
      await this.#session.send({ type: 'right' });
      const overruled = this.#session.last();
      if (overruled !== undefined) this.#print(feedbackLines(overruled, this.#look).slice(0, 1));
      this.#confirm();
      // Its return may just have left the screen.
      const now = this.#session.view();
      if (now.screen !== 'ask' || (before.screen === 'ask' && now.question.stem !== before.question.stem))
        await this.settle();
      return;
    }
    await this.#session.send({ type: 'undo' });
    const { overruled, aside } = last.verdict;
    this.#print([aside ? PLAIN.asideUndone : overruled ? PLAIN.overruleUndone : PLAIN.undone]);
    this.#confirm();
    await this.settle();
  }
}

function hintOf(session: SessionPort): string | undefined {
  const view = session.view();
  return view.screen === 'ask' ? view.hint : undefined;
}

function allAnswered(view: SheetView): string[] {
  return examSize(view)?.open === 0 ? [EXAM.allAnswered] : [EXAM.howTo];
}
