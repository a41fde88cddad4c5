/** UTF-16 units of one block. */
const BLOCK = 4;
/** A text this long holds a whole block wherever it begins. */
const SHORTEST = 2 * BLOCK - 1;
/** Units compared at the places of the index before the search gives up. */
const COMPARING = 100_000_000;
/** Units of text gone through for texts too short for the index. */
const SCANNING = 1_000_000_000;
/** What looking at one place costs beside the comparing, in units. */
const PLACE = 50;

/**
 * Finds texts in one long text without going through it for each: the long text is cut into blocks of a few units, and
 * whatever stands in it holds some of these blocks whole, at one of a few distances from its beginning.
 */
export class BlockIndex {
  readonly #text: string;
  readonly #mask: number;
  /** For each hash its first block, and for each block the next one with the same hash; -1 ends. */
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  readonly #counts: Int32Array;
  #comparingLeft = COMPARING;
  #scanningLeft = SCANNING;

  constructor(text: string) {
    const blocks = Math.floor(text.length / BLOCK);
    const size = 2 ** Math.ceil(Math.log2(blocks + 2));
    this.#text = text;
    this.#mask = size - 1;
    this.#first = new Int32Array(size).fill(-1);
    this.#next = new Int32Array(blocks);
    this.#counts = new Int32Array(size);
    for (let block = blocks - 1; block >= 0; block -= 1) {
      const hash = this.#hash(text, block * BLOCK);
      this.#next[block] = this.#first[hash] as number;
      this.#first[hash] = block;
      this.#counts[hash] = (this.#counts[hash] as number) + 1;
    }
  }

  /** Where a text stands, ascending and apart from each other, `most` places at most. */
  find(wanted: string, most: number): number[] {
    const found = wanted.length < SHORTEST ? this.#scan(wanted, most) : this.#lookUp(wanted, most);
    let end = 0;
    const apart = found.filter((at) => {
      if (at < end) return false;
      end = at + wanted.length;
      return true;
    });
    return apart.slice(0, most);
  }

  #scan(wanted: string, most: number): number[] {
    const found: number[] = [];
    this.#scanningLeft -= this.#text.length;
    if (this.#scanningLeft < 0) return found;
    let at = this.#text.indexOf(wanted);
    while (at !== -1 && found.length < most) {
      found.push(at);
      at = this.#text.indexOf(wanted, at + wanted.length);
    }
    return found;
  }

  #lookUp(wanted: string, most: number): number[] {
    const found: number[] = [];
    for (let distance = 0; distance < BLOCK; distance += 1) {
      const at = this.#rarest(wanted, distance);
      const enough = found.length + most;
      for (
        let block = this.#first[this.#hash(wanted, at)] ?? -1;
        block >= 0;
        block = this.#next[block] ?? -1
      ) {
        this.#comparingLeft -= wanted.length + PLACE;
        if (this.#comparingLeft < 0 || found.length === enough) break;
        const start = block * BLOCK - at;
        if (start >= 0 && this.#text.startsWith(wanted, start)) found.push(start);
      }
    }
    return found.sort((one, other) => one - other);
  }

  /** Of the blocks at this distance from the beginning, the one with the fewest places in the text. */
  #rarest(wanted: string, distance: number): number {
    let best = distance;
    let fewest = Number.POSITIVE_INFINITY;
    for (let at = distance; at + BLOCK <= wanted.length; at += BLOCK) {
      const count = this.#counts[this.#hash(wanted, at)] as number;
      if (count < fewest) {
        fewest = count;
        best = at;
      }
    }
    return best;
  }

  #hash(text: string, start: number): number {
    let hash = 0;
    for (let at = start; at < start + BLOCK; at += 1)
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x5bd1e995);
    return (hash ^ (hash >>> 15)) & this.#mask;
  }
}
