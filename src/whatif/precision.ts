/** When enough replications have been run: a mean is known to a stated precision. */
import { confidenceOfMean, type Interval } from '../indicators/index.ts';

/** How well a mean is to be known. */
export interface Precision {
  /** Half the width of the 95% interval that is wanted: in the measure's own unit, or as a share of the mean. */
  readonly halfWidth: number;
  readonly relative: boolean;
}

/** Replications before anything is judged: with fewer the spread itself is hardly known. */
export const FEWEST_REPLICATIONS = 10;

export interface Progress {
  readonly reached: boolean;
  /** Interval of the mean so far, null of fewer than two values. */
  readonly interval: Interval | null;
}

/**
 * Whether the mean of these replications' values is known as well as wanted. Looked at after each replication, in
 * order: the sequential procedure of Chow and Robbins (1965, doi:10.1214/aoms/1177700156), which keeps its promise as
 * the width wanted goes to 0; `FEWEST_REPLICATIONS` keep it from stopping on a lucky few.
 * @param values of the replications so far that have one, in order
 */
export function precisionOf(values: readonly number[], wanted: Precision): Progress {
  const interval = confidenceOfMean(values);
  if (interval === null || values.length < FEWEST_REPLICATIONS) return { reached: false, interval };
  const half = (interval.to - interval.from) / 2;
  const mean = Math.abs(interval.to + interval.from) / 2;
  return { reached: half <= wanted.halfWidth * (wanted.relative ? mean : 1), interval };
}
