/** The scenario's thresholds judged, each with what it rests on and what others have. */
import type { MeasureRow } from '../events/measures.ts';
import type { Scenario } from '../scenario/schema.ts';
import { confidenceOfMean, wilson, type Interval } from './interval.ts';
import { byDraw, confidenceOfDraws, varianceParts, type VarianceParts } from './variance-parts.ts';

/** Somebody else's figure for the same. */
export interface Comparator {
  /** `england`, `statistical_neighbours`, … */
  readonly whose: string;
  readonly value: number;
  readonly year: string | null;
  readonly confirmed: boolean;
}

export interface RuleResult {
  /** Name of the threshold. */
  readonly rule: string;
  readonly label: string;
  readonly timescale: string | null;
  readonly measure: string | null;
  readonly atLeast: number | null;
  readonly atMost: number | null;
  /** Percent in time of those due, or the measure, of all replications together; null where there is no case. */
  readonly value: number | null;
  /** How many cases (clocks that were due, events) it rests on; null of a measure without cases. */
  readonly n: number | null;
  readonly replications: number;
  /** Over replications where there are enough of them, else over the cases; null where neither tells. */
  readonly interval: Interval | null;
  /** What of the variance between replications is ignorance, where these have parameters of their own; null of too few. */
  readonly variance?: VarianceParts | null;
  readonly comparators: readonly Comparator[];
  /** Null where there is nothing to judge. */
  readonly passed: boolean | null;
}

/**
 * With fewer replications the cases tell more than they do, and where there are no cases nothing is told: Student's t for four degrees of
 * freedom makes an interval less than half as wide again as with ever so many replications, much as `FEWEST_YEARS` does for years.
 */
const ENOUGH_REPLICATIONS = 5;

type Thresholds = NonNullable<Scenario['thresholds']>;

/**
 * Judges every threshold by the rows of all replications.
 * @param perDraw replications that share a draw of the parameters; 1 where all have the scenario's
 */
export function judge(scenario: Scenario, rows: readonly MeasureRow[], perDraw = 1): RuleResult[] {
  return Object.entries(scenario.thresholds ?? {}).map(([rule, threshold]) =>
    judgeOne(scenario, rule, threshold, rows, perDraw),
  );
}

function judgeOne(
  scenario: Scenario,
  rule: string,
  threshold: Thresholds[string],
  rows: readonly MeasureRow[],
  perDraw: number,
): RuleResult {
  const { label, timescale = null, measure = null } = threshold;
  const [atLeast, atMost] = [threshold.at_least ?? null, threshold.at_most ?? null];
  const name = timescale === null ? measure : `timeliness.${timescale}.percent_in_time`;
  const own = rows.filter((row) => row.measure === name && row.by === '');
  const { value, n } = pooled(own);
  const draws = perDraw > 1 ? byDraw(own, perDraw) : null;
  return {
    rule,
    label,
    timescale,
    measure,
    atLeast,
    atMost,
    value,
    n,
    replications: own.length,
    interval: draws === null ? intervalOf(own, value, n) : confidenceOfDraws(draws),
    ...(draws !== null && { variance: varianceParts(draws) }),
    comparators: comparatorsOf(scenario, timescale ?? measure ?? ''),
    passed: value === null ? null : isWithin(value, atLeast, atMost),
  };
}

/** A sum of shares may miss a round number by its last bit. */
const LAST_BITS = 1e-9;

const isWithin = (value: number, atLeast: number | null, atMost: number | null): boolean =>
  (atLeast === null || value >= atLeast - LAST_BITS) && (atMost === null || value <= atMost + LAST_BITS);

const isPercent = ({ unit }: MeasureRow): boolean => unit.startsWith('%');

/** Percentages weigh by their cases, other figures alike. */
function pooled(rows: readonly MeasureRow[]): { readonly value: number | null; readonly n: number | null } {
  const n = rows.some((row) => row.n === null) ? null : rows.reduce((sum, row) => sum + (row.n ?? 0), 0);
  const known = rows.filter((row) => row.value !== null);
  const weights = known.map((row) => (isPercent(row) && n !== null ? (row.n ?? 0) : 1));
  const weight = weights.reduce((sum, one) => sum + one, 0);
  if (weight === 0) return { value: null, n };
  return { value: known.reduce((sum, row, at) => sum + (row.value ?? 0) * weights[at], 0) / weight, n };
}

function intervalOf(rows: readonly MeasureRow[], value: number | null, n: number | null): Interval | null {
  const values = rows.flatMap((row) => row.value ?? []);
  if (values.length >= ENOUGH_REPLICATIONS) return confidenceOfMean(values);
  if (value === null || n === null || !rows.every(isPercent)) return null;
  return wilson(Math.round((value * n) / 100), n);
}

/** Figures of others for a timescale or measure, in the scenario's order. */
export const comparatorsOf = (scenario: Scenario, name: string): Comparator[] =>
  comparatorsIn(scenario.comparators?.[name] ?? {});

/** Figures of others by whose they are, as a scenario writes them. */
export function comparatorsIn(written: NonNullable<Scenario['comparators']>[string]): Comparator[] {
  return Object.entries(written).map(([whose, figure]) => ({
    whose,
    value: figure.value,
    year: figure.year ?? null,
    confirmed: figure.confirmed ?? false,
  }));
}
