/** The name that somebody probably meant. */

/**
 * The candidate with the fewest letters added, left out, changed or swapped, the first of equals; undefined where even
 * the best differs in more than a third of its letters (two for short names).
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    const longer = Math.max(name.length, candidate.length);
    const allowed = Math.min(Math.max(2, Math.floor(longer / 3)), longer - 1, least - 1);
    if (Math.abs(name.length - candidate.length) > allowed) continue;
    const distance = lettersBetween(name.toLowerCase(), candidate.toLowerCase());
    if (distance > allowed) continue;
    best = candidate;
    least = distance;
  }
  return best;
}

/** Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours. */
function lettersBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const now = [row];
    for (let column = 1; column <= b.length; column++) {
      const change = a[row - 1] === b[column - 1] ? 0 : 1;
      const cost = Math.min(now[column - 1] + 1, last[column] + 1, last[column - 1] + change);
      now.push(isSwap(a, b, row, column) ? Math.min(cost, beforeLast[column - 2] + 1) : cost);
    }
    beforeLast = last;
    last = now;
  }
  return last[b.length];
}

const isSwap = (a: string, b: string, row: number, column: number): boolean =>
  row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
