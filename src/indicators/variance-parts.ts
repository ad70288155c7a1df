/** How much of what differs between replications is ignorance of the parameters, and how much chance. */
import type { MeasureRow } from '../events/measures.ts';
import { confidenceOfMean, momentsOf, type Interval } from './interval.ts';
import { grouped } from './summary.ts';

export interface VarianceParts {
  /** Draws of the parameters that have two replications or more. */
  readonly draws: number;
  /** Standard deviation of a replication by ignorance, and by chance, in the measure's own unit. */
  readonly ignorance: number;
  readonly chance: number;
  /** The share of the variance that is ignorance, 0 to 1. */
  readonly share: number;
}

/**
 * Components of variance of replications that share their parameters in groups: analysis of variance with one random effect (Searle,
 * Casella and McCulloch 1992, Variance Components, 3.6). A component below 0 is 0. Null of fewer than two groups of two.
 * @param groups values by draw of the parameters; those of one value say nothing of chance and are left out
 */
export function varianceParts(groups: readonly (readonly number[])[]): VarianceParts | null {
  const whole = groups.filter((group) => group.length > 1);
  const all = whole.flat();
  const grand = momentsOf(all)?.mean;
  if (whole.length < 2 || grand === undefined) return null;
  let [within, between, squares] = [0, 0, 0];
  for (const group of whole) {
    const mean = momentsOf(group)?.mean ?? grand;
    within += group.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
    between += group.length * (mean - grand) * (mean - grand);
    squares += group.length * group.length;
  }
  const chance = within / (all.length - whole.length);
  const usual = (all.length - squares / all.length) / (whole.length - 1);
  const ignorance = Math.max(0, (between / (whole.length - 1) - chance) / usual);
  const sum = ignorance + chance;
  return {
    draws: whole.length,
    ignorance: Math.sqrt(ignorance),
    chance: Math.sqrt(chance),
    share: sum > 0 ? ignorance / sum : 0,
  };
}

/** The interval of the mean where replications share their parameters: the means of the draws are what is independent. */
export function confidenceOfDraws(groups: readonly (readonly number[])[]): Interval | null {
  return confidenceOfMean(groups.flatMap((group) => momentsOf(group)?.mean ?? []));
}

/** Values of the replications that share a draw of the parameters. */
export function byDraw(rows: readonly MeasureRow[], perDraw: number): number[][] {
  const known = rows.filter((row) => row.value !== null);
  const groups = grouped(known, ({ replication }) => String(Math.floor(replication / perDraw)));
  return [...groups.values()].map((group) => group.flatMap((row) => row.value ?? []));
}
