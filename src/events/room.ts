/** Room that tables have from their beginning. */
import { widened } from './widened.ts';

/**
 * How many cells the columns of one kind of table had at most: the next one has as many from its beginning, so that replications
 * that follow one another do not all copy their tables as these grow. No result depends on it.
 */
export class Room {
  cells: number;

  constructor(cells: number) {
    this.cells = cells;
  }

  atLeast(cells: number): void {
    if (cells > this.cells) this.cells = cells;
  }

  /** The cells in an array that is longer, as `widened` gives it. */
  widened(cells: Int32Array, length: number, blank = 0): Int32Array<ArrayBuffer> {
    const wider = widened(cells, length, blank);
    this.atLeast(wider.length);
    return wider;
  }
}
