const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An ISO date of day, month or year precision as people write it: `13 Sep 2023`, `Sep 2023`, `2023`. */
export function dateInWords(iso: string): string {
  const [year, month, day] = iso.split('-');
  const name = MONTHS[Number(month) - 1];
  if (year === undefined || month === undefined || name === undefined) return iso;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** When something comes back, counted in learner's days: `tomorrow`, `in 12 days`. */
export function inDays(days: number): string {
  if (days <= 0) return 'later today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

/** A length of time: `1 day`, `9 days`. */
export function daysLong(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

/** A count with its noun: `1 question`, `3 questions`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** First letter in upper case, as at the start of a sentence. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A sentence's end, for words that may bring their own. */
export function fullStop(text: string): string {
  return /[.!?…]["'”’)]*$/u.test(text) ? text : `${text}.`;
}
