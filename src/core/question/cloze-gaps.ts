/** One gap of a cloze: the answer, then its alternatives. */
export type Gap = readonly [string, ...string[]];

export interface ClozeText {
  /** Text before, between and behind the gaps: always one more than there are gaps. */
  readonly texts: readonly string[];
  readonly gaps: readonly Gap[];
  /** What is wrong with the marks, if anything is. */
  readonly flaw?: 'unclosed' | 'empty';
}

/** Reads `met at the {{Vostochny|Vostochny spaceport}}`; `{{{{` stands for two braces of the text itself. */
export function parseCloze(ask: string): ClozeText {
  const texts: string[] = [];
  const gaps: Gap[] = [];
  let text = '';
  let flaw: ClozeText['flaw'];
  let at = 0;
  while (at < ask.length) {
    if (ask.startsWith('{{{{', at)) {
      text += '{{';
      at += 4;
    } else if (ask.startsWith('{{', at)) {
      const end = ask.indexOf('}}', at);
      if (end < 0) {
        flaw = 'unclosed';
        text += ask.slice(at);
        break;
      }
      const [answer = '', ...alternatives] = ask
        .slice(at + 2, end)
        .split('|')
        .map((part) => part.trim());
      if (answer === '' || alternatives.includes('')) flaw = 'empty';
      texts.push(text);
      gaps.push([answer, ...alternatives]);
      text = '';
      at = end + 2;
    } else {
      const next = ask.indexOf('{{', at);
      const end = next < 0 ? ask.length : next;
      text += ask.slice(at, end);
      at = end;
    }
  }
  texts.push(text);
  return { texts, gaps, ...(flaw ? { flaw } : {}) };
}
