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
    this.#cells = this.#blankRows(64);
  }

  /** How many rows there are. */
  get rows(): number {
    return this.#rows;
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
    if (row >= this.#rows) this.#grow(row + 1);
    return this.#cells[row * this.#width + column]++;
  }

  /** Makes a row blank again. */
  blank(row: number): void {
    if (row >= this.#rows) return;
    const from = row * this.#width;
    for (let column = 0; column < this.#width; column++) this.#cells[from + column] = this.#blank[column];
  }

  #grow(rows: number): void {
    const held = this.#cells.length / this.#width;
    if (rows > held) {
      const cells = this.#blankRows(Math.max(rows, held * 2));
      cells.set(this.#cells);
      this.#cells = cells;
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
