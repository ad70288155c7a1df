/**
 * The design by which variance is apportioned: rows of two independent points A and B, and for each input the point A with that input of B
 * (Saltelli and others 2010, doi:10.1016/j.cpc.2009.09.018).
 */
import { latinHypercube } from '../calibration/latin-hypercube.ts';
import { Luck } from '../calibration/luck.ts';
import type { DesignedRun } from './run-design.ts';

/** Rows of one Latin hypercube: more rows are more of them, and keep the runs there were. */
export const ROWS_AT_ONCE = 16;

/** A, B, then A with each chosen parameter of B, then A with the luck of B. */
export const runsOfRow = (chosen: number): number => chosen + 3;

/**
 * @param rows how many, a multiple of `ROWS_AT_ONCE`
 * @param chosen which parameters vary; the others stay as they are in `current`
 */
export function sobolDesign(
  rows: number,
  chosen: readonly number[],
  current: readonly number[],
  seed: string,
): DesignedRun[][] {
  const design: DesignedRun[][] = [];
  // By their numbers, so that the runs of the same parameters are the same whatever their rank is.
  const columns = chosen.toSorted((one, other) => one - other);
  const columnOf = chosen.map((parameter) => columns.indexOf(parameter));
  for (let from = 0; from < rows; from += ROWS_AT_ONCE) {
    const chance = new Luck(seed, `sensitivity/rows from ${from}`);
    const both = latinHypercube(ROWS_AT_ONCE, 2 * chosen.length, chance);
    both.slice(0, rows - from).forEach((cells, at) => {
      const a = cells.slice(0, chosen.length);
      const b = cells.slice(chosen.length);
      const luck = 2 * (from + at);
      const pointOf = (shares: readonly number[]): number[] => {
        const point = [...current];
        columns.forEach((parameter, column) => (point[parameter] = shares[column]));
        return point;
      };
      design.push([
        { point: pointOf(a), luck },
        { point: pointOf(b), luck: luck + 1 },
        ...columnOf.map((column) => ({ point: pointOf(a.with(column, b[column])), luck })),
        { point: pointOf(a), luck: luck + 1 },
      ]);
    });
  }
  return design;
}
