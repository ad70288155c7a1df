/**
 * The figures of a report beside what a run gives: targets by their tolerance, hold-outs by the predictive interval of one draw
 * (`predictive.ts`), the rest shown and not judged. It reads hold-outs, so that it is for `cli` and not for `whatif`.
 */
import type { MeasureRow } from '../../events/measures.ts';
import { countedFiguresOf, type CountedFigure } from '../../scenario/figures/counted.ts';
import { holdOutsOf } from '../../scenario/figures/hold-outs.ts';
import { targetsOf } from '../../scenario/figures/targets.ts';
import type { Figure, FigureMeasure, Scenario } from '../../scenario/schema.ts';
import { comparatorsIn, type Comparator } from '../benchmark.ts';
import type { IndicatorContext } from '../context.ts';
import { confidenceOfMean, momentsOf, type Interval } from '../interval.ts';
import { predictiveOf, type Predictive } from '../predictive.ts';
import { grouped } from '../summary.ts';
import { byDraw, confidenceOfDraws, varianceParts, type VarianceParts } from '../variance-parts.ts';
import { figureName } from './figure-rows.ts';
import { figureWindow } from './figure-window.ts';

export type FigureUse = Figure['use'];

export type Verdict =
  | 'within tolerance'
  | 'out of tolerance'
  | 'inside the interval'
  | 'outside the interval'
  /** Put into the scenario. */
  | 'set by construction'
  /** Put into the scenario, and yet what is counted lies elsewhere. */
  | 'set, comes out otherwise'
  /** The report has lost it: the run predicts it. */
  | 'lost, predicted'
  /** Somebody else's, or of another year. */
  | 'beside'
  | 'too few replications'
  | 'not reached by the run'
  /** The run reaches it, and nothing was there to count. */
  | 'nothing to count'
  | 'not measured';

export interface FigureResult {
  readonly id: string;
  readonly label: string;
  readonly use: FigureUse;
  readonly unit: string;
  /** The report's; null where it is lost or said in words. */
  readonly value: number | null;
  readonly said: string | null;
  /** In the figure's unit; null of what is no target. */
  readonly tolerance: number | null;
  readonly source: string;
  /** Day or period; both null where it is measured over the whole run or not at all. */
  readonly from: string | null;
  readonly to: string | null;
  readonly isCount: boolean;
  /** Mean over the replications that have a value. */
  readonly mean: number | null;
  /** How many events, stays or children it rests on, over all replications. */
  readonly n: number | null;
  readonly replications: number;
  readonly confidence: Interval | null;
  /** What of the variance between replications is ignorance; null where these have no parameters of their own, or are too few. */
  readonly variance: VarianceParts | null;
  /** Of one draw: what one borough in that one year may have. */
  readonly prediction: Interval | null;
  readonly method: Predictive['method'] | null;
  /** Of the report's value under the simulation, two-sided. */
  readonly chance: number | null;
  readonly verdict: Verdict;
  readonly comparators: readonly Comparator[];
  readonly setBy: readonly string[];
  /** Why it is not measured; empty where it is. */
  readonly notMeasured: string;
  readonly note: string;
}

/**
 * Judges every figure by the rows of all replications, in the scenario's order.
 * @param perDraw replications that share a draw of the parameters; 1 where all have the scenario's
 */
export function judgeFigures(
  scenario: Scenario,
  rows: readonly MeasureRow[],
  context: Pick<IndicatorContext, 'office' | 'period'>,
  perDraw = 1,
): FigureResult[] {
  const own = grouped(rows, (row) => row.measure);
  const ways = new Map(countedFiguresOf(scenario).map((one) => [one.id, one]));
  const tolerances = new Map(targetsOf(scenario).map((one) => [one.id, one.tolerance]));
  const heldOut = new Set(holdOutsOf(scenario).map((one) => one.id));
  return Object.entries(scenario.figures ?? {}).map(([id, figure]) => {
    const way = ways.get(id);
    const simulated = simulatedOf(figure, way, own.get(figureName(id)) ?? [], perDraw);
    const tolerance = tolerances.get(id) ?? null;
    const judged = { ...simulated, tolerance, isHeldOut: heldOut.has(id) };
    const verdict = verdictOf(figure, way, judged, context);
    return { id, ...saidOf(figure), ...simulated, tolerance, verdict };
  });
}

type Said = Omit<FigureResult, 'id' | 'tolerance' | 'verdict' | keyof Simulated>;

/** What the report says, and what of others stands beside it. */
function saidOf(figure: Figure): Said {
  const { label, use, unit, at, over } = figure;
  return {
    label,
    use,
    unit,
    value: figure.value ?? null,
    said: figure.said ?? null,
    source: figure.source ?? '',
    from: at ?? (typeof over === 'object' ? over.from : null),
    to: at ?? (typeof over === 'object' ? over.to : null),
    comparators: comparatorsIn(figure.comparators ?? {}),
    setBy: figure.set_by ?? [],
    notMeasured: figure.not_measured ?? '',
    note: figure.note ?? '',
  };
}

type Simulated = Pick<
  FigureResult,
  'isCount' | 'mean' | 'n' | 'replications' | 'confidence' | 'variance' | 'prediction' | 'method' | 'chance'
>;

/** What the replications have of it. */
function simulatedOf(
  { unit, value }: Figure,
  way: CountedFigure | undefined,
  rows: readonly MeasureRow[],
  perDraw: number,
): Simulated {
  const known = rows.flatMap((row) => row.value ?? []);
  const draws = perDraw > 1 ? byDraw(rows, perDraw) : null;
  const isCount = way !== undefined && countsHeads(way.measure);
  const predictive = predictiveOf(known, { isCount, ...(unit.startsWith('%') && { most: 100 }) });
  return {
    isCount,
    mean: momentsOf(known)?.mean ?? null,
    n: known.length === 0 ? null : rows.reduce((sum, row) => sum + (row.n ?? 0), 0),
    replications: known.length,
    confidence: draws === null ? confidenceOfMean(known) : confidenceOfDraws(draws),
    variance: draws === null ? null : varianceParts(draws),
    prediction: predictive?.interval ?? null,
    method: predictive?.method ?? null,
    chance: value === undefined ? null : (predictive?.chanceOf(value) ?? null),
  };
}

const COUNTS: readonly FigureMeasure['kind'][] = ['flow', 'children', 'stock', 'any time'];

const countsHeads = (measure: FigureMeasure): boolean =>
  COUNTS.includes(measure.kind) && !('rate' in measure && measure.rate === true);

interface Judged extends Simulated {
  readonly tolerance: number | null;
  readonly isHeldOut: boolean;
}

function verdictOf(
  figure: Figure,
  way: CountedFigure | undefined,
  judged: Judged,
  context: Pick<IndicatorContext, 'office' | 'period'>,
): Verdict {
  const { use, value, set_by } = figure;
  if (way === undefined)
    return use === 'input' && set_by !== undefined ? 'set by construction' : 'not measured';
  if (judged.mean === null)
    return figureWindow(way, context) === null ? 'not reached by the run' : 'nothing to count';
  if (use === 'lost') return 'lost, predicted';
  if (value === undefined) return use === 'input' ? 'set by construction' : 'beside';
  if (judged.tolerance !== null)
    return Math.abs(judged.mean - value) <= judged.tolerance + LAST_BITS
      ? 'within tolerance'
      : 'out of tolerance';
  const inside = isInside(judged.prediction, value);
  if (use === 'input' || isOpeningStock(way, context))
    return inside === false ? 'set, comes out otherwise' : 'set by construction';
  if (!judged.isHeldOut) return 'beside';
  if (inside === null) return 'too few replications';
  return inside ? 'inside the interval' : 'outside the interval';
}

/** The stock on the day before the start is what the scenario says it is: it tries nothing. */
function isOpeningStock(way: CountedFigure, context: Pick<IndicatorContext, 'office' | 'period'>): boolean {
  const window = figureWindow(way, context);
  return window !== null && window.from === window.to && window.to === context.period.from;
}

/** A mean of whole numbers may miss a round one by its last bit. */
const LAST_BITS = 1e-9;

const isInside = (interval: Interval | null, value: number): boolean | null =>
  interval === null ? null : value >= interval.from - LAST_BITS && value <= interval.to + LAST_BITS;
