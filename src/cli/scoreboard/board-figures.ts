/** What the scoreboard needs of one replication: plain numbers, folded from its log in one walk. */
import type { EventSource } from '../../events/index.ts';
import { ClockRounds } from '../../indicators/clock-rounds.ts';
import type { IndicatorContext } from '../../indicators/context.ts';
import { Flows, flowRows, type FlowQuery, type FlowRow } from '../../indicators/flows.ts';
import { CAUSES, causeOfPart, type Cause } from '../../indicators/ledger/causes.ts';
import { LedgerFold } from '../../indicators/ledger/ledger-fold.ts';
import type { StayTable } from '../../indicators/ledger/stay-table.ts';
import { wholeYears } from '../../indicators/periods.ts';
import { StateIndex } from '../../indicators/states.ts';
import { Stocks, type StockQuery } from '../../indicators/stocks.ts';
import { timelinessOf, type TimelinessRow } from '../../indicators/timeliness.ts';
import { foldLog, Walk } from '../../indicators/walk.ts';
import type { Measure } from '../../scenario/index.ts';
import { stockMinute } from './stock-date.ts';

/** A share: so many of so many. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/** A share over the whole run and in each whole year. */
export interface YearlyShare extends Share {
  readonly years: readonly Share[];
}

/** Where the days of one machine's instances that ended went. */
export interface MachineDays {
  readonly instances: number;
  /** Working days of all of them by cause. */
  readonly days: Readonly<Partial<Record<Cause, number>>>;
  readonly minutes: Readonly<Partial<Record<Cause, number>>>;
}

export interface BoardFigures {
  /** By flow: how many in each whole year, and a year over the whole run. */
  readonly flows: Readonly<Record<string, { readonly years: readonly number[]; readonly perYear: number }>>;
  /** By share or ratio, over the whole run. */
  readonly shares: Readonly<Record<string, YearlyShare>>;
  /** By stock, on the stock date. */
  readonly stocks: Readonly<Record<string, number>>;
  readonly stockShares: Readonly<Record<string, Share>>;
  /** By timescale: those due, and of them those in time. */
  readonly clocks: Readonly<Record<string, YearlyShare>>;
  /** Null where the ledger was not kept: it costs more than all the rest. */
  readonly machines: Readonly<Record<string, MachineDays>> | null;
}

type Named<T> = readonly (readonly [name: string, value: T])[];

const measuresOf = <K extends Measure['kind']>(context: IndicatorContext, ...kinds: readonly K[]) =>
  Object.entries(context.scenario.measures ?? {}).filter(
    (entry): entry is [string, Extract<Measure, { kind: K }>] =>
      (kinds as readonly string[]).includes(entry[1].kind),
  );

/** @param withLedger whether to say where the days went */
export function boardFigures(
  source: EventSource,
  context: IndicatorContext,
  withLedger: boolean,
): BoardFigures {
  const walk = new Walk(source, new StateIndex(source.vocabulary, context.charts));
  const flowQueries = flowQueriesOf(context);
  const stockQueries: Named<StockQuery> = measuresOf(context, 'stock', 'stock share');
  const flows = new Flows(
    walk,
    context,
    flowQueries.map(([, query]) => query),
  );
  const stocks = new Stocks(
    walk,
    context,
    stockQueries.map(([, query]) => query),
    [stockMinute(context)],
  );
  const clocks = new ClockRounds(walk, context);
  const ledger = withLedger ? new LedgerFold(walk, context) : null;
  foldLog(walk, [flows, stocks, clocks, ...(ledger === null ? [] : [ledger])]);
  ledger?.finish();
  return {
    ...flowFigures(flows, flowQueries, source, context),
    ...stockFigures(stocks, stockQueries),
    clocks: clockFigures(clocks, source, context),
    machines: ledger === null ? null : machineDays(ledger.stays, [...context.charts.keys()]),
  };
}

/** A flow is one query, a share one with a fact, a ratio two: its events, then what they are of. */
function flowQueriesOf(context: IndicatorContext): Named<FlowQuery> {
  return measuresOf(context, 'flow', 'share', 'ratio').flatMap(([name, measure]): Named<FlowQuery> => {
    if (measure.kind === 'flow') return [[name, { events: measure.events }]];
    if (measure.kind === 'share') return [[name, { events: measure.events, with: measure.with }]];
    return [
      [name, { events: measure.events }],
      [name, { events: measure.of }],
    ];
  });
}

function flowFigures(
  { table }: Flows,
  queries: Named<FlowQuery>,
  source: EventSource,
  context: IndicatorContext,
): Pick<BoardFigures, 'flows' | 'shares'> {
  const years = wholeYears(context.period, context.office).length;
  const counts = queries.map((_, query) => ({
    whole: flowRows(table, query, source, context)[0],
    years: flowRows(table, query, source, context, 'year').slice(0, years),
  }));
  const indexOf = (name: string): number => queries.findIndex(([other]) => other === name);
  const flows = measuresOf(context, 'flow').map(([name]) => {
    const count = counts[indexOf(name)];
    return [
      name,
      { years: count?.years.map((row) => row.count) ?? [], perYear: count?.whole?.perYear ?? 0 },
    ] as const;
  });
  const shares = measuresOf(context, 'share', 'ratio').map(([name, measure]) => {
    const part = counts[indexOf(name)];
    const of = counts[indexOf(name) + (measure.kind === 'ratio' ? 1 : 0)];
    const share = (row: FlowRow | undefined, whole: FlowRow | undefined): Share => ({
      part: (measure.kind === 'ratio' ? row?.count : row?.holding) ?? 0,
      whole: whole?.count ?? 0,
    });
    const byYear = part?.years.map((row, year) => share(row, of?.years[year])) ?? [];
    return [name, { ...share(part?.whole, of?.whole), years: byYear }] as const;
  });
  return { flows: Object.fromEntries(flows), shares: Object.fromEntries(shares) };
}

function clockFigures(
  { rounds }: ClockRounds,
  source: EventSource,
  context: IndicatorContext,
): BoardFigures['clocks'] {
  const share = (row: TimelinessRow): Share => ({ part: row.inTime, whole: row.due });
  const byYear = timelinessOf(rounds, source, context, { by: 'year' });
  const years = wholeYears(context.period, context.office).map((year) => year.name);
  return Object.fromEntries(
    timelinessOf(rounds, source, context).map((row) => {
      const own = byYear.filter((one) => one.timescale === row.timescale && years.includes(one.group));
      return [row.timescale, { ...share(row), years: own.map(share) }];
    }),
  );
}

function stockFigures(
  stocks: Stocks,
  queries: Named<StockQuery>,
): Pick<BoardFigures, 'stocks' | 'stockShares'> {
  const present = stocks.series().map(({ snapshots }) => snapshots[0]);
  const rows = queries.map(([name, query], index) => {
    const children = present[index]?.children.length ?? 0;
    const holding = present[index]?.holds.filter(Boolean).length ?? 0;
    return { name, isShare: query.with !== undefined, children, holding };
  });
  return {
    stocks: Object.fromEntries(rows.filter((row) => !row.isShare).map((row) => [row.name, row.children])),
    stockShares: Object.fromEntries(
      rows.filter((row) => row.isShare).map((row) => [row.name, { part: row.holding, whole: row.children }]),
    ),
  };
}

interface Sum {
  instances: number;
  readonly days: Partial<Record<Cause, number>>;
  readonly minutes: Partial<Record<Cause, number>>;
}

/** The whole of every instance that was opened after the start and ended, by machine. */
function machineDays(stays: StayTable, machines: readonly string[]): Record<string, MachineDays> {
  const sums = new Map(
    machines.map((name): [string, Sum] => [name, { instances: 0, days: {}, minutes: {} }]),
  );
  for (let row = 0; row < stays.length; row++) {
    const sum = sums.get(stays.stages[stays.stage.get(row)] ?? '');
    const counts = stays.activity.get(row) === 0 && stays.open.get(row) === 0 && stays.from.get(row) >= 0;
    if (sum !== undefined && counts) addStay(sum, stays, row);
  }
  return Object.fromEntries(sums);
}

function addStay(sum: Sum, stays: StayTable, row: number): void {
  sum.instances++;
  const first = stays.firstPart.get(row);
  for (let at = first; at < first + stays.partCount.get(row); at++) {
    const cause = CAUSES[causeOfPart(stays.part.get(at))] ?? 'planned stay';
    sum.days[cause] = (sum.days[cause] ?? 0) + stays.partDays.get(at);
    sum.minutes[cause] = (sum.minutes[cause] ?? 0) + stays.partMinutes.get(at);
  }
}
