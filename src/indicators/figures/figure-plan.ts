/** What must be counted of a log for the figures of a report, beside the scenario's own measures. */
import type { CountedFigure } from '../../scenario/figures/counted.ts';
import type { IndicatorContext } from '../context.ts';
import type { FlowQuery } from '../flows.ts';
import type { StockQuery } from '../stocks.ts';
import { figureWindow, type FigureWindow } from './figure-window.ts';

export interface PlacedFigure {
  readonly figure: CountedFigure;
  readonly window: FigureWindow;
  /** Its first flow query and its first stock query, as far as it has any. */
  readonly flow: number;
  readonly stock: number;
}

export interface FigurePlan {
  readonly flows: readonly FlowQuery[];
  readonly stocks: readonly StockQuery[];
  readonly places: readonly PlacedFigure[];
}

/**
 * The queries of all figures that the run reaches.
 * @param before how many flow and stock queries stand before these
 * @param figures all that have a measure where left out
 */
export function figurePlan(
  context: IndicatorContext,
  before: { readonly flows: number; readonly stocks: number },
  figures: readonly CountedFigure[],
): FigurePlan {
  const flows: FlowQuery[] = [];
  const stocks: StockQuery[] = [];
  const places = figures.flatMap((figure): PlacedFigure[] => {
    const window = figureWindow(figure, context);
    if (window === null) return [];
    const place = { figure, window, flow: before.flows + flows.length, stock: before.stocks + stocks.length };
    flows.push(...flowQueries(figure));
    stocks.push(...stockQueries(figure, window));
    return [place];
  });
  return { flows, stocks, places };
}

function flowQueries({ measure }: CountedFigure): FlowQuery[] {
  switch (measure.kind) {
    case 'flow':
    case 'share':
      return [{ events: measure.events, with: measure.with }];
    case 'children':
      return [{ events: measure.events }];
    case 'ratio':
      return [{ events: measure.events }, { events: measure.of }];
    case 'length':
    case 'length share':
      return [{ events: measure.to, since: measure.from }];
    case 'stock':
    case 'stock share':
    case 'stock ratio':
    case 'any time':
    case 'in time':
      return [];
  }
}

function stockQueries({ measure }: CountedFigure, window: FigureWindow): StockQuery[] {
  const at = [window.to];
  switch (measure.kind) {
    case 'stock':
    case 'stock share':
      return [{ in: measure.in, with: measure.with, at }];
    case 'stock ratio':
      return [
        { in: measure.in, at },
        { in: measure.of, at },
      ];
    case 'any time':
      return [{ in: measure.in, at: [], during: window }];
    case 'flow':
    case 'children':
    case 'share':
    case 'ratio':
    case 'length':
    case 'length share':
    case 'in time':
      return [];
  }
}
