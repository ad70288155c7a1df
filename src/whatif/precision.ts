/** When enough replications have been run: a mean is known to a stated precision. */
import { confidenceOfMean, type Interval } from '../indicators/index.ts';
import { FEWEST_REPLICATIONS } from '../scenario/run-days.ts';

export { FEWEST_REPLICATIONS };

/** How well a mean is to be known. */
export interface Precision {
  /** Half the width of the interval that is wanted: in the measure's own unit, or as a share of the mean. */
  readonly halfWidth: number;
  readonly relative: boolean;
  /** Of the interval, 0.95 where left out. */
  readonly confidence?: number | undefined;
}

/** Replications between one look and the next. A fixed number, so that where a run stops does not depend on its threads. */
export const BATCH = 5;

/** How many replications there are at the next look, after so many; the last look is at the most. */
export const nextLook = (done: number, atMost: number): number =>
  Math.min(atMost, done < FEWEST_REPLICATIONS ? FEWEST_REPLICATIONS : done + BATCH);

export interface Progress {
  readonly reached: boolean;
  /** Half the interval, in the unit in which it is wanted; null where there is none, or nothing that it could be a share of. */
  readonly halfWidth: number | null;
  /** Interval of the mean so far, null of fewer than two values. */
  readonly interval: Interval | null;
}

/**
 * Whether the mean of these replications' values is known as well as wanted: the sequential procedure of Chow and Robbins
 * (1965, doi:10.1214/aoms/1177700156), which keeps its promise as the width wanted goes to 0; `FEWEST_REPLICATIONS` keep it
 * from stopping on a lucky few, and a run looks only every `BATCH` replications.
 * @param values of the replications so far that have one, in order
 */
export function precisionOf(values: readonly number[], wanted: Precision): Progress {
  const interval = confidenceOfMean(values, wanted.confidence);
  if (interval === null) return { reached: false, halfWidth: null, interval };
  const half = (interval.to - interval.from) / 2;
  const mean = Math.abs(interval.to + interval.from) / 2;
  const halfWidth = !wanted.relative ? half : mean > 0 ? half / mean : half === 0 ? 0 : null;
  const enough = values.length >= FEWEST_REPLICATIONS;
  return { reached: enough && halfWidth !== null && halfWidth <= wanted.halfWidth, halfWidth, interval };
}
