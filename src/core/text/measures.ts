import { fold } from './fold.ts';

const CURRENCIES = new Map([
  ['$', 'dollar'],
  ['€', 'euro'],
  ['£', 'pound'],
  ['¥', 'yen'],
  ['₩', 'won'],
]);

/** Spelled-out units by the symbol everybody types. */
const SYMBOLS = new Map([
  ['metre', 'm'],
  ['meter', 'm'],
  ['kilometre', 'km'],
  ['kilometer', 'km'],
  ['centimetre', 'cm'],
  ['centimeter', 'cm'],
  ['millimetre', 'mm'],
  ['millimeter', 'mm'],
  ['gram', 'g'],
  ['kilogram', 'kg'],
  ['tonne', 't'],
  ['litre', 'l'],
  ['liter', 'l'],
  ['second', 's'],
  ['minute', 'min'],
  ['minuten', 'min'],
  ['hour', 'h'],
  ['stunde', 'h'],
  ['stunden', 'h'],
]);

/** Units that measure what no other of them does: a number of one is never as many of another. */
const MEASURES = new Set(
  [
    '% dollar euro pound yen won rouble ruble',
    's min h day week month year decade tag tage woche wochen monat monate jahr jahre',
    'm km cm mm mile inch foot feet yard g kg ounce l gallon barrel degree',
  ]
    .join(' ')
    .split(' '),
);

/** A unit as compared: folded, in the singular, by its symbol, percentages as `%`, currency signs in words. */
export function unitKey(text: string, language: string): string {
  return fold(
    text.replace(/[$€£¥₩]/g, (sign) => ` ${CURRENCIES.get(sign) ?? sign} `),
    language,
  )
    .replace(/^(?:percent|per cent|pct|prozent)\b/, '%')
    .split(' ')
    .map((word) => (word.length > 3 ? word.replace(/(?<=ch|sh|x|ss)es$|(?<!s)s$/, '') : word))
    .map((word) => SYMBOLS.get(word) ?? word)
    .join(' ');
}

/** The measure that words after a number begin with: `min` for "minutes after noon"; undefined for what is counted. */
export function measureOf(words: string, language: string): string | undefined {
  const [first = ''] = unitKey(words, language).split(' ');
  return MEASURES.has(first) ? first : undefined;
}
