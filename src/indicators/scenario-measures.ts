/** The scenario's own measures of one replication: flows, stocks, shares and ratios under their names. */
import type { MeasureRow } from '../events/measures.ts';
import type { Measure } from '../scenario/schema.ts';
import { flowRows, type FlowQuery, type FlowRow } from './flows.ts';
import type { Measured } from './measured.ts';
import { percent } from './percent.ts';
import { wholeYears } from './periods.ts';
import { meanOfDays, type Snapshot, type StockQuery } from './stocks.ts';

/** What to count for the measures, and where each finds what was counted. */
export interface MeasurePlan {
  readonly flows: readonly FlowQuery[];
  readonly stocks: readonly StockQuery[];
  readonly places: readonly { readonly name: string; readonly measure: Measure; readonly at: number }[];
}

/** Lists the queries of a scenario's measures; a ratio has two. */
export function measurePlan(measures: Readonly<Record<string, Measure>>): MeasurePlan {
  const flows: FlowQuery[] = [];
  const stocks: StockQuery[] = [];
  const places = Object.entries(measures).map(([name, measure]) => {
    const isStock = measure.kind === 'stock' || measure.kind === 'stock share';
    const at = isStock ? stocks.length : flows.length;
    if (isStock) stocks.push({ in: measure.in, with: 'with' in measure ? measure.with : undefined });
    else if (measure.kind === 'length') flows.push({ events: measure.to, since: measure.from });
    else flows.push({ events: measure.events, with: 'with' in measure ? measure.with : undefined });
    if (measure.kind === 'ratio') flows.push({ events: measure.of });
    return { name, measure, at };
  });
  return { flows, stocks, places };
}

/** What these figures need of what was measured. */
type Counted = Pick<Measured, 'source' | 'context' | 'flows' | 'flowRows' | 'series' | 'dates'>;

type Figure = Pick<MeasureRow, 'unit' | 'value' | 'n'>;

const PERCENT = '%';
export const PER = 10_000;

const share = (part: number, whole: number): Figure => ({
  unit: PERCENT,
  value: percent(part, whole),
  n: whole,
});

/** Rows of one replication's measures: of the whole period, of each whole year, and of stocks on each date. */
export function scenarioMeasureRows(measured: Counted, plan: MeasurePlan): MeasureRow[] {
  return plan.places.flatMap(({ name, measure, at }) => {
    switch (measure.kind) {
      case 'flow':
        return flowMeasure(measured, name, at, measure.rate === true);
      case 'share':
        return eachPart(measured, name, at, ({ holding, count }) => share(holding, count));
      case 'length':
        return eachPart(measured, name, at, (flow) => lengthOf(flow, measure.unit));
      case 'ratio':
        return ratioMeasure(measured, name, at);
      case 'stock':
        return stockMeasure(measured, name, at, measure.rate === true);
      case 'stock share':
        return stockShare(measured, name, at);
    }
  });
}

export const MINUTES = { days: 1440, weeks: 7 * 1440 } as const;

const lengthOf = ({ timed, meanMinutes }: FlowRow, unit: keyof typeof MINUTES): Figure => ({
  unit,
  value: timed === 0 ? null : meanMinutes / MINUTES[unit],
  n: timed,
});

const row = (measured: Counted, measure: string, by: string, group: string, figure: Figure): MeasureRow => ({
  replication: measured.source.replication,
  measure,
  by,
  group,
  ...figure,
});

/** The flow of the whole period, and of each year that lies in it as a whole. */
function flowParts(measured: Counted, query: number): FlowRow[] {
  const { flows, source, context } = measured;
  const rows = measured.flowRows.get(query) ?? [];
  const whole = new Set(wholeYears(context.period, context.office).map((year) => year.name));
  const years = flowRows(flows, rows, source, context, 'year').filter(({ group }) => whole.has(group));
  return [...flowRows(flows, rows, source, context), ...years];
}

const eachPart = (measured: Counted, name: string, at: number, figure: (flow: FlowRow) => Figure) =>
  flowParts(measured, at).map((flow) => row(measured, name, flow.by, flow.group, figure(flow)));

function flowMeasure(measured: Counted, name: string, at: number, rate: boolean): MeasureRow[] {
  const counts = eachPart(measured, name, at, ({ perYear, count }) => ({
    unit: 'a year',
    value: perYear,
    n: count,
  }));
  return rate ? [...counts, ...counts.flatMap((count) => rateOf(measured, count, ' a year'))] : counts;
}

/** 36,000: without the machine's own ideas of a number. */
const inThousands = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** The same per 10,000 children, with the number of children in the unit; none where the scenario does not say how many there are. */
function rateOf(measured: Counted, count: MeasureRow, suffix: string): MeasureRow[] {
  const children = measured.context.scenario.population?.children;
  if (children === undefined || count.value === null) return [];
  const unit = `per 10,000 of ${inThousands(children)} children${suffix}`;
  return [{ ...count, measure: `${count.measure}.rate`, unit, value: (count.value / children) * PER }];
}

function ratioMeasure(measured: Counted, name: string, at: number): MeasureRow[] {
  const of = flowParts(measured, at + 1);
  return flowParts(measured, at).map((flow, part) =>
    row(measured, name, flow.by, flow.group, share(flow.count, of[part].count)),
  );
}

function stockMeasure(measured: Counted, name: string, at: number, rate: boolean): MeasureRow[] {
  const series = measured.series[at];
  const { period, office } = measured.context;
  const figure = (value: number): Figure => ({ unit: 'children', value, n: null });
  const rows = [
    row(measured, name, '', '', figure(series.mean)),
    ...wholeYears(period, office).map((year) =>
      row(measured, name, 'year', year.name, figure(meanOfDays(series, year.from, year.to))),
    ),
    ...series.snapshots.map((snapshot, date) =>
      row(measured, name, 'date', measured.dates[date].date, figure(snapshot.children.length)),
    ),
  ];
  return rate ? [...rows, ...rows.flatMap((one) => rateOf(measured, one, ''))] : rows;
}

const holding = ({ holds }: Snapshot): number => holds.filter(Boolean).length;

/** Of those present on each date; of the period, of all dates together. */
function stockShare(measured: Counted, name: string, at: number): MeasureRow[] {
  const { snapshots } = measured.series[at];
  const all = snapshots.reduce((sum, snapshot) => sum + snapshot.children.length, 0);
  const held = snapshots.reduce((sum, snapshot) => sum + holding(snapshot), 0);
  return [
    row(measured, name, '', '', share(held, all)),
    ...snapshots.map((snapshot, date) =>
      row(
        measured,
        name,
        'date',
        measured.dates[date].date,
        share(holding(snapshot), snapshot.children.length),
      ),
    ),
  ];
}
