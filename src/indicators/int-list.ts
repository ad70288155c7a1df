/** Integers in columns and tables that grow. */

import { blankCells } from '../events/cell-store.ts';
import { widened } from '../events/widened.ts';
import { Room } from '../events/room.ts';

/** A list of 32-bit integers that grows: one column of a table of results. */
export class IntList {
  readonly #room: Room;
  #cells: Int32Array;
  length = 0;

  /** @param room that of its kind of table */
  constructor(room = new Room(1024)) {
    this.#room = room;
    this.#cells = blankCells(room.cells);
  }

  /** Adds a value and returns its row. */
  push(value: number): number {
    if (this.length === this.#cells.length) this.#cells = this.#room.widened(this.#cells, this.length + 1);
    this.#cells[this.length] = value;
    return this.length++;
  }

  get(row: number): number {
    return this.#cells[row];
  }

  set(row: number, value: number): void {
    this.#cells[row] = value;
  }

  add(row: number, value: number): void {
    this.#cells[row] = this.#cells[row] + value;
  }

  /** The values so far; a view that the next `push` may leave behind. */
  values(): Int32Array {
    return this.#cells.subarray(0, this.length);
  }
}

/** Integers by a number from 0 on, such as a child's row; what was never written reads as `blank`. */
export class IntMap {
  readonly #blank: number;
  #cells: Int32Array;

  constructor(blank = 0, capacity = 256) {
    this.#blank = blank;
    this.#cells = blankCells(capacity).fill(blank);
  }

  get(key: number): number {
    return key < this.#cells.length ? this.#cells[key] : this.#blank;
  }

  set(key: number, value: number): void {
    if (key >= this.#cells.length) this.#cells = widened(this.#cells, key + 1, this.#blank);
    this.#cells[key] = value;
  }

  add(key: number, value: number): number {
    const sum = this.get(key) + value;
    this.set(key, sum);
    return sum;
  }

  /** One more than the last key that may have been written. */
  get size(): number {
    return this.#cells.length;
  }
}
