/** Many measures at once: p-values corrected so that one false alarm among all of them is as rare as it was for one. */

/**
 * Holm's step-down procedure (Holm 1979, jstor:4615733): the k-th smallest of m is multiplied by m - k + 1, and none is smaller than one
 * before it. It asks nothing of how the measures hang together, which here they do.
 * @returns corrected p-values in the order given
 */
export function holm(values: readonly number[]): number[] {
  const order = values.map((_, at) => at).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const corrected = Array.from(values, () => 0);
  let largest = 0;
  order.forEach((at, rank) => {
    largest = Math.max(largest, Math.min(1, (values[at] ?? 0) * (values.length - rank)));
    corrected[at] = largest;
  });
  return corrected;
}
