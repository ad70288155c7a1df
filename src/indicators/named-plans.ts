/** What is counted by name: the scenario's measures, and the figures of a report after them. */
import type { MeasureRow } from '../events/measures.ts';
import { countedFiguresOf, type CountedFigure } from '../scenario/figures/counted.ts';
import type { Measure } from '../scenario/schema.ts';
import type { IndicatorContext } from './context.ts';
import { figurePlan, type FigurePlan } from './figures/figure-plan.ts';
import { figureRows } from './figures/figure-rows.ts';
import type { FlowQuery } from './flows.ts';
import { measurePlan, scenarioMeasureRows, type MeasurePlan } from './scenario-measures.ts';
import type { StockQuery } from './stocks.ts';

export interface NamedPlans {
  readonly measures: MeasurePlan;
  readonly figures: FigurePlan;
  /** Those of the measures, then those of the figures: places in these lists are how rows find what was counted. */
  readonly flows: readonly FlowQuery[];
  readonly stocks: readonly StockQuery[];
}

/** @param named those that are wanted; without it all of the scenario */
export function namedPlans(
  context: IndicatorContext,
  named: {
    readonly measures?: Readonly<Record<string, Measure>>;
    readonly figures?: readonly CountedFigure[];
  } = {},
): NamedPlans {
  const measures = measurePlan(named.measures ?? context.scenario.measures ?? {});
  const before = { flows: measures.flows.length, stocks: measures.stocks.length };
  const figures = figurePlan(context, before, named.figures ?? countedFiguresOf(context.scenario));
  const flows = [...measures.flows, ...figures.flows];
  return { measures, figures, flows, stocks: [...measures.stocks, ...figures.stocks] };
}

/** The rows of the measures, then those of the figures. */
export const namedRows = (
  measured: Parameters<typeof scenarioMeasureRows>[0] & Parameters<typeof figureRows>[0],
  { measures, figures }: NamedPlans,
): MeasureRow[] => [...scenarioMeasureRows(measured, measures), ...figureRows(measured, figures)];
