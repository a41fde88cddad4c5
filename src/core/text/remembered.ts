/** UTF-16 units of text kept; about four times what one file of a pack may hold. */
const MOST_REMEMBERED = 8_000_000;

/**
 * The same function of a text and its language, which keeps its results: checking a pack asks for the same ones again
 * and again.
 */
export function remembered<Result>(
  compute: (text: string, language: string) => Result,
): (text: string, language: string) => Result {
  // One map for each language: a name put together of both would have to be hashed anew at every look.
  const languages = new Map<string, Map<string, Result>>();
  let units = 0;
  return (text, language) => {
    const earlier = languages.get(language)?.get(text);
    if (earlier !== undefined) return earlier;
    const result = compute(text, language);
    units += text.length;
    if (units > MOST_REMEMBERED) {
      languages.clear();
      units = text.length;
    }
    const known = languages.get(language);
    if (known === undefined) languages.set(language, new Map([[text, result]]));
    else known.set(text, result);
    return result;
  };
}
