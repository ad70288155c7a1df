/** From luck to what happens: which outcome, and when a hazard strikes. */
import type { ModelHazard } from '../model/model.ts';

/** Draws of one stay are counted from its visit times this: a stay may have that many of one purpose. */
export const DRAWS_A_STAY = 4096;
/** Index of the outcome on which the luck falls; -1 where the chances leave a rest and it falls there. */
export function chosen(chances: readonly number[], luck: number): number {
  let total = 0;
  let last = -1;
  for (let index = 0; index < chances.length; index++) {
    const chance = chances[index];
    if (chance <= 0) continue;
    total += chance;
    last = index;
    if (luck < total) return index;
  }
  return total > 1 - 1e-9 ? last : -1;
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
