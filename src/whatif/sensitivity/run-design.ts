/** What a sensitivity analysis asks to be run, and what it gets back. */
import type { AskedRun, Figures } from '../calibration/calibrate.ts';

/**
 * Parameters as shares of their ranges, and whose luck is played with. Luck is one more input, the last of them, so that its part in
 * the variance is told beside the parameters' (Hart, Alexanderian and Gremaud 2017, arXiv:1602.06218).
 */
export type DesignedRun = Pick<AskedRun, 'point' | 'luck'>;

/** Makes runs, in any order; the answers stand in the order of what was asked. */
export type Play = (asked: readonly DesignedRun[]) => Promise<readonly Figures[]>;

/** Values of one answer; undefined where some run has none, so that what rests on them is left out. */
export function allOf(values: readonly (number | null)[]): readonly number[] | undefined {
  return values.every((value) => value !== null) ? values : undefined;
}
