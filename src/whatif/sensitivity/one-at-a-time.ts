/** Each parameter at the low and the high end of its range, all others as the scenario has them: what a tornado shows. */
import { confidenceOfMean, type Interval } from '../../indicators/index.ts';
import type { Figures } from '../calibration/calibrate.ts';
import { allOf, type DesignedRun } from './run-design.ts';

/** One end of a parameter's range. */
export interface EndOfRange {
  /** Mean of the answer there; null where no run has one. */
  readonly mean: number | null;
  /** 95% interval of the difference from what the scenario has, in pairs with the same luck. */
  readonly difference: Interval | null;
}

/** Of one answer. */
export interface OneAtATime {
  /** As the scenario has it. */
  readonly base: number | null;
  readonly interval: Interval | null;
  /** By chosen parameter. */
  readonly ends: readonly { readonly low: EndOfRange; readonly high: EndOfRange }[];
}

/** The runs with as many kinds of luck: all as they are, then low and high of each parameter. */
export function endsDesign(
  lucks: number,
  chosen: readonly number[],
  current: readonly number[],
): DesignedRun[][] {
  const points = [current, ...chosen.flatMap((one) => [current.with(one, 0), current.with(one, 1)])];
  return points.map((point) => Array.from({ length: lucks }, (_, luck) => ({ point, luck })));
}

/**
 * @param figures of the runs in the order of the design
 * @param answer which one
 */
export function oneAtATime(figures: readonly (readonly Figures[])[], answer: number): OneAtATime {
  const values = figures.map((runs) => runs.map((one) => one[answer]));
  const [base, ...others] = values;
  const known = base.filter((value) => value !== null);
  const end = (of: readonly (number | null)[]): EndOfRange => {
    const differences = of.flatMap((value, luck) => {
      const pair = allOf([base[luck], value]);
      return pair === undefined ? [] : [pair[1] - pair[0]];
    });
    return { mean: meanOf(of.filter((value) => value !== null)), difference: confidenceOfMean(differences) };
  };
  return {
    base: meanOf(known),
    interval: confidenceOfMean(known),
    ends: Array.from({ length: others.length / 2 }, (_, at) => ({
      low: end(others[2 * at]),
      high: end(others[2 * at + 1]),
    })),
  };
}

const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
