/** Hides small counts as the national returns do, and what they could be worked out from. */

export const HIDDEN = '*';

/** A count of children that may not be shown. None and many may. */
export const isSmall = (count: number, most: number): boolean => count >= 1 && count <= most;

/**
 * Which of several counts with a known sum are hidden: the small ones, and where that is a single one the next smallest
 * too, as it could be worked out from the sum and the others.
 */
export function hiddenCounts(counts: readonly number[], most: number): boolean[] {
  const hidden = counts.map((count) => isSmall(count, most));
  if (hidden.filter(Boolean).length !== 1) return hidden;
  let next = -1;
  counts.forEach((count, index) => {
    if (!hidden[index] && count > 0 && (next < 0 || count < (counts[next] ?? 0))) next = index;
  });
  if (next >= 0) hidden[next] = true;
  return hidden;
}
