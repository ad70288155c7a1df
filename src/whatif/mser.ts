/** How much of the beginning of a simulated series to leave out: MSER-5. */

/** Observations that are averaged to one before the rule is applied. */
const BATCH = 5;
/** What is left when less than this share of the series would be kept says more of chance than of the beginning. */
const LEAST_KEPT = 0.5;

/** Fewer batches than these say nothing of their spread. */
const LEAST_BATCHES = 5;

export interface Truncation {
  /** Observations to leave out at the beginning. */
  readonly leftOut: number;
  /** Whether the rule found its place in the first half; otherwise the series is too short to tell. */
  readonly found: boolean;
}

/**
 * The beginning that, left out, makes the mean of the rest surest: the d that minimises the squared deviations of the
 * k - d batch means that stay, over (k - d) squared (White 1997, doi:10.1177/003754979706900601; batches of 5 by White,
 * Cobb and Spratt 2000). Of equal minima the earliest.
 * @param series observations at equal distances, such as a stock day by day; a rest of fewer than 5 at the end is dropped
 * @throws RangeError of fewer than 25 observations
 */
export function mser5(series: ArrayLike<number>): Truncation {
  const batches = Math.floor(series.length / BATCH);
  if (batches < LEAST_BATCHES)
    throw new RangeError(
      `MSER-5 needs ${LEAST_BATCHES * BATCH} observations, and there are ${series.length}`,
    );
  const means = batchMeans(series, batches);
  let best = 0;
  let least = Infinity;
  // From the end, so that a batch mean comes in a step; by Welford's rule, so that a level has no deviation at all.
  let mean = 0;
  let squares = 0;
  for (let dropped = batches - 1; dropped >= 0; dropped--) {
    const kept = batches - dropped;
    const deviation = means[dropped] - mean;
    mean += deviation / kept;
    squares += deviation * (means[dropped] - mean);
    const statistic = squares / (kept * kept);
    // The last few always look sure of themselves: a mean of one deviates from nothing.
    if (kept >= LEAST_BATCHES && statistic <= least) {
      least = statistic;
      best = dropped;
    }
  }
  return { leftOut: best * BATCH, found: batches - best >= batches * LEAST_KEPT };
}

function batchMeans(series: ArrayLike<number>, batches: number): Float64Array {
  const means = new Float64Array(batches);
  for (let batch = 0; batch < batches; batch++) {
    let sum = 0;
    for (let index = batch * BATCH; index < (batch + 1) * BATCH; index++) sum += series[index];
    means[batch] = sum / BATCH;
  }
  return means;
}
