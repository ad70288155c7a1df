/**
 * What is counted and noted of each child, as 32-bit integers: one sheet for the tables of all who count, so that a child's row is found
 * once. Unwritten cells read as the table's blank.
 *
 * Of what may happen to a child little does: the columns of all tables stand in the order in which they are first written, sixteen to a
 * stretch, and of a row only the stretches are kept that were written. What happens often stands together.
 */
import { blankCells } from '../events/cell-store.ts';
import { widened, widenedRows } from '../events/widened.ts';

/** Cells of a stretch. */
const STRETCH_BITS = 4;
const STRETCH = 1 << STRETCH_BITS;
const STRETCH_MASK = STRETCH - 1;
/** Of a column that was not written yet. */
const NOWHERE = -1;

export class ChildSheet {
  /** The stretches that were written, one after another; the first stays blank, and is that of whatever was not. */
  cells = blankCells(64 * STRETCH);
  /** Where each stretch of each row stands in `cells`, 0 where it was not written. */
  #places = blankCells(64 * STRETCH);
  #rows = 64;
  /** Stretches that a row has room for. */
  #width = STRETCH;
  #columns = 0;
  /** How many stretches there are, and those that nobody uses any more. */
  #taken = 1;
  readonly #free: number[] = [];

  /** A table of this sheet. @param blank by column: what an unwritten cell reads as */
  table(blank: readonly number[]): SheetTable {
    return new SheetTable(this, blank);
  }

  /** The place of the next column that is written. */
  addColumn(): number {
    if (this.#columns === this.#width * STRETCH) this.#widen(this.#rows, this.#width * 2);
    return this.#columns++;
  }

  /** Where a cell stands that is to be read. */
  cell(row: number, place: number): number {
    const stretch = row < this.#rows ? this.#places[row * this.#width + (place >> STRETCH_BITS)] : 0;
    return stretch + (place & STRETCH_MASK);
  }

  /** Where a cell stands that is to be written. */
  ownCell(row: number, place: number): number {
    if (row >= this.#rows) this.#widen(Math.max(row + 1, this.#rows * 2), this.#width);
    const at = row * this.#width + (place >> STRETCH_BITS);
    const stretch = this.#places[at];
    return (stretch === 0 ? this.#newStretch(at) : stretch) + (place & STRETCH_MASK);
  }

  /** Makes a row blank again. */
  blank(row: number): void {
    if (row >= this.#rows) return;
    const first = row * this.#width;
    const end = first + ((this.#columns + STRETCH_MASK) >> STRETCH_BITS);
    for (let at = first; at < end; at++) {
      const stretch = this.#places[at];
      if (stretch === 0) continue;
      for (let cell = stretch; cell < stretch + STRETCH; cell++) this.cells[cell] = 0;
      this.#free.push(stretch);
      this.#places[at] = 0;
    }
  }

  #newStretch(at: number): number {
    const stretch = this.#free.pop() ?? this.#taken++ * STRETCH;
    if (stretch === this.cells.length) this.cells = widened(this.cells, stretch + STRETCH);
    this.#places[at] = stretch;
    return stretch;
  }

  #widen(rows: number, width: number): void {
    this.#places = widenedRows(this.#places, this.#width, rows, width);
    this.#rows = rows;
    this.#width = width;
  }
}

/** Of each column of a table, in so many numbers: where it stands in the sheet, and its blank. */
const PLACE = 0;
const BLANK = 1;
const WIDTH = 2;

/** One table of a sheet, by child and column. */
export class SheetTable {
  readonly #sheet: ChildSheet;
  /** A cell of the sheet holds how its value differs from the blank, bit by bit: 0 is blank whatever that is. */
  readonly #columns: Int32Array;

  constructor(sheet: ChildSheet, blank: readonly number[]) {
    this.#sheet = sheet;
    this.#columns = Int32Array.from(blank.flatMap((value) => [NOWHERE, value]));
  }

  get(row: number, column: number): number {
    const place = this.#columns[column * WIDTH + PLACE];
    const blank = this.#columns[column * WIDTH + BLANK];
    return place === NOWHERE ? blank : this.#sheet.cells[this.#sheet.cell(row, place)] ^ blank;
  }

  set(row: number, column: number, value: number): void {
    const differs = value ^ this.#columns[column * WIDTH + BLANK];
    if (differs === 0) return this.#clear(row, this.#columns[column * WIDTH + PLACE]);
    // Asked for first: the cells may be others afterwards.
    const cell = this.#sheet.ownCell(row, this.#placeOf(column));
    this.#sheet.cells[cell] = differs;
  }

  /** What was not written is blank. */
  #clear(row: number, place: number): void {
    if (place === NOWHERE) return;
    const sheet = this.#sheet;
    const cell = sheet.cell(row, place);
    if (cell >= STRETCH) sheet.cells[cell] = 0;
  }

  /** Adds one and returns the value before. */
  next(row: number, column: number): number {
    const cell = this.#sheet.ownCell(row, this.#placeOf(column));
    const blank = this.#columns[column * WIDTH + BLANK];
    const { cells } = this.#sheet;
    const before = cells[cell] ^ blank;
    cells[cell] = (before + 1) ^ blank;
    return before;
  }

  #placeOf(column: number): number {
    const at = column * WIDTH + PLACE;
    if (this.#columns[at] === NOWHERE) this.#columns[at] = this.#sheet.addColumn();
    return this.#columns[at];
  }
}

/** So many columns that read as `value` before they are written. */
export const blankColumns = (count: number, value = 0): readonly number[] =>
  Array.from({ length: count }, () => value);
