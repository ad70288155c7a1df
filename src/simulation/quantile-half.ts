/**
 * One half of a table of quantiles: values over the chance p of being further out, 0 < p <= 1/2.
 *
 * The lower half goes up with p = u, the upper half down with p = 1 - u, so that both tails keep all the digits that a
 * double has near 0. Between its edges a value goes in a straight line; where two lines do not meet there is a jump.
 */

/** Cells in each octave of p, [2^-k, 2^-k+1). */
export const CELLS = 64;
/** Octaves down to 2^-53, the least chance that a draw has. */
export const OCTAVES = 52;
/** The bits of a double: 11 of exponent and the first 6 of the fraction number its cell. */
const bits = new Float64Array(1);
const words = new Uint32Array(bits.buffer);
const HIGH_WORD = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;
const FRACTION_BITS_LEFT = 14;
const LEAST = 2.220446049250313e-16 / 2;

const cellBits = (p: number): number => {
  bits[0] = p;
  return words[HIGH_WORD] >>> FRACTION_BITS_LEFT;
};
const FIRST_CELL = cellBits(LEAST);
const CELL_COUNT = OCTAVES * CELLS + 1;

/** A straight piece: `from` at its beginning (p nearer 0), `to` at its end. */
export interface Piece {
  /** Where it ends: rising, the last at 1/2. It begins where the one before ends, the first at 0. */
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** p at the beginning of a cell. */
export const cellEdge = (cell: number): number => {
  bits[0] = 0;
  words[HIGH_WORD] = (FIRST_CELL + cell) * (1 << FRACTION_BITS_LEFT);
  return bits[0];
};

export const LAST_CELL = CELL_COUNT - 1;

/** Where a piece's numbers stand among its `WIDTH` numbers. */
const START = 0;
const END = 1;
const FROM = 2;
const SLOPE = 3;
const TO = 4;
const WIDTH = 5;

export class QuantileHalf {
  /** 1 where values rise with p (lower half), -1 where they fall (upper half). */
  readonly #direction: 1 | -1;
  /** By piece: start, end, from, slope, to. */
  readonly #pieces: Float64Array;
  /** By cell: the piece in which it begins. */
  readonly #firstPiece: Uint32Array;

  constructor(direction: 1 | -1, pieces: readonly Piece[]) {
    this.#direction = direction;
    this.#pieces = new Float64Array(pieces.length * WIDTH);
    let start = 0;
    pieces.forEach(({ end, from, to }, index) => {
      const at = index * WIDTH;
      this.#pieces[at + START] = start;
      this.#pieces[at + END] = end;
      this.#pieces[at + FROM] = from;
      this.#pieces[at + SLOPE] = (to - from) / (end - start);
      this.#pieces[at + TO] = to;
      start = end;
    });
    this.#firstPiece = this.#guide(pieces);
  }

  #guide(pieces: readonly Piece[]): Uint32Array {
    const first = new Uint32Array(CELL_COUNT);
    let piece = 0;
    for (let cell = 0; cell < CELL_COUNT; cell++) {
      const p = cellEdge(cell);
      while (piece < pieces.length - 1 && pieces[piece].end <= p) piece++;
      first[cell] = piece * WIDTH;
    }
    return first;
  }

  /** The value at p, 0 < p <= 1/2. */
  value(p: number): number {
    const pieces = this.#pieces;
    const cell = cellBits(p) - FIRST_CELL;
    let at = cell < 0 ? 0 : this.#firstPiece[cell];
    const last = pieces.length - WIDTH;
    while (at < last && p >= pieces[at + END]) at += WIDTH;
    return pieces[at + FROM] + (p - pieces[at + START]) * pieces[at + SLOPE];
  }

  /** Whether a value lies further out than x (with `orAt`, or is x). */
  #further(value: number, x: number, orAt: boolean): boolean {
    const gap = (value - x) * this.#direction;
    return orAt ? gap <= 0 : gap < 0;
  }

  /** The chance of values further out than x (with `orAt`, or x itself): 0 to 1/2. */
  chanceBeyond(x: number, orAt: boolean): number {
    let low = 0;
    let high = this.#pieces.length / WIDTH;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#further(this.#pieces[middle * WIDTH + TO], x, orAt)) low = middle + 1;
      else high = middle;
    }
    const at = low * WIDTH;
    if (at >= this.#pieces.length) return 0.5;
    const from = this.#pieces[at + FROM];
    const start = this.#pieces[at + START];
    if (!this.#further(from, x, orAt)) return start;
    return Math.min(this.#pieces[at + END], start + (x - from) / this.#pieces[at + SLOPE]);
  }

  /** Every value at which a piece begins or ends. */
  *edges(): Iterable<number> {
    for (let at = 0; at < this.#pieces.length; at += WIDTH) {
      yield this.#pieces[at + FROM];
      yield this.#pieces[at + TO];
    }
  }

  /** This half's part of the mean and of the mean square. */
  moments(): readonly [mean: number, square: number] {
    let mean = 0;
    let square = 0;
    for (let at = 0; at < this.#pieces.length; at += WIDTH) {
      const width = this.#pieces[at + END] - this.#pieces[at + START];
      const from = this.#pieces[at + FROM];
      const to = this.#pieces[at + TO];
      mean += (width * (from + to)) / 2;
      square += (width * (from * from + from * to + to * to)) / 3;
    }
    return [mean, square];
  }
}
