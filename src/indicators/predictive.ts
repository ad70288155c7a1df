/**
 * What one more year like the simulated ones may give: a predictive distribution of a single draw. What a borough reports of
 * one year is such a draw, so that a count of 5 is judged by how far a count of that size wanders, not by the mean alone.
 *
 * - A figure that is no count, and a count with a mean of at least 20: Student's predictive distribution for a normal sample,
 *   (x - mean) / (sd √(1 + 1/n)) with n - 1 degrees of freedom; a count with the correction of a half for continuity (Geisser,
 *   Predictive Inference, 1993; Meeker, Hahn and Escobar, Statistical Intervals, 2nd edition 2017, section 4.7).
 * - A smaller count: negative binomial. For Poisson counts with a sum of s in n draws and Jeffreys' prior the predictive
 *   distribution is negative binomial with mean m = (s + ½)/n and variance m (1 + 1/n) (Gelman and others, Bayesian Data
 *   Analysis, 3rd edition 2013, section 2.6; Krishnamoorthy and Peng, Journal of Statistical Planning and Inference 141, 2011).
 *   Where the draws vary more than Poisson counts do, the variance is multiplied by their dispersion, sample variance over
 *   mean (Menssen and others, Prediction intervals for overdispersed Poisson data, Pharmaceutical Statistics 2025); where they
 *   vary less it is not lowered, so that the interval is then rather too wide.
 */
import { FEWEST_YEARS, momentsOf, type Interval, type Moments } from './interval.ts';
import { chanceUpTo, countAt } from './negative-binomial.ts';
import { studentT, withinChance } from './student-t.ts';

export interface Predictive {
  readonly method: 'negative binomial' | 'Student';
  readonly interval: Interval;
  /** Two-sided: twice the chance of what lies as far out on its side or further, at most 1. */
  chanceOf(value: number): number;
}

/** Below this mean the shape of a count's distribution is not nearly normal. */
const FEW = 20;
const LEVEL = 0.95;

export interface DrawKind {
  /** Whole numbers from 0. */
  readonly isCount: boolean;
  /** The most it can be: 100 of a percentage. */
  readonly most?: number | undefined;
}

/**
 * The predictive distribution of one draw more.
 * @param values of independent draws, one a replication
 * @returns null of fewer than five, whose spread is hardly known
 */
export function predictiveOf(values: readonly number[], kind: DrawKind): Predictive | null {
  const moments = momentsOf(values);
  if (moments === null || moments.n < FEWEST_YEARS) return null;
  return kind.isCount && moments.mean < FEW ? ofFew(moments) : ofMany(moments, kind);
}

function intervalFrom(from: number, to: number, n: number): Interval {
  return { kind: 'prediction of one year', level: LEVEL, from, to, n, of: 'replications' };
}

function ofFew({ n, mean, sd }: Moments): Predictive {
  const expected = mean + 0.5 / n;
  const dispersion = mean === 0 ? 1 : Math.max(1, (sd * sd) / mean);
  const one = { mean: expected, variance: dispersion * expected * (1 + 1 / n) };
  const tail = (1 - LEVEL) / 2;
  return {
    method: 'negative binomial',
    interval: intervalFrom(countAt(one, tail), countAt(one, 1 - tail), n),
    chanceOf: (value) => Math.min(1, 2 * Math.min(chanceUpTo(one, value), 1 - chanceUpTo(one, value - 1))),
  };
}

function ofMany({ n, mean, sd }: Moments, { isCount, most = Infinity }: DrawKind): Predictive {
  const spread = sd * Math.sqrt(1 + 1 / n);
  const half = studentT(n - 1, LEVEL) * spread;
  const step = isCount ? 0.5 : 0;
  return {
    method: 'Student',
    interval: intervalFrom(Math.max(0, mean - half), Math.min(most, mean + half), n),
    chanceOf: (value) => {
      const away = Math.max(0, Math.abs(value - mean) - step);
      if (spread === 0) return away === 0 ? 1 : 0;
      return 1 - withinChance(away / spread, n - 1);
    },
  };
}
