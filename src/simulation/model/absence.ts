/** How often and how long workers are away: an alternating renewal process, in balance at the start. */
import type { Team } from '../../scenario/schema.ts';
import type { Calendar } from '../calendar.ts';
import { compileDistribution, type QuantileTable } from '../distribution.ts';
import { purposeId } from '../random.ts';

export interface ModelAbsence {
  /** Of a worker's time, in the long run. */
  readonly share: number;
  /** Length of one absence. */
  readonly spell: QuantileTable;
  /** Time between two absences: exponential, so that they come as a Poisson process while somebody is there. */
  readonly present: QuantileTable;
  /** Total length of absences up to each of so many quantiles: who is away at a moment is in a long one rather than a short one. */
  readonly lengths: Float64Array;
  /** What the luck is for. */
  readonly purpose: number;
}

const QUANTILES = 1024;

export function compileAbsence(
  team: string,
  { share, spell: written }: NonNullable<Team['absence']>,
  calendar: Calendar,
): ModelAbsence {
  const spell = compileDistribution(written, calendar);
  const between = Math.max(1, (spell.mean * (1 - share)) / share);
  const lengths = new Float64Array(QUANTILES);
  let total = 0;
  for (let index = 0; index < QUANTILES; index++) {
    total += spell.quantile((index + 0.5) / QUANTILES);
    lengths[index] = total;
  }
  return {
    share,
    spell,
    present: compileDistribution({ exponential: { mean: `${between} min` } }, calendar),
    lengths,
    purpose: purposeId(`teams/${team}/absence`),
  };
}

/** Length of the absence that somebody is in at a moment, in minutes, by luck. */
export function lengthUnderWay({ lengths, spell }: ModelAbsence, luck: number): number {
  const wanted = luck * lengths[QUANTILES - 1];
  let low = 0;
  let high = QUANTILES - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lengths[middle] > wanted) high = middle;
    else low = middle + 1;
  }
  return spell.draw((low + 0.5) / QUANTILES);
}
