/** The thresholds of a run's scenario, judged over all its replications. */
import type { MeasureRow } from '../../events/index.ts';
import { confidenceOfMean, wilson } from '../../indicators/interval.ts';
import type { Scenario } from '../../scenario/index.ts';

export interface RuleResult {
  /** Name of the threshold. */
  readonly rule: string;
  readonly label: string;
  readonly timescale: string | null;
  readonly measure: string | null;
  readonly at_least: number | null;
  readonly at_most: number | null;
  /** In percent where it is a share; null where nothing was due. */
  readonly value: number | null;
  /** How many cases it rests on, of all replications. */
  readonly n: number | null;
  /** 95% confidence: of the mean of the replications, or with one replication of the share. */
  readonly interval: readonly [number, number] | null;
  readonly passed: boolean;
  readonly england: { readonly value: number; readonly confirmed: boolean } | null;
}

export function judgeRules(scenario: Scenario, measures: readonly MeasureRow[]): RuleResult[] {
  return Object.entries(scenario.thresholds ?? {}).map(([rule, threshold]) => {
    const about = threshold.timescale ?? threshold.measure ?? '';
    const rows = measures.filter((row) => row.measure === about && row.by === '');
    const value = pooled(rows);
    const { at_least: least = null, at_most: most = null } = threshold;
    const england = scenario.comparators?.[about]?.['england'];
    return {
      rule,
      label: threshold.label,
      timescale: threshold.timescale ?? null,
      measure: threshold.measure ?? null,
      at_least: least,
      at_most: most,
      value,
      n: rows.every((row) => row.n === null) ? null : rows.reduce((sum, row) => sum + (row.n ?? 0), 0),
      interval: intervalOf(rows),
      passed: value === null || (value >= (least ?? -Infinity) && value <= (most ?? Infinity)),
      england: england === undefined ? null : { value: england.value, confirmed: england.confirmed === true },
    };
  });
}

const isShare = (row: MeasureRow): boolean => row.unit.startsWith('percent');

/** Shares weigh by their cases; other figures are the mean of the replications. */
function pooled(rows: readonly MeasureRow[]): number | null {
  const known = rows.filter((row) => row.value !== null);
  if (known.length === 0) return null;
  const weight = (row: MeasureRow): number => (isShare(row) ? (row.n ?? 0) : 1);
  const total = known.reduce((sum, row) => sum + weight(row), 0);
  return total === 0 ? null : known.reduce((sum, row) => sum + weight(row) * (row.value ?? 0), 0) / total;
}

function intervalOf(rows: readonly MeasureRow[]): readonly [number, number] | null {
  const values = rows.flatMap((row) => row.value ?? []);
  const [only] = rows;
  const interval =
    values.length === 1 && only !== undefined && only.n !== null && isShare(only)
      ? wilson(Math.round(((only.value ?? 0) * only.n) / 100), only.n)
      : confidenceOfMean(values);
  if (interval === null) return null;
  return only !== undefined && isShare(only)
    ? [Math.max(0, interval.from), Math.min(100, interval.to)]
    : [interval.from, interval.to];
}
