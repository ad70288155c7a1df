/** From luck to what happens: which outcome, and when a hazard strikes. */
import type { ModelHazard } from '../model/model.ts';

/** Draws of one stay are counted from its visit times this: a stay may have that many of one purpose. */
export const DRAWS_A_STAY = 4096;

export const sumOf = (weights: readonly number[]): number => {
  let sum = 0;
  for (const weight of weights) sum += weight;
  return sum;
};

/** Index of the outcome on which the luck falls; -1 where the chances leave a rest and it falls there. Above 1 they are shares. */
export function chosen(chances: readonly number[], luck: number): number {
  return byShare(chances, luck * Math.max(1, sumOf(chances)));
}

/** Index of the outcome on which the luck falls, by the outcomes' shares of their sum; -1 where that is 0. */
export function chosenShare(weights: readonly number[], luck: number): number {
  const sum = sumOf(weights);
  if (sum === 0) return -1;
  const index = byShare(weights, luck * sum);
  // Only rounding leads past the last.
  return index >= 0 ? index : weights.findLastIndex((weight) => weight > 0);
}

/** Index of the weight in whose stretch the point lies, -1 beyond them all. */
function byShare(weights: readonly number[], point: number): number {
  let total = 0;
  for (let index = 0; index < weights.length; index++) {
    total += weights[index];
    if (point < total) return index;
  }
  return -1;
}

/** Minutes from now until a hazard has used up `amount`, with its rate changing by the time in the state. */
export function timeToHazard(
  amount: number,
  perMinute: number,
  bands: ModelHazard['byTime'],
  elapsed: number,
): number {
  let left = amount;
  let at = elapsed;
  for (const band of bands) {
    if (band.to <= at) continue;
    const rate = perMinute * band.times;
    const room = (band.to - at) * rate;
    if (room >= left) return at - elapsed + left / rate;
    left -= room;
    at = band.to;
  }
  return at - elapsed + left / perMinute;
}
