/** The length of a warm-up, found in trials: MSER-5 over how many children there are, day by day or week by week. */
import { stocks, type IndicatorContext } from '../indicators/index.ts';
import { OBSERVED } from '../scenario/run-days.ts';
import type { EventSource } from '../events/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { mser5 } from './mser.ts';

/** Trials that the series is averaged over: one alone wanders, and the rule follows it. */
export const TRIALS = 5;

/** A warm-up whose length is to be found. */
export type WarmUpWanted = Exclude<NonNullable<Scenario['warm_up']>, string>;

export interface WarmUpFound {
  /** Days to leave out. */
  readonly days: number;
  /** Whether the series settled in the first half of the trial; otherwise the number says nothing. */
  readonly settled: boolean;
  /** Days that the trials were long. */
  readonly within: number;
}

/** What is looked at: the stock that is named, or all children with anything open. */
export function statesObserved(
  { of }: WarmUpWanted,
  { scenario, charts }: IndicatorContext,
): readonly string[] {
  const measure = of === undefined ? undefined : scenario.measures?.[of];
  return measure?.kind === 'stock' ? measure.in : [...charts.keys()];
}

/**
 * Mean number at the end of each day (or week) before the start, over the trials.
 * @param trials logs of runs that began with nobody `days` days before the start
 */
export function seriesBeforeStart(
  trials: Iterable<EventSource>,
  context: IndicatorContext,
  wanted: WarmUpWanted,
  days: number,
): Float64Array {
  const step = OBSERVED[wanted.every ?? 'day'];
  const series = new Float64Array(Math.floor(days / step));
  const before = { ...context, period: { from: -days * 1440, to: 0 } };
  for (const log of trials) {
    const [{ byDay }] = stocks(log, before, [{ in: statesObserved(wanted, context) }]);
    for (let nth = 0; nth < series.length; nth++) series[nth] += byDay[(nth + 1) * step - 1] / TRIALS;
  }
  return series;
}

/** How much of the trials' beginning to leave out. */
export function warmUpIn(series: ArrayLike<number>, wanted: WarmUpWanted): WarmUpFound {
  const step = OBSERVED[wanted.every ?? 'day'];
  const { leftOut, found } = mser5(series);
  return { days: leftOut * step, settled: found, within: series.length * step };
}
