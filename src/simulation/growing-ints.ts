/** A table of 32-bit integers whose rows are added as they are first written; unwritten rows read as blank. */
export class GrowingInts {
  readonly #width: number;
  readonly #blank: Int32Array;
  #cells: Int32Array;
  #rows = 0;

  /** `blank`: the values of a new row, `width` of them. */
  constructor(width: number, blank: readonly number[] = []) {
    this.#width = width;
    this.#blank = Int32Array.from({ length: width }, (_, column) => blank[column] ?? 0);
    this.#cells = new Int32Array(width * 64);
  }

  get(row: number, column: number): number {
    return row < this.#rows ? this.#cells[row * this.#width + column] : this.#blank[column];
  }

  set(row: number, column: number, value: number): void {
    if (row >= this.#rows) this.#grow(row + 1);
    this.#cells[row * this.#width + column] = value;
  }

  /** Adds one and returns the value before. */
  next(row: number, column: number): number {
    const value = this.get(row, column);
    this.set(row, column, value + 1);
    return value;
  }

  #grow(rows: number): void {
    const needed = rows * this.#width;
    if (needed > this.#cells.length) {
      const cells = new Int32Array(Math.max(needed, this.#cells.length * 2));
      cells.set(this.#cells);
      this.#cells = cells;
    }
    for (let row = this.#rows; row < rows; row++) this.#cells.set(this.#blank, row * this.#width);
    this.#rows = rows;
  }
}
