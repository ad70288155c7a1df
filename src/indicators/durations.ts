/** How long what was done took, and how many of these times fall into each of some bands. */
import { timeTaken } from '../simulation/limit.ts';
import { ROUND_DONE, type RoundTable } from './clock-rounds.ts';
import type { IndicatorContext } from './context.ts';
import { isIn } from './periods.ts';

/**
 * Times of one timescale in its limit's unit, ascending: of the rounds that were done in the context's period. What is still
 * open at its end is not among them, so that over a short period the longest are missing.
 */
export function durations(rounds: RoundTable, timescale: string, context: IndicatorContext): number[] {
  const wanted = rounds.timescales.indexOf(timescale);
  const taken: number[] = [];
  for (let row = 0; row < rounds.length; row++) {
    if (rounds.timescale.get(row) !== wanted || rounds.state.get(row) !== ROUND_DONE) continue;
    const end = rounds.end.get(row);
    if (!isIn(end, context.period)) continue;
    const { unit } = context.timescales[timescale].limit;
    taken.push(timeTaken(rounds.start.get(row), end, unit, context.office));
  }
  return taken.sort((a, b) => a - b);
}

/**
 * Percent of the values in each band: no more than the first edge, more than that and no more than the second, and so on; last
 * what is more than the last edge. All zero where there are no values.
 * @param edges ascending
 */
export function bandShares(values: readonly number[], edges: readonly number[]): number[] {
  const counts = [...edges, Infinity].map(() => 0);
  for (const value of values) {
    const band = edges.findIndex((edge) => value <= edge);
    counts[band < 0 ? edges.length : band]++;
  }
  return counts.map((count) => (values.length === 0 ? 0 : (100 * count) / values.length));
}
