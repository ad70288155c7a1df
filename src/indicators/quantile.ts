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
export function spreadOf(values: readonly number[] | Float64Array): Spread {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  let sum = 0;
  for (const value of sorted) sum += value;
  return {
    n,
    mean: n === 0 ? null : sum / n,
    median: quantileOf(sorted, 0.5),
    p90: quantileOf(sorted, 0.9),
    max: n === 0 ? null : sorted[n - 1],
  };
}
