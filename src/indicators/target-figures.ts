/** A few figures of one replication, measured without the others: the scenario's own measures, those of a report, and timeliness. */
import type { EventChunk } from '../events/chunk.ts';
import type { EventNames } from '../events/log-hash.ts';
import type { MeasureRow } from '../events/measures.ts';
import { countedFiguresOf } from '../scenario/figures/counted.ts';
import { ClockRounds, RoundTable } from './clock-rounds.ts';
import type { IndicatorContext } from './context.ts';
import { figureName, figureRows } from './figures/figure-rows.ts';
import { Flows } from './flows.ts';
import { timelinessFigures } from './measures.ts';
import { namedPlans, type NamedPlans } from './named-plans.ts';
import { scenarioMeasureRows } from './scenario-measures.ts';
import { stockDates, type StockDate } from './stock-dates.ts';
import { Stocks } from './stocks.ts';
import { foldChunk, Walk, type LogFold } from './walk.ts';

const TIMELINESS = 'timeliness.';

export class TargetFigures {
  readonly #source: EventNames;
  readonly #context: IndicatorContext;
  readonly #wanted: ReadonlySet<string>;
  readonly #plans: NamedPlans;
  readonly #walk: Walk;
  readonly #dates: readonly StockDate[];
  readonly #flows: Flows;
  readonly #stocks: Stocks;
  readonly #rounds: ClockRounds | null;
  readonly #asksForClocks: boolean;
  readonly #folds: readonly LogFold[];

  /** Whether all these can be had so. */
  static measures(names: readonly string[], context: Pick<IndicatorContext, 'scenario'>): boolean {
    const own = context.scenario.measures ?? {};
    const figures = new Set(countedFiguresOf(context.scenario).map(({ id }) => figureName(id)));
    return names.every(
      (name) => name.startsWith(TIMELINESS) || figures.has(name) || own[withoutRate(name)] !== undefined,
    );
  }

  constructor(source: EventNames, context: IndicatorContext, names: readonly string[]) {
    const own = Object.entries(context.scenario.measures ?? {});
    const asked = new Set(names.map(withoutRate));
    this.#source = source;
    this.#context = context;
    this.#wanted = new Set(names);
    this.#plans = namedPlans(context, {
      measures: Object.fromEntries(own.filter(([name]) => asked.has(name))),
      figures: countedFiguresOf(context.scenario).filter(({ id }) => asked.has(figureName(id))),
    });
    const { flows, stocks, figures } = this.#plans;
    this.#walk = new Walk(source, context);
    this.#dates = stockDates(context);
    this.#flows = new Flows(this.#walk, context, flows);
    const moments = this.#dates.map((date) => date.minute);
    this.#stocks = new Stocks(this.#walk, context, stocks, moments);
    this.#asksForClocks = names.some((name) => name.startsWith(TIMELINESS));
    const needsClocks =
      this.#asksForClocks || figures.places.some(({ figure }) => figure.measure.kind === 'in time');
    this.#rounds = needsClocks ? new ClockRounds(this.#walk, context) : null;
    this.#folds = [this.#flows, this.#stocks, ...(this.#rounds === null ? [] : [this.#rounds])];
  }

  take(chunk: EventChunk): void {
    foldChunk(chunk, this.#walk, this.#folds);
  }

  /** The figures, of the whole period, its years and dates. */
  rows(): MeasureRow[] {
    const { table } = this.#flows;
    const counted = {
      source: this.#source,
      context: this.#context,
      flows: table,
      flowRows: table.rowsByQuery(),
      series: this.#stocks.series(),
      dates: this.#dates,
      rounds: this.#rounds?.rounds ?? new RoundTable([]),
    };
    const { measures, figures } = this.#plans;
    const own = scenarioMeasureRows(counted, measures).filter((row) => this.#wanted.has(row.measure));
    const { replication } = this.#source;
    const clocks = this.#asksForClocks
      ? timelinessFigures(counted).map((one) => ({ replication, ...one }))
      : [];
    // Of the clocks all, so that a wrong name can be told the nearest.
    return [...own, ...figureRows(counted, figures), ...clocks];
  }
}

const withoutRate = (name: string): string => name.replace(/\.rate$/, '');
