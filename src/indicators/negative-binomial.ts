/** The negative binomial distribution by its mean and variance: a Poisson count whose rate is not the same each time. */
import { incompleteBeta } from './incomplete-beta.ts';

export interface NegativeBinomial {
  readonly mean: number;
  /** Above the mean. */
  readonly variance: number;
}

/** Chance of a count of at most `count`; 0 below 0. */
export function chanceUpTo({ mean, variance }: NegativeBinomial, count: number): number {
  if (count < 0) return 0;
  const size = (mean * mean) / (variance - mean);
  return incompleteBeta(size / (size + mean), size, Math.floor(count) + 1);
}

/** The least count whose chance up to it is at least `share`. @param share above 0 and below 1 */
export function countAt(distribution: NegativeBinomial, share: number): number {
  let high = 1;
  while (chanceUpTo(distribution, high) < share) high *= 2;
  let low = -1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (chanceUpTo(distribution, middle) < share) low = middle;
    else high = middle;
  }
  return high;
}
