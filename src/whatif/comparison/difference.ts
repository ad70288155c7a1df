/** The difference of a measure between two scenarios, with its interval: of pairs that had the same luck, or of runs that had not. */
import { beyondChance, momentsOf, studentT } from '../../indicators/index.ts';

export type Pairing = 'paired' | 'unpaired';

export interface Difference {
  readonly pairing: Pairing;
  /** Means over the replications that count. */
  readonly base: number;
  readonly whatIf: number;
  /** What the what-if has more, in the measure's unit. */
  readonly difference: number;
  /** Pairs; of unpaired runs the replications of the side that has fewer. */
  readonly n: number;
  /** Half the 95% interval of the difference; null of fewer than two pairs. */
  readonly halfWidth: number | null;
  /** Two-sided p-value of no difference, not corrected for many measures; null where there is no interval. */
  readonly p: number | null;
  /** Whether every pair had the very same value. */
  readonly same: boolean;
  /**
   * Variance that the difference would have with independent luck, over the variance that it has: so many times the replications
   * would be needed without pairing. Null without pairs, or where one of the two is 0.
   */
  readonly varianceReduction: number | null;
}

const variance = (values: readonly number[]): number => {
  const { sd } = momentsOf(values) ?? { sd: 0 };
  return sd * sd;
};
const mean = (values: readonly number[]): number => momentsOf(values)?.mean ?? NaN;

/**
 * Student's paired t: the interval of the mean of the differences, n - 1 degrees of freedom.
 * @param base values of the pairs, in order; `whatIf` has as many
 * @throws RangeError of no pairs, or of sides that are not as long as each other
 */
export function pairedDifference(
  base: readonly number[],
  whatIf: readonly number[],
  level = 0.95,
): Difference {
  if (base.length === 0 || base.length !== whatIf.length)
    throw new RangeError(`pairs have two sides: there are ${base.length} and ${whatIf.length} values`);
  const differences = whatIf.map((value, pair) => value - (base[pair] ?? NaN));
  const n = differences.length;
  const spread = variance(differences);
  const independent = variance(base) + variance(whatIf);
  return {
    pairing: 'paired',
    base: mean(base),
    whatIf: mean(whatIf),
    difference: mean(differences),
    n,
    ...judged(mean(differences), Math.sqrt(spread / n), n - 1, level),
    same: differences.every((value) => value === 0),
    varianceReduction: n < 2 || spread === 0 || independent === 0 ? null : independent / spread,
  };
}

/**
 * Welch's t for two samples of unlike variance, with the degrees of freedom of Welch and Satterthwaite
 * (Welch 1947, doi:10.1093/biomet/34.1-2.28).
 * @throws RangeError where a side has no value
 */
export function unpairedDifference(
  base: readonly number[],
  whatIf: readonly number[],
  level = 0.95,
): Difference {
  const n = Math.min(base.length, whatIf.length);
  if (n === 0) throw new RangeError('a side has no value');
  const parts = [base, whatIf].map((values) => variance(values) / values.length);
  const [first = 0, second = 0] = parts;
  const total = first + second;
  const below = (first * first) / (base.length - 1) + (second * second) / (whatIf.length - 1);
  const freedom = n < 2 ? 0 : total === 0 ? base.length + whatIf.length - 2 : (total * total) / below;
  const difference = mean(whatIf) - mean(base);
  return {
    pairing: 'unpaired',
    base: mean(base),
    whatIf: mean(whatIf),
    difference,
    n,
    ...judged(difference, Math.sqrt(total), freedom, level),
    same: false,
    varianceReduction: null,
  };
}

/** Interval and p-value of a mean with this standard error. */
function judged(
  difference: number,
  error: number,
  freedom: number,
  level: number,
): Pick<Difference, 'halfWidth' | 'p'> {
  if (freedom < 1) return { halfWidth: null, p: null };
  if (error === 0) return { halfWidth: 0, p: difference === 0 ? 1 : 0 };
  return { halfWidth: studentT(freedom, level) * error, p: beyondChance(difference / error, freedom) };
}
