/**
 * Sobol' indices: the share of an answer's variance that each input has by itself (first order), and with all in which it takes part
 * (total).
 */
import { quantileOf } from '../../indicators/quantile.ts';
import { Luck } from '../calibration/luck.ts';

/** An estimate and its 95% interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface SobolIndices {
  readonly first: Estimate;
  readonly total: Estimate;
}

export interface Apportioned {
  /** Mean and variance of the answer over what is not known, and over chance. */
  readonly mean: number;
  readonly variance: number;
  /** By input, luck last. */
  readonly inputs: readonly SobolIndices[];
  /** Rows that have the answer in every run. */
  readonly rows: number;
}

/** `assumption: percentiles of a thousand resamples hardly move any more` */
const RESAMPLES = 1000;
const FEWEST_ROWS = 8;

/**
 * First order by Saltelli and others (2010, doi:10.1016/j.cpc.2009.09.018, table 2, b), total by Jansen (1999,
 * doi:10.1016/S0010-4655(98)00154-4), percentile intervals from the rows drawn anew (Archer, Saltelli and Sobol' 1997,
 * doi:10.1080/00949659708811825). An estimate of a small index may be negative.
 * @param rows values of one answer: of A, of B, of A with each input of B; rows that lack some are left out
 * @returns null of too few rows, or where the answer never changes
 */
export function sobolIndices(
  rows: readonly (readonly (number | null)[])[],
  seed: string,
): Apportioned | null {
  const whole = rows.filter((row): row is readonly number[] => row.every((value) => value !== null));
  const inputs = (whole[0]?.length ?? 2) - 2;
  if (whole.length < FEWEST_ROWS || whole.length * 2 < rows.length) return null;
  const every = whole.map((_, at) => at);
  const found = estimates(whole, every, inputs);
  if (!(found.variance > 0)) return null;
  const chance = new Luck(seed, 'sensitivity/resamples');
  const samples = Array.from({ length: RESAMPLES }, () =>
    estimates(
      whole,
      every.map(() => Math.floor(chance.uniform() * whole.length)),
      inputs,
    ),
  ).filter((one) => one.variance > 0);
  const estimate = (kind: 'first' | 'total', input: number): Estimate => {
    const drawn = samples.map((one) => one[kind][input]).sort((a, b) => a - b);
    const value = found[kind][input];
    return { value, low: quantileOf(drawn, 0.025) ?? value, high: quantileOf(drawn, 0.975) ?? value };
  };
  return {
    mean: found.mean,
    variance: found.variance,
    inputs: Array.from({ length: inputs }, (_, input) => ({
      first: estimate('first', input),
      total: estimate('total', input),
    })),
    rows: whole.length,
  };
}

function estimates(rows: readonly (readonly number[])[], drawn: readonly number[], inputs: number) {
  const n = drawn.length;
  let mean = 0;
  for (const at of drawn) mean += (rows[at][0] + rows[at][1]) / (2 * n);
  let variance = 0;
  const first = new Float64Array(inputs);
  const total = new Float64Array(inputs);
  for (const at of drawn) {
    const row = rows[at];
    const [a, b] = row;
    variance += (a - mean) ** 2 + (b - mean) ** 2;
    for (let input = 0; input < inputs; input++) {
      const change = row[input + 2] - a;
      // Less the mean: the estimate is the same, and varies less.
      first[input] += (b - mean) * change;
      total[input] += change * change;
    }
  }
  variance /= 2 * n - 1;
  const over = variance > 0 ? n * variance : 1;
  return {
    mean,
    variance,
    first: first.map((sum) => sum / over),
    total: total.map((sum) => sum / (2 * over)),
  };
}
