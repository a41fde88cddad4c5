import type { Page } from '../line.ts';

/** The same layout again for the same width: a list asks for its entries with every frame. */
export function perPage<T>(make: (page: Page) => T): (page: Page) => T {
  let made: { readonly width: number; readonly prose: number; readonly value: T } | undefined;
  return (page) => {
    if (made === undefined || made.width !== page.width || made.prose !== page.prose) {
      made = { width: page.width, prose: page.prose, value: make(page) };
    }
    return made.value;
  };
}
