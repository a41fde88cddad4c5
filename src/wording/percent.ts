/** A share of 1 in whole per cent: `69%`. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** `62 to 75%`. */
export function range({ low, high }: { readonly low: number; readonly high: number }): string {
  return `${Math.round(low * 100)} to ${percent(high)}`;
}
