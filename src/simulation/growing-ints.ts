/**
 * A table of 32-bit integers whose rows are added as they are first written; unwritten rows read as blank. A wide table keeps only the
 * stretches of a row that were written: of what may happen to a child, little does.
 */
export class GrowingInts {
  readonly #width: number;
  readonly #blank: Int32Array;
  /** Stretches of a row; 0 in a narrow table, whose rows are whole. */
  readonly #stretches: number;
  /** Narrow: the rows. Wide: the stretches that were written, one after another; the first is not used. */
  #cells: Int32Array;
  /** Wide: where each stretch of each row stands in `#cells`, 0 where it was not written. */
  #places: Int32Array;
  #rows = 0;
  /** Wide: how many stretches there are, and those that nobody uses any more. */
  #taken = 1;
  readonly #free: number[] = [];

  /** `blank`: the values of a new row, `width` of them. */
  constructor(width: number, blank: readonly number[] = []) {
    this.#width = width;
    this.#stretches = width > WIDEST_WHOLE ? Math.ceil(width / STRETCH) : 0;
    const padded = this.#stretches === 0 ? width : this.#stretches * STRETCH;
    this.#blank = Int32Array.from({ length: padded }, (_, column) => blank[column] ?? 0);
    this.#cells = this.#stretches === 0 ? this.#blankRows(64) : new Int32Array(64 * STRETCH);
    this.#places = new Int32Array(64 * this.#stretches);
  }

  /** How many rows there are. */
  get rows(): number {
    return this.#rows;
  }

  get(row: number, column: number): number {
    if (row >= this.#rows) return this.#blank[column];
    if (this.#stretches === 0) return this.#cells[row * this.#width + column];
    const place = this.#places[row * this.#stretches + (column >> STRETCH_BITS)];
    return place === 0 ? this.#blank[column] : this.#cells[place + (column & STRETCH_MASK)];
  }

  set(row: number, column: number, value: number): void {
    // Asked for first: the cells may be others afterwards.
    const cell = this.#cellFor(row, column);
    this.#cells[cell] = value;
  }

  /** Adds one and returns the value before. */
  next(row: number, column: number): number {
    const cell = this.#cellFor(row, column);
    return this.#cells[cell]++;
  }

  /** Makes a row blank again. */
  blank(row: number): void {
    if (row >= this.#rows) return;
    if (this.#stretches === 0) {
      const from = row * this.#width;
      for (let column = 0; column < this.#width; column++) this.#cells[from + column] = this.#blank[column];
      return;
    }
    const first = row * this.#stretches;
    for (let at = first; at < first + this.#stretches; at++) {
      if (this.#places[at] === 0) continue;
      this.#free.push(this.#places[at]);
      this.#places[at] = 0;
    }
  }

  /** The cell of a row and column, to be written. */
  #cellFor(row: number, column: number): number {
    if (row >= this.#rows) this.#grow(row + 1);
    if (this.#stretches === 0) return row * this.#width + column;
    const at = row * this.#stretches + (column >> STRETCH_BITS);
    const place = this.#places[at];
    return (place === 0 ? this.#newStretch(at, column) : place) + (column & STRETCH_MASK);
  }

  #newStretch(at: number, column: number): number {
    const place = this.#free.pop() ?? this.#taken++ * STRETCH;
    if (place + STRETCH > this.#cells.length) {
      const cells = new Int32Array(this.#cells.length * 2);
      cells.set(this.#cells);
      this.#cells = cells;
    }
    const first = column & ~STRETCH_MASK;
    for (let offset = 0; offset < STRETCH; offset++)
      this.#cells[place + offset] = this.#blank[first + offset];
    this.#places[at] = place;
    return place;
  }

  #grow(rows: number): void {
    if (this.#stretches > 0) {
      const held = this.#places.length / this.#stretches;
      if (rows > held) {
        const places = new Int32Array(Math.max(rows, held * 2) * this.#stretches);
        places.set(this.#places);
        this.#places = places;
      }
    } else {
      const held = this.#cells.length / this.#width;
      if (rows > held) {
        const cells = this.#blankRows(Math.max(rows, held * 2));
        cells.set(this.#cells);
        this.#cells = cells;
      }
    }
    this.#rows = rows;
  }

  /** So many rows, all blank. */
  #blankRows(rows: number): Int32Array<ArrayBuffer> {
    const cells = new Int32Array(rows * this.#width);
    if (this.#blank.every((value) => value === 0)) return cells;
    cells.set(this.#blank);
    // Each copy doubles what is filled.
    for (let filled = this.#width; filled < cells.length; filled *= 2)
      cells.copyWithin(filled, 0, Math.min(filled, cells.length - filled));
    return cells;
  }
}

/** Cells of a stretch. */
const STRETCH_BITS = 4;
const STRETCH = 1 << STRETCH_BITS;
const STRETCH_MASK = STRETCH - 1;
/** Rows up to this width are kept whole. */
const WIDEST_WHOLE = 2 * STRETCH;
