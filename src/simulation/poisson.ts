/** Poisson quantiles: how many come on a day, from the day's one uniform number. */
import { poissonTerm } from './gamma-function.ts';
import { normalUpperQuantile } from './normal-quantile.ts';

/** Up to this mean and this chance the terms are summed from 0; beyond, the sum would be long or lose digits. */
const SMALL_MEAN = 30;
const CLEAR_OF_TAIL = 0.999;
const NEGLIGIBLE = 1e-17;

function summedFromZero(u: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  let count = 0;
  while (sum < u) {
    count++;
    term *= mean / count;
    sum += term;
  }
  return count;
}

/** The chance of at most `count`, summed downwards from its last term. */
function chanceAtMost(count: number, mean: number): number {
  let term = 1;
  let sum = 1;
  for (let k = count; k > 0 && term > sum * NEGLIGIBLE; k--) {
    term *= k / mean;
    sum += term;
  }
  return sum * poissonTerm(count, mean);
}

/** The chance of more than `count`, summed upwards from the first term. */
function chanceAbove(count: number, mean: number): number {
  let term = 1;
  let sum = 1;
  for (let k = count + 2; term > sum * NEGLIGIBLE; k++) {
    term *= mean / k;
    sum += term;
  }
  return sum * poissonTerm(count + 1, mean);
}

/** Whether chance u is reached by `count` and fewer; asked of the tail that has more digits. */
const isReached = (u: number, count: number, mean: number): boolean =>
  count > mean ? chanceAbove(count, mean) <= 1 - u : chanceAtMost(count, mean) >= u;

/** A count near the quantile, by the expansion of Cornish and Fisher. */
function nearby(u: number, mean: number): number {
  const z = u < 0.5 ? -normalUpperQuantile(u) : normalUpperQuantile(1 - u);
  return Math.max(0, Math.round(mean + Math.sqrt(mean) * z + (z * z - 1) / 6));
}

/**
 * The smallest count that a Poisson variable does not pass with chance u: it rises with u and with the mean, so that
 * a day with a greater mean keeps all who would have come and appends some.
 * @param u 0 < u < 1
 * @param mean 0 to 1e5
 * @throws RangeError where they are not.
 */
export function poissonQuantile(u: number, mean: number): number {
  if (!(mean >= 0 && mean < Infinity)) throw new RangeError(`${mean} is no mean of a number of arrivals`);
  if (!(u > 0 && u < 1)) throw new RangeError(`${u} is no chance between 0 and 1`);
  if (mean === 0) return 0;
  if (mean <= SMALL_MEAN && u <= CLEAR_OF_TAIL) return summedFromZero(u, mean);
  let count = nearby(u, mean);
  while (!isReached(u, count, mean)) count++;
  while (count > 0 && isReached(u, count - 1, mean)) count--;
  return count;
}
