/** Student's t distribution: the quantile that an interval over replications rests on, and the chance that a test asks for. */

import { incompleteBeta } from './incomplete-beta.ts';

/** Chance that |T| is at most t. @param t at least 0 @param freedom degrees of freedom, at least 1 */
export function withinChance(t: number, freedom: number): number {
  return 1 - incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
}

/**
 * Chance that |T| is above |t|: the two-sided p-value.
 * @param freedom degrees of freedom, above 0 (Welch's are not whole)
 */
export function beyondChance(t: number, freedom: number): number {
  return incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
}

/** Quantiles that were asked for: whoever stops at a precision asks for the same again and again. */
const found = new Map<string, number>();

/**
 * The t that lies at the edge of the middle `level` of the distribution: 2.776 for 0.95 and 4 degrees of freedom.
 * @param freedom degrees of freedom, at least 1
 * @param level between 0 and 1
 */
export function studentT(freedom: number, level: number): number {
  const key = `${freedom} ${level}`;
  const quantile = found.get(key) ?? quantileOf(freedom, level);
  found.set(key, quantile);
  return quantile;
}

function quantileOf(freedom: number, level: number): number {
  let low = 0;
  let high = 1;
  while (withinChance(high, freedom) < level && high < 1e9) high *= 2;
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (withinChance(middle, freedom) < level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
