/** Quantiles of values that were observed: linear between neighbours (type 7 of Hyndman and Fan), as in Excel, R and SQL's `quantile_cont`. */

/**
 * @param sorted ascending
 * @param share between 0 and 1
 * @returns null of no values
 */
export function quantileOf(sorted: ArrayLike<number>, share: number): number | null {
  if (sorted.length === 0) return null;
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below];
  const high = sorted[Math.min(below + 1, sorted.length - 1)];
  return low + (high - low) * (place - below);
}

/** What a list of values amounts to; all null but `n` where it is empty. */
export interface Spread {
  readonly n: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly p90: number | null;
  readonly max: number | null;
}

/** The spread of values in any order. */
export const spreadOf = (values: ArrayLike<number>): Spread =>
  spreadOfSorted(new Float64Array(values).sort());

/** @param sorted ascending */
export function spreadOfSorted(sorted: Float64Array): Spread {
  const n = sorted.length;
  let sum = 0;
  for (let at = 0; at < n; at++) sum += sorted[at];
  return {
    n,
    mean: n === 0 ? null : sum / n,
    median: quantileOf(sorted, 0.5),
    p90: quantileOf(sorted, 0.9),
    max: n === 0 ? null : sorted[n - 1],
  };
}

/** The value of a rank (from 0) in values that are given as how many there are of each. */
function valueAtRank(counts: readonly (number | undefined)[], rank: number): number {
  let passed = 0;
  for (let value = 0; value < counts.length; value++) {
    passed += counts[value] ?? 0;
    if (passed > rank) return value;
  }
  return counts.length - 1;
}

/** The spread of whole numbers, given how many there are of each: `counts[3]` are threes. */
export function spreadOfCounts(counts: readonly (number | undefined)[]): Spread {
  let [n, sum] = [0, 0];
  for (let value = 0; value < counts.length; value++) {
    n += counts[value] ?? 0;
    sum += value * (counts[value] ?? 0);
  }
  if (n === 0) return { n, mean: null, median: null, p90: null, max: null };
  const quantile = (share: number): number => {
    const place = (n - 1) * share;
    const low = valueAtRank(counts, Math.floor(place));
    const high = valueAtRank(counts, Math.min(Math.floor(place) + 1, n - 1));
    return low + (high - low) * (place - Math.floor(place));
  };
  return { n, mean: sum / n, median: quantile(0.5), p90: quantile(0.9), max: valueAtRank(counts, n - 1) };
}
