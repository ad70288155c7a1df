/** Integers in arrays that grow. */
import { blankCells, outgrown } from './cell-store.ts';

/** The cells in an array that is longer: twice as long, and at least of the length that is asked for; new cells are `blank`. */
export function widened(cells: Int32Array, length: number, blank = 0): Int32Array<ArrayBuffer> {
  const wider = blankCells(Math.max(length, cells.length * 2));
  wider.set(cells);
  if (blank !== 0) wider.fill(blank, cells.length);
  outgrown(cells);
  return wider;
}

/** A table with as many rows as before or more, and rows as long or longer; new cells are 0. @param size cells of a row so far, and `wide` from now on */
export function widenedRows(
  cells: Int32Array,
  size: number,
  rows: number,
  wide: number,
): Int32Array<ArrayBuffer> {
  const wider = blankCells(rows * wide);
  if (wide === size) wider.set(cells);
  else
    for (let row = 0; row * size < cells.length; row++)
      for (let at = 0; at < size; at++) wider[row * wide + at] = cells[row * size + at];
  outgrown(cells);
  return wider;
}
