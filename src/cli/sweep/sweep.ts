/** The measures of a scenario at each value tried, each with its interval, and where a threshold begins to be met. */
import { confidenceOfMean } from '../../indicators/index.ts';
import type { MeasureRow } from '../../events/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import {
  crossingOf,
  pairedDifference,
  thresholdMeasure,
  type Crossing,
  type Rule,
} from '../../whatif/index.ts';

export interface SweptRow {
  /** What was tried. */
  readonly value: number;
  /** Mean over the replications; null where none has a value. */
  readonly mean: number | null;
  /** Of what it is compared with, and what it has more, over the replications of which both have a value; null where nothing is compared. */
  readonly base: number | null;
  readonly difference: number | null;
  /** 95% interval of the mean; of the difference where there is one. */
  readonly low: number | null;
  readonly high: number | null;
  /** Replications that have a value. */
  readonly n: number;
  /** Whether the mean keeps the threshold; null without one. */
  readonly passed: boolean | null;
}

export interface SweptMeasure {
  readonly measure: string;
  readonly unit: string;
  readonly rule: Rule | null;
  /** Whether any replication has another value somewhere. */
  readonly moved: boolean;
  readonly rows: readonly SweptRow[];
  readonly crossing: Crossing | null;
  /** Of what it is compared with, where that is tried at each value too. */
  readonly baseCrossing: Crossing | null;
}

/** Rows of each value; of one side that stands for all, a single list. */
export type SweptSide = readonly (readonly MeasureRow[])[];

/** Threshold of each measure that has one. */
export const rulesOf = ({ thresholds = {} }: Pick<Scenario, 'thresholds'>): Map<string, Rule> =>
  new Map(
    Object.values(thresholds).map((one) => [
      thresholdMeasure(one),
      { atLeast: one.at_least ?? null, atMost: one.at_most ?? null },
    ]),
  );

export function sweptMeasures(
  values: readonly number[],
  side: SweptSide,
  base: SweptSide | null,
  names: readonly string[],
  rules: ReadonlyMap<string, Rule>,
): SweptMeasure[] {
  return names.map((measure): SweptMeasure => {
    const rule = rules.get(measure) ?? null;
    const own = side.map((rows) => byReplication(rows, measure));
    const others = base?.map((rows) => byReplication(rows, measure)) ?? [];
    const rows = values.map((value, at): SweptRow =>
      rowOf(value, own[at] ?? new Map(), base === null ? null : (others[at] ?? others[0] ?? new Map()), rule),
    );
    const crossing = (of: readonly ReadonlyMap<number, number>[]): Crossing | null =>
      rule === null || of.length !== values.length
        ? null
        : crossingOf(
            values,
            of.map((each) => [...each.values()]),
            rule,
          );
    const unit = side.flat().find((row) => row.measure === measure)?.unit ?? '';
    const first = JSON.stringify([...(own[0] ?? [])].toSorted(([a], [b]) => a - b));
    const moved = [...own, ...others].some(
      (each) => JSON.stringify([...each].toSorted(([a], [b]) => a - b)) !== first,
    );
    return { measure, unit, rule, moved, rows, crossing: crossing(own), baseCrossing: crossing(others) };
  });
}

function byReplication(rows: readonly MeasureRow[], measure: string): Map<number, number> {
  const found = rows.flatMap((row) =>
    row.measure === measure && row.value !== null ? [[row.replication, row.value] as const] : [],
  );
  // In order whatever the threads: a sum of floating point numbers depends on it.
  return new Map(found.toSorted(([a], [b]) => a - b));
}

function rowOf(
  value: number,
  own: ReadonlyMap<number, number>,
  base: ReadonlyMap<number, number> | null,
  rule: Rule | null,
): SweptRow {
  const figures = [...own.values()];
  const n = figures.length;
  const mean = n === 0 ? null : figures.reduce((sum, one) => sum + one, 0) / n;
  const passed = rule === null || mean === null ? null : meets(mean, rule);
  const both = base === null ? [] : [...own.keys()].filter((replication) => base.has(replication));
  if (base === null || both.length === 0) {
    const interval = confidenceOfMean(figures);
    const shown = base === null ? interval : null;
    return {
      value,
      mean,
      base: null,
      difference: null,
      low: shown?.from ?? null,
      high: shown?.to ?? null,
      n,
      passed,
    };
  }
  const paired = pairedDifference(
    both.map((replication) => base.get(replication) ?? NaN),
    both.map((replication) => own.get(replication) ?? NaN),
  );
  const { difference, halfWidth } = paired;
  const [low, high] = halfWidth === null ? [null, null] : [difference - halfWidth, difference + halfWidth];
  return { value, mean: paired.whatIf, base: paired.base, difference, low, high, n: both.length, passed };
}

const meets = (mean: number, { atLeast, atMost }: Rule): boolean =>
  (atLeast === null || mean >= atLeast) && (atMost === null || mean <= atMost);
