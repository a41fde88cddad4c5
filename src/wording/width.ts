/** UTF-16 units of the longest text; 0 without any. A loop, because there may be more than a call takes arguments. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((width, { length }) => Math.max(width, length), 0);
}
