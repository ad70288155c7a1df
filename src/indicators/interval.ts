/** Intervals, each of which says what it is and on how much it rests. */
import { studentT } from './student-t.ts';

export type IntervalKind =
  /** Where the mean of many replications lies. */
  | 'confidence of the mean'
  /** Where the figure of one single year lies, as a year differs from the next by chance alone. */
  | 'prediction of one year'
  /** Where the share lies, as far as so many cases tell. */
  | 'confidence of a share';

export interface Interval {
  readonly kind: IntervalKind;
  /** 0.95 for a 95% interval. */
  readonly level: number;
  readonly from: number;
  readonly to: number;
  /** What it rests on: so many replications, years or cases. */
  readonly n: number;
  readonly of: 'replications' | 'years' | 'cases';
}

export interface Moments {
  readonly n: number;
  readonly mean: number;
  /** Standard deviation of a sample, n - 1 in the denominator; 0 of fewer than two. */
  readonly sd: number;
}

/** Mean and standard deviation, in two passes; null of no values. */
export function momentsOf(values: readonly number[]): Moments | null {
  const n = values.length;
  if (n === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return { n, mean, sd: n < 2 ? 0 : Math.sqrt(squares / (n - 1)) };
}

function around(
  values: readonly number[],
  level: number,
  spread: (n: number) => number,
): [number, number] | null {
  const moments = momentsOf(values);
  if (moments === null || moments.n < 2) return null;
  const half = studentT(moments.n - 1, level) * moments.sd * spread(moments.n);
  return [moments.mean - half, moments.mean + half];
}

/** Student's interval of the mean over replications, which are independent; null of fewer than two. */
export function confidenceOfMean(values: readonly number[], level = 0.95): Interval | null {
  const edges = around(values, level, (n) => Math.sqrt(1 / n));
  if (edges === null) return null;
  return {
    kind: 'confidence of the mean',
    level,
    from: edges[0],
    to: edges[1],
    n: values.length,
    of: 'replications',
  };
}

/**
 * With fewer years the interval for one more is over 1.6 times as wide as with ever so many, because the spread itself is hardly known: its
 * half-width in standard deviations, t of n - 1 degrees of freedom times the root of 1 + 1/n, is 15.6 for two years, 3.56 for four,
 * 3.04 for five, and 1.96 in the end.
 */
export const FEWEST_YEARS = 5;

/**
 * Student's interval for one more year like these; null of fewer than `FEWEST_YEARS`. Years of one replication follow each other and are a little alike,
 * so that with few replications the interval is a little narrow.
 */
export function predictionOfYear(values: readonly number[], level = 0.95): Interval | null {
  const edges = around(values, level, (n) => Math.sqrt(1 + 1 / n));
  if (edges === null || values.length < FEWEST_YEARS) return null;
  return {
    kind: 'prediction of one year',
    level,
    from: edges[0],
    to: edges[1],
    n: values.length,
    of: 'years',
  };
}

/** The edge of the middle 95% of a normal distribution. */
const NORMAL_EDGE = 1.959963984540054;

/** Wilson's 95% interval of a share, as percentages; null of no cases. */
export function wilson(good: number, n: number): Interval | null {
  if (n === 0) return null;
  const z = NORMAL_EDGE;
  const share = good / n;
  const centre = share + (z * z) / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const whole = 1 + (z * z) / n;
  return {
    kind: 'confidence of a share',
    level: 0.95,
    from: Math.max(0, (100 * (centre - half)) / whole),
    to: Math.min(100, (100 * (centre + half)) / whole),
    n,
    of: 'cases',
  };
}
