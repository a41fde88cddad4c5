import type { Response, Step } from '../core/question/interaction.ts';
import type { Bet } from '../core/session/record.ts';
import type { Expects } from '../wording/plain.ts';

/** What one line of input means to the question on screen. */
export type Line =
  /** One response, or two for a headline's verdict and name. */
  | { readonly type: 'answer'; readonly responses: readonly Response[]; readonly bet: Bet }
  | { readonly type: 'dont-know' }
  | { readonly type: 'command'; readonly name: string; readonly rest: string }
  /** Cannot be read: asked again, nothing graded. `expects` names the form wanted. */
  | { readonly type: 'unreadable'; readonly expects: Expects };

const BETS: Readonly<Record<string, Bet>> = { '!': 'sure', '?': 'guess' };

/** Reads one line as an answer to this step. White space around it does not matter. */
export function readLine(step: Step, raw: string): Line {
  const line = raw.trim();
  if (line === '-') return { type: 'dont-know' };
  if (line.startsWith(':')) {
    const [name = '', ...rest] = line.slice(1).split(/\s+/);
    return { type: 'command', name, rest: rest.join(' ') };
  }
  if (step.interaction === 'type') return readTyped(step.fields.length, line);
  const { text, bet } = withoutBet(line, /^(.*?)\s*([!?])$/);
  const response = readPlaced(step, text);
  if (response === undefined) return { type: 'unreadable', expects: expectsOf(step) };
  return { type: 'answer', responses: response, bet };
}

/** The form a step wants its line in. */
function expectsOf(step: Step): Expects {
  switch (step.interaction) {
    case 'pick':
      return step.purpose === 'verdict'
        ? { form: 'verdict', names: step.names?.length ?? 0 }
        : { form: 'one', upTo: step.options.length };
    case 'point':
      return { form: 'one', upTo: step.options.length };
    case 'pickMany':
      return { form: 'some', upTo: step.options.length };
    case 'arrange':
      return { form: 'all', upTo: step.options.length };
    case 'pair':
      return { form: 'partners', rows: step.rows.length, upTo: step.options.length };
    case 'type':
      return step.fields.length > 1 ? { form: 'gaps', count: step.fields.length } : { form: 'text' };
  }
}

function readTyped(gaps: number, line: string): Line {
  const literal = line.startsWith('\\');
  // After typed text a bet needs a space before it: an answer may end in a question mark.
  const { text, bet } = literal
    ? { text: line.slice(1), bet: 'think' as Bet }
    : withoutBet(line, /^(.*\S)\s+([!?])$/);
  const texts = gaps > 1 ? text.split(';').map((part) => part.trim()) : [text];
  if (texts.length !== gaps || texts.some((part) => part === '')) {
    return { type: 'unreadable', expects: gaps > 1 ? { form: 'gaps', count: gaps } : { form: 'text' } };
  }
  return { type: 'answer', responses: [{ interaction: 'type', texts }], bet };
}

function withoutBet(line: string, pattern: RegExp): { text: string; bet: Bet } {
  const [, text, mark] = pattern.exec(line) ?? [];
  const bet = BETS[mark ?? ''];
  return text === undefined || bet === undefined ? { text: line, bet: 'think' } : { text, bet };
}

function readPlaced(step: Exclude<Step, { interaction: 'type' }>, text: string): Response[] | undefined {
  if (step.interaction === 'pick' && step.purpose === 'verdict')
    return readVerdict(step.names?.length ?? 0, text);
  const numbers = readNumbers(text, step.options.length);
  if (numbers === undefined) return undefined;
  const [only] = numbers;
  const distinct = new Set(numbers).size === numbers.length;
  // biome-ignore lint/nursery/useExhaustiveSwitchCases: it does not see that the type step is excluded; tsc does.
  switch (step.interaction) {
    case 'pick':
    case 'point':
      return numbers.length === 1 && only !== undefined
        ? [{ interaction: step.interaction, option: only }]
        : undefined;
    case 'pickMany':
      return distinct ? [{ interaction: 'pickMany', options: numbers }] : undefined;
    case 'arrange':
      return distinct && numbers.length === step.options.length
        ? [{ interaction: 'arrange', order: numbers }]
        : undefined;
    case 'pair':
      return distinct && numbers.length === step.rows.length
        ? [{ interaction: 'pair', partners: numbers }]
        : undefined;
  }
}

/** Numbers from 1 to `upTo`, apart by commas or spaces, as indices from 0. */
function readNumbers(text: string, upTo: number): number[] | undefined {
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  const numbers = words.map((word) => (/^\d{1,3}$/.test(word) ? Number(word) - 1 : -1));
  return numbers.length > 0 && numbers.every((n) => n >= 0 && n < upTo) ? numbers : undefined;
}

/** `p` print it, `h` hold it, `a 2` attribute it to the second name. */
function readVerdict(names: number, text: string): Response[] | undefined {
  const [, letter, number] = /^([pah])(?:\s*(\d+))?$/i.exec(text) ?? [];
  const verdict = letter === undefined ? -1 : 'pah'.indexOf(letter.toLowerCase());
  const attributes = verdict === 1;
  const who = number === undefined ? undefined : Number(number) - 1;
  if (verdict < 0 || attributes !== (who !== undefined)) return undefined;
  if (who !== undefined && (who < 0 || who >= names)) return undefined;
  const first: Response = { interaction: 'pick', option: verdict };
  return who === undefined ? [first] : [first, { interaction: 'pick', option: who }];
}
