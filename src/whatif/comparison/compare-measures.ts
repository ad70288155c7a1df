/** The measures of a what-if beside those of its base. */
import type { MeasureRow } from '../../events/index.ts';
import { pairedDifference, unpairedDifference, type Difference, type Pairing } from './difference.ts';
import { holm } from './holm.ts';
import { mattersOf, type Matters } from './matters.ts';
import { measureTable, type MeasureValues } from './measure-table.ts';
import { judge, type Judgement } from './verdict.ts';

export interface ComparedMeasure extends Difference, Judgement {
  readonly measure: string;
  readonly unit: string;
  /** Whether it is one of those that the comparison is about. */
  readonly main: boolean;
  /** p-value after Holm's correction over its family, the main measures or the others; null where there is no interval. */
  readonly corrected: number | null;
  /** The smallest difference that matters, in the measure's unit. */
  readonly matters: number;
  /** What the smaller side rests on in all replications; null where that means nothing. */
  readonly cases: number | null;
  /** Whether it rests on so few cases that a handful of children make the difference. */
  readonly fewCases: boolean;
}

export interface MeasuresCompared {
  readonly pairing: Pairing;
  readonly measures: readonly ComparedMeasure[];
  /** Measures that only one side has, or that no pair has a value of. */
  readonly notCompared: readonly string[];
}

/**
 * Fewer cases than these in all replications of a side are marked: below twenty even a percentage moves by five points with one
 * child (`assumption: the returns say nothing of percentages of fewer`).
 */
export const FEW_CASES = 20;

/**
 * Compares these measures, those of one replication with those of the same in the other scenario where the runs are pairs.
 * @param names measures to compare
 * @param main those of them that are a family of their own in the correction; the others are another
 */
export function compareMeasures(
  base: readonly MeasureRow[],
  whatIf: readonly MeasureRow[],
  names: readonly string[],
  pairing: Pairing,
  matters: Matters,
  main: ReadonlySet<string> = new Set(),
): MeasuresCompared {
  const [before, after] = [measureTable(base), measureTable(whatIf)];
  const found: { entry: MeasureValues; cases: number | null; difference: Difference }[] = [];
  const notCompared: string[] = [];
  for (const name of names) {
    const [one, other] = [before.get(name), after.get(name)];
    const difference = one && other && differenceOf(one, other, pairing);
    if (one === undefined || !difference) notCompared.push(name);
    else found.push({ entry: one, cases: fewer(one, other), difference });
  }
  const corrected = correctedByFamily(
    found.map(({ entry, difference }) => ({ isMain: main.has(entry.measure), p: difference.p ?? 1 })),
  );
  const measures = found.map(({ entry, cases, difference }, at): ComparedMeasure => {
    const least = mattersOf(matters, entry.measure, entry.unit, difference.base);
    const p = difference.p === null ? null : (corrected[at] ?? null);
    return {
      measure: entry.measure,
      unit: entry.unit,
      main: main.has(entry.measure),
      ...difference,
      corrected: p,
      matters: least,
      cases,
      fewCases: cases !== null && cases < FEW_CASES,
      ...judge(difference, least, p),
    };
  });
  return { pairing, measures, notCompared };
}

/** Holm's correction of each family by itself, in the order given. */
function correctedByFamily(values: readonly { readonly isMain: boolean; readonly p: number }[]): number[] {
  const corrected = values.map(({ p }) => p);
  for (const family of [true, false]) {
    const places = values.flatMap(({ isMain }, at) => (isMain === family ? [at] : []));
    const own = holm(places.map((at) => values[at]?.p ?? 1));
    places.forEach((at, nth) => (corrected[at] = own[nth] ?? 1));
  }
  return corrected;
}

const fewer = (one: MeasureValues, other: MeasureValues | undefined): number | null =>
  one.n === null || other === undefined || other.n === null ? null : Math.min(one.n, other.n);

/** Null where a side has no value; of pairs those count of which both have one. */
function differenceOf(one: MeasureValues, other: MeasureValues, pairing: Pairing): Difference | null {
  if (pairing === 'unpaired') {
    if (one.values.size === 0 || other.values.size === 0) return null;
    return unpairedDifference([...one.values.values()], [...other.values.values()]);
  }
  const both = [...one.values.keys()].filter((replication) => other.values.has(replication));
  if (both.length === 0) return null;
  const valuesOf = ({ values }: MeasureValues) => both.map((replication) => values.get(replication) ?? NaN);
  return pairedDifference(valuesOf(one), valuesOf(other));
}
