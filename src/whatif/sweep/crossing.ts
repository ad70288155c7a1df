/** Where along a row of values a rule begins to be met, with its interval. */
import { momentsOf, studentT } from '../../indicators/index.ts';

export interface Crossing {
  /** Whether larger values meet the rule (`at least`) or smaller ones (`at most`). */
  readonly needs: 'at least' | 'at most';
  /** The value from which on, towards those that meet it best, the mean meets the rule; null where not even the best does. */
  readonly at: number | null;
  /** The 95% interval of that value; null at an end that lies beyond the values tried. */
  readonly low: number | null;
  readonly high: number | null;
}

/** What a mean is held to, in the measure's unit. */
export interface Rule {
  readonly atLeast: number | null;
  readonly atMost: number | null;
}

const LEVEL = 0.95;

/**
 * The interval comes of Student's t tests at each value over its replications, in a fixed order, each at half of 5%, so that no further
 * correction is due (Maurer, Hothorn and Lehmacher 1995, ordered hypotheses): from the best value on, as long as the mean is surely on the
 * right side, the last of these is one end; from the worst on, as long as it is surely on the wrong side, the next is the other end. It
 * holds where more never turns from better to worse. Between two values nothing is interpolated: an end is a value that was tried.
 * @param values what was tried, rising
 * @param figures of each value those of its replications
 */
export function crossingOf(
  values: readonly number[],
  figures: readonly (readonly number[])[],
  { atLeast, atMost }: Rule,
): Crossing | null {
  const limit = atLeast ?? atMost;
  if (limit === null || values.length < 2 || figures.some((each) => each.length === 0)) return null;
  const sign = atLeast === null ? -1 : 1;
  const steps = values.map((value, at) => ({ value, ...marginOf(figures[at] ?? [], limit, sign) }));
  const [first, last] = [steps[0].mean, steps[steps.length - 1].mean];
  const needs = last >= first ? 'at least' : 'at most';
  const fromBest = needs === 'at least' ? steps.toReversed() : steps;
  const met = lastOf(fromBest, ({ mean }) => mean >= 0);
  const surely = lastOf(fromBest, ({ low }) => low >= 0);
  const fromWorst = fromBest.toReversed();
  const missed = fromWorst.findIndex(({ high }) => high >= 0);
  // None at all was surely missed: the end lies beyond the worst. All were: beyond the best.
  const notMissed = missed <= 0 ? null : fromWorst[missed].value;
  const ends = needs === 'at least' ? [notMissed, surely] : [surely, notMissed];
  return { needs, at: met, low: ends[0] ?? null, high: ends[1] ?? null };
}

interface Step {
  readonly value: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** The value of the last of those at the beginning that do; null where the first does not. */
function lastOf(steps: readonly Step[], does: (step: Step) => boolean): number | null {
  const end = steps.findIndex((step) => !does(step));
  return steps[(end < 0 ? steps.length : end) - 1]?.value ?? null;
}

/** By how much the rule is met, with its interval; without one where there is a single replication. */
function marginOf(figures: readonly number[], limit: number, sign: number): Omit<Step, 'value'> {
  const { n, mean, sd } = momentsOf(figures) ?? { n: 0, mean: NaN, sd: 0 };
  const margin = sign * (mean - limit);
  const half = n < 2 ? Infinity : (studentT(n - 1, LEVEL) * sd) / Math.sqrt(n);
  return { mean: margin, low: margin - half, high: margin + half };
}
