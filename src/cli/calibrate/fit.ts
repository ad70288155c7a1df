/** How well what was fitted agrees with each target, by runs of the simulation itself. */
import { confidenceOfMean, type Interval } from '../../indicators/index.ts';
import type { CalibrationTarget, Figures } from '../../whatif/index.ts';

export interface TargetFit {
  readonly target: CalibrationTarget;
  /** Means over runs with the values there were before, and with those that were fitted; null where no run has a figure. */
  readonly before: number | null;
  readonly fitted: number | null;
  /** Of the mean of the fitted. */
  readonly interval: Interval | null;
  /** How far the fitted mean is off, in tolerances. */
  readonly off: number | null;
  readonly met: boolean;
}

export function fitOf(
  targets: readonly CalibrationTarget[],
  before: readonly Figures[],
  fitted: readonly Figures[],
): TargetFit[] {
  return targets.map((target, at) => {
    const values = valuesOf(fitted, at);
    const mean = meanOf(values);
    const off = mean === null ? null : (mean - target.value) / target.tolerance;
    return {
      target,
      before: meanOf(valuesOf(before, at)),
      fitted: mean,
      interval: confidenceOfMean(values),
      off,
      met: off !== null && Math.abs(off) <= 1,
    };
  });
}

const valuesOf = (runs: readonly Figures[], at: number): number[] => runs.flatMap((run) => run[at] ?? []);

const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
