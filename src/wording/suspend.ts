/** What is set aside, and how it is called back. */
export function suspendLines(keys: readonly string[]): string[] {
  const [first] = keys;
  if (first === undefined) return ['No question is set aside.'];
  return ['Set aside:', ...keys.map((key) => `  ${key}`), `Call one back: recite suspend --off ${first}`];
}
