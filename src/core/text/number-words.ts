const SMALL = new Map(
  [
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen',
    'eighteen nineteen',
  ]
    .join(' ')
    .split(' ')
    .map((word, value) => [word, value]),
);
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, at) => [word, (at + 2) * 10]),
);
const BEFORE_LARGE = /^an? (?=(hundred|dozen|thousand|million|billion)\b)/;
const LARGE = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);

/** Whether a text begins with an English number word, `a` before a large one among them. */
export function beginsWithNumberWord(text: string): boolean {
  const [word = ''] = /^\p{L}+/u.exec(text) ?? [];
  return SMALL.has(word) || TENS.has(word) || BEFORE_LARGE.test(text);
}

/**
 * English number words at the start of a text (`twenty-five thousand`, `a hundred and ten`, `three dozen`), and what
 * follows them. Undefined where there are none, or where they make no single number (`two three`, `nineteen ninety`).
 */
export function wordNumber(text: string): { value: number; rest: string } | undefined {
  let total = 0;
  let group: number | undefined;
  let rest = text.replace(BEFORE_LARGE, 'one ');
  for (;;) {
    const match = /^(?:and )?(\p{L}+)(?:[ -]+|$)/u.exec(rest);
    const word = match?.[1] ?? '';
    const small = SMALL.get(word);
    const tens = TENS.get(word);
    const large = LARGE.get(word);
    if (small !== undefined) {
      const taken = group === undefined ? 0 : group % (small > 9 || small === 0 ? 100 : 10);
      const afterTeen = group !== undefined && group % 100 > 9 && group % 100 < 20;
      if (taken !== 0 || afterTeen || (group !== undefined && small === 0)) return undefined;
      group = (group ?? 0) + small;
    } else if (tens !== undefined) {
      if (group !== undefined && group % 100 !== 0) return undefined;
      group = (group ?? 0) + tens;
    } else if (group !== undefined && word === 'hundred' && group < 100) {
      group *= 100;
    } else if (group !== undefined && word === 'dozen') {
      group *= 12;
    } else if (group !== undefined && large !== undefined) {
      total += group * large;
      group = 0;
    } else {
      break;
    }
    rest = rest.slice(match?.[0].length ?? 0);
  }
  return group === undefined ? undefined : { value: total + group, rest: rest.trim() };
}
