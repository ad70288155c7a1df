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
