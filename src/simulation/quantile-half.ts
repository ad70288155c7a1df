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

/** A smooth half, whose pieces end at the edges of the cells. A run draws from few cells of most tables. */
export interface SmoothHalf {
  readonly value: (p: number) => number;
  /** The cell at whose beginning the first piece ends. */
  readonly firstCell: number;
  /** The value at the beginning of the first piece; the one at its end where left out. */
  readonly outermost?: number | undefined;
}

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
  /** By piece: start, end, from, slope, to. The end is 0 where it has not been asked for yet. */
  readonly #pieces: Float64Array;
  /** By cell: the piece in which it begins, or one before that. Of a smooth half the piece of a cell is known without it. */
  readonly #firstPiece: Uint32Array;
  /** Of a smooth half the cell at whose beginning the first piece ends. */
  readonly #firstCell: number;
  /** What its pieces are made of when they are asked for; null where they all are. */
  readonly #smooth: SmoothHalf | null;

  constructor(direction: 1 | -1, pieces: readonly Piece[] | SmoothHalf) {
    this.#direction = direction;
    if ('value' in pieces) {
      this.#smooth = pieces;
      this.#pieces = new Float64Array((CELL_COUNT - pieces.firstCell) * WIDTH);
      this.#firstPiece = ALWAYS_THE_FIRST;
      this.#firstCell = pieces.firstCell;
    } else {
      this.#smooth = null;
      this.#pieces = new Float64Array(pieces.length * WIDTH);
      let start = 0;
      pieces.forEach((piece, index) => {
        this.#write(index * WIDTH, start, piece);
        start = piece.end;
      });
      this.#firstPiece = firstPiecesOf(pieces);
      this.#firstCell = 0;
    }
  }

  #write(at: number, start: number, { end, from, to }: Piece): void {
    this.#pieces[at + START] = start;
    this.#pieces[at + END] = end;
    this.#pieces[at + FROM] = from;
    this.#pieces[at + SLOPE] = (to - from) / (end - start);
    this.#pieces[at + TO] = to;
  }

  #make(at: number): void {
    const { firstCell, outermost } = this.#smooth as SmoothHalf;
    const cell = firstCell + at / WIDTH;
    const end = cellEdge(cell);
    const to = this.#valueAt(end, at + WIDTH, FROM);
    if (at === 0) this.#write(at, 0, { end, from: outermost ?? to, to });
    else {
      const start = cellEdge(cell - 1);
      this.#write(at, start, { end, from: this.#valueAt(start, at - WIDTH, TO), to });
    }
  }

  /** The value at the edge of a piece: what its neighbour (where it stands, and which of its numbers) says where that was made before. */
  #valueAt(edge: number, neighbour: number, number: number): number {
    const pieces = this.#pieces;
    if (neighbour < pieces.length && pieces[neighbour + END] > 0) return pieces[neighbour + number];
    return (this.#smooth as SmoothHalf).value(edge);
  }

  /** Sees to it that a piece is there. */
  #ask(at: number): void {
    if (this.#pieces[at + END] === 0) this.#make(at);
  }

  #askAll(): void {
    if (this.#smooth === null) return;
    for (let at = 0; at < this.#pieces.length; at += WIDTH) this.#ask(at);
  }

  /** The value at p, 0 < p <= 1/2. */
  value(p: number): number {
    const pieces = this.#pieces;
    const cell = cellBits(p) - FIRST_CELL;
    const at = this.#smooth === null ? this.#pieceOf(p, cell) : this.#pieceOfCell(cell);
    return pieces[at + FROM] + (p - pieces[at + START]) * pieces[at + SLOPE];
  }

  /** Where the piece of a smooth half stands in which a cell lies, which is made where nobody has asked for it before. */
  #pieceOfCell(cell: number): number {
    const piece = Math.min(cell, LAST_CELL - 1) - this.#firstCell + 1;
    const at = piece < 0 ? 0 : piece * WIDTH;
    if (this.#pieces[at + END] === 0) this.#make(at);
    return at;
  }

  /** Where the piece stands in which p lies. */
  #pieceOf(p: number, cell: number): number {
    const pieces = this.#pieces;
    const last = pieces.length - WIDTH;
    let at = cell < 0 ? 0 : this.#firstPiece[cell];
    while (at < last && p >= pieces[at + END]) at += WIDTH;
    return at;
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
      this.#ask(middle * WIDTH);
      if (this.#further(this.#pieces[middle * WIDTH + TO], x, orAt)) low = middle + 1;
      else high = middle;
    }
    const at = low * WIDTH;
    if (at >= this.#pieces.length) return 0.5;
    this.#ask(at);
    const from = this.#pieces[at + FROM];
    const start = this.#pieces[at + START];
    if (!this.#further(from, x, orAt)) return start;
    return Math.min(this.#pieces[at + END], start + (x - from) / this.#pieces[at + SLOPE]);
  }

  /** Every value at which a piece begins or ends. */
  *edges(): Iterable<number> {
    this.#askAll();
    for (let at = 0; at < this.#pieces.length; at += WIDTH) {
      yield this.#pieces[at + FROM];
      yield this.#pieces[at + TO];
    }
  }

  /** This half's part of the mean and of the mean square. */
  moments(): readonly [mean: number, square: number] {
    this.#askAll();
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

/** So few pieces are quicker walked from the first than numbered by cell. */
const FEW_PIECES = 4;
const ALWAYS_THE_FIRST = new Uint32Array(CELL_COUNT);

/** By cell: the place of the first piece that ends after its beginning, the last piece beyond all ends. */
function firstPiecesOf(pieces: readonly Piece[]): Uint32Array {
  if (pieces.length <= FEW_PIECES) return ALWAYS_THE_FIRST;
  const first = new Uint32Array(CELL_COUNT);
  let piece = 0;
  for (let cell = 0; cell < CELL_COUNT; cell++) {
    const p = cellEdge(cell);
    while (piece < pieces.length - 1 && pieces[piece].end <= p) piece++;
    first[cell] = piece * WIDTH;
  }
  return first;
}
