/** A 32-bit hash for each name of a growing list, so that a column of numbers can be hashed by what its names say. */

/** Spreads every bit of a word over the whole word (the finalizer of MurmurHash3, public domain). */
export function avalanche(word: number): number {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** A 32-bit hash of a text, from a seed (FNV-1a over UTF-16 code units, finished with `avalanche`). */
export function hashText(text: string, seed: number): number {
  let h = seed ^ 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return avalanche(h ^ Math.imul(text.length, 0x9e3779b1));
}

/** `hashes` holds the hash of name `n` at place `n - none`; "none" itself hashes to 0. */
export class NameHashes<T = string> {
  hashes = new Int32Array(64);
  readonly #names: readonly T[];
  readonly #salt: number;
  readonly #none: number;
  readonly #text: (name: T) => string;
  #known = 0;

  /**
   * @param none the number that means none: 0 where the list's first name is the empty one, otherwise -1.
   * @param text what is hashed of a name
   */
  constructor(names: readonly T[], salt: number, none: 0 | -1, text: (name: T) => string = String) {
    this.#names = names;
    this.#salt = salt;
    this.#none = none;
    this.#text = text;
  }

  /** Hashes the names that the list has got since the last call. */
  extend(): void {
    const places = this.#names.length - this.#none;
    if (places > this.hashes.length) this.#grow(places * 2);
    for (; this.#known < this.#names.length; this.#known++) {
      const place = this.#known - this.#none;
      if (place === 0) continue;
      this.hashes[place] = hashText(this.#text(this.#names[this.#known]), this.#salt);
    }
  }

  #grow(size: number): void {
    const larger = new Int32Array(size);
    larger.set(this.hashes);
    this.hashes = larger;
  }
}
