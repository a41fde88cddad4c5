/** Numbers what has a name inside a pack, from 0, in the order in which it is first met. */
export class Numbering {
  readonly #packs = new Map<string, Map<string, number>>();
  #pack = '';
  #inPack = new Map<string, number>();
  #size = 0;

  of(pack: string, name: string): number {
    // Most come from the pack of the one before.
    if (pack !== this.#pack) this.#turnTo(pack);
    let number = this.#inPack.get(name);
    if (number === undefined) {
      number = this.#size;
      this.#size += 1;
      this.#inPack.set(name, number);
    }
    return number;
  }

  #turnTo(pack: string): void {
    this.#pack = pack;
    const known = this.#packs.get(pack);
    this.#inPack = known ?? new Map();
    if (known === undefined) this.#packs.set(pack, this.#inPack);
  }
}
