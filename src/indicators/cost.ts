/**
 * What work and homes cost, from the measures of a run: `cost.hours.TEAM`, `cost.weeks.STOCK` and `cost.total`, in pounds a year. Only what the scenario's
 * `costs` names is counted.
 */
import type { MeasureRow } from '../events/measures.ts';
import type { Scenario } from '../scenario/schema.ts';

const UNIT = 'pounds a year';
/** Weeks of a year of 365.25 days. */
const WEEKS = 365.25 / 7;

/** Costs of each replication over the whole period; none without prices. */
export function costRows(rows: readonly MeasureRow[], costs: Scenario['costs']): MeasureRow[] {
  if (costs === undefined) return [];
  const hours = new Map(
    Object.entries(costs.hours ?? {}).map(([team, one]) => [
      `work.${team}.hours`,
      { name: `cost.hours.${team}`, pounds: one.pounds },
    ]),
  );
  const weeks = new Map(
    Object.entries(costs.weeks ?? {}).map(([stock, one]) => [
      stock,
      { name: `cost.weeks.${stock}`, pounds: one.pounds * WEEKS },
    ]),
  );
  const totals = new Map<number, number>();
  const found: MeasureRow[] = [];
  for (const { measure, by, value, replication } of rows) {
    const price = by === '' && value !== null ? (hours.get(measure) ?? weeks.get(measure)) : undefined;
    if (price === undefined || value === null) continue;
    const pounds = value * price.pounds;
    found.push({ replication, measure: price.name, by: '', group: '', unit: UNIT, value: pounds, n: null });
    totals.set(replication, (totals.get(replication) ?? 0) + pounds);
  }
  const sums = [...totals].map(([replication, value]): MeasureRow => ({
    replication,
    measure: 'cost.total',
    by: '',
    group: '',
    unit: UNIT,
    value,
    n: null,
  }));
  return [...found, ...sums];
}
