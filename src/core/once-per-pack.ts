import type { Pack } from './pack.ts';

/** The same function of a pack, worked out once for each: packs are values, and never change. */
export function oncePerPack<Result>(compute: (pack: Pack) => Result): (pack: Pack) => Result {
  const known = new WeakMap<Pack, { readonly result: Result }>();
  return (pack) => {
    let found = known.get(pack);
    if (found === undefined) {
      found = { result: compute(pack) };
      known.set(pack, found);
    }
    return found.result;
  };
}
