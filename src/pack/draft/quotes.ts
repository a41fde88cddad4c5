const LONGEST = 6;
const QUOTE = /[“"]([^“”"]{3,80}?)[,.]?[”"]|(?<=[\s(])‘([^‘’]{3,80}?)[,.]?’(?!\p{L})/gu;

/** A few quoted words of a sentence, without their marks. */
export function quotesIn(text: string): { readonly text: string; readonly start: number }[] {
  return [...text.matchAll(QUOTE)].flatMap((found) => {
    const words = (found[1] ?? found[2] ?? '').trim();
    return words === '' || words.split(' ').length > LONGEST ? [] : [{ text: words, start: found.index + 1 }];
  });
}
