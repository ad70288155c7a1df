/** Parquet's hybrid of runs and packed bits, for whole numbers from 0: eight or more alike are a run, others are packed in groups of eight. */

const GROUP = 8;

/** Bits that a number from 0 to `most` needs. */
export const bitWidth = (most: number): number => 32 - Math.clz32(most);

/** Encodes one list after another into the same buffer. */
export class HybridEncoder {
  #bytes = new Uint8Array(1 << 17);
  #length = 0;

  /**
   * The first `count` values.
   * @param width bits of the greatest of them, at most 24
   * @returns a view of the buffer, which the next call writes over
   */
  encode(values: Int32Array, count: number, width: number): Uint8Array {
    this.#length = 0;
    this.#reserve(count * 4 + 64);
    let packedFrom = 0;
    let at = 0;
    while (at < count) {
      const value = values[at];
      let run = 1;
      while (at + run < count && values[at + run] === value) run++;
      if (run < GROUP) at += GROUP;
      else {
        this.#pack(values, count, packedFrom, at, width);
        this.#run(value, run, width);
        at += run;
        packedFrom = at;
      }
    }
    this.#pack(values, count, packedFrom, at, width);
    return this.#bytes.subarray(0, this.#length);
  }

  #reserve(bytes: number): void {
    if (bytes > this.#bytes.length) this.#bytes = new Uint8Array(bytes);
  }

  #number(value: number): void {
    let rest = value;
    for (; rest > 0x7f; rest >>>= 7) this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
    this.#bytes[this.#length++] = rest;
  }

  #run(value: number, run: number, width: number): void {
    this.#number(run << 1);
    for (let shift = 0; shift < width; shift += 8) this.#bytes[this.#length++] = (value >>> shift) & 0xff;
  }

  /** Whole groups from one place to another; behind the last value they are filled up with zeros. */
  #pack(values: Int32Array, count: number, from: number, to: number, width: number): void {
    if (to === from) return;
    this.#number((((to - from) / GROUP) << 1) | 1);
    const bytes = this.#bytes;
    let end = this.#length;
    let bits = 0;
    let held = 0;
    for (let at = from; at < to; at++) {
      if (at < count) bits |= values[at] << held;
      for (held += width; held >= 8; held -= 8) {
        bytes[end++] = bits & 0xff;
        bits >>>= 8;
      }
    }
    this.#length = end;
  }
}
