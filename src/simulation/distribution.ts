/**
 * From a distribution as a scenario writes it to a table of quantiles.
 *
 * The nodes of smooth distributions stand at 64 points of each octave of u and of 1 - u and are rounded to a grid of 1/64
 * of a minute (finer for short times), so that the last bits of `Math.log` and `Math.exp`, which differ between engines, do
 * not reach a draw.
 */
import { parseDistribution, type ParsedDistribution, type Shape } from '../scenario/distribution.ts';
import type { Distribution } from '../scenario/schema.ts';
import { NEVER, type Calendar } from './calendar.ts';
import { lowerGamma, upperGamma } from './gamma-function.ts';
import { gammaLowerQuantile, gammaUpperQuantile } from './gamma-quantile.ts';
import { normalTail, normalUpperQuantile } from './normal-quantile.ts';
import { CELLS, LAST_CELL, QuantileHalf, cellEdge } from './quantile-half.ts';
import { mixtureHalves } from './quantile-mixture.ts';
import { halvesOfSpans, QuantileTable, type Halves, type Span } from './quantile-table.ts';

export { QuantileTable };

/** Steps of the grid: in a minute at the least, and in the time that is passed with chance 1/8. */
const STEPS_IN_MINUTE = 64;
const STEPS_IN_LONG_TIME = 65_536;

/** Steps of the grid in a minute: a power of 2. */
function stepsInMinute(longTime: number): number {
  let steps = STEPS_IN_MINUTE;
  while (steps * longTime < STEPS_IN_LONG_TIME && steps < STEPS_IN_LONG_TIME) steps *= 2;
  return steps;
}

const toGrid = (minutes: number, steps: number): number =>
  Math.min(NEVER - 1, Math.max(0, Math.round(minutes * steps) / steps));

type OfKind<K extends Shape['kind']> = Extract<Shape, { readonly kind: K }>;

/** Quantiles by the chance p of being further out, 0 < p <= 1/2. */
interface SmoothShape {
  readonly lower: (p: number) => number;
  readonly upper: (p: number) => number;
  /** The least value. */
  readonly least: number;
}

/** What a shape would be without its `min`, and the chances of lying below and above that. */
interface Uncut extends SmoothShape {
  readonly min: number;
  readonly belowMin: number;
  readonly aboveMin: number;
}

function uncutNormal({ mean, sd, min }: OfKind<'normal'>): Uncut {
  const z = (min - mean) / sd;
  return {
    lower: (p) => mean - sd * normalUpperQuantile(p),
    upper: (p) => mean + sd * normalUpperQuantile(p),
    least: -Infinity,
    min,
    belowMin: normalTail(-z),
    aboveMin: normalTail(z),
  };
}

function uncutLognormal({ mu, sigma, min }: OfKind<'lognormal'>): Uncut {
  const z = min > 0 ? (Math.log(min) - mu) / sigma : -40;
  return {
    lower: (p) => Math.exp(mu - sigma * normalUpperQuantile(p)),
    upper: (p) => Math.exp(mu + sigma * normalUpperQuantile(p)),
    least: 0,
    min,
    belowMin: normalTail(-z),
    aboveMin: normalTail(z),
  };
}

function uncutGamma({ shape, scale, min }: OfKind<'gamma'>): Uncut {
  return {
    lower: (p) => scale * gammaLowerQuantile(shape, p),
    upper: (p) => scale * gammaUpperQuantile(shape, p),
    least: 0,
    min,
    belowMin: lowerGamma(shape, min / scale),
    aboveMin: upperGamma(shape, min / scale),
  };
}

/** The quantiles given that the value is not below `min`. */
function cutAtMin(uncut: Uncut): SmoothShape {
  const { belowMin, aboveMin, min } = uncut;
  if (belowMin === 0 && uncut.least >= 0) return uncut;
  const lower = (p: number): number => {
    const below = belowMin + p * aboveMin;
    return below <= 0.5 ? uncut.lower(below) : uncut.upper((1 - p) * aboveMin);
  };
  const upper = (p: number): number => {
    const above = p * aboveMin;
    return above <= 0.5 ? uncut.upper(above) : uncut.lower(1 - above);
  };
  return { lower, upper, least: min };
}

/** -ln(1 - p) and -ln p are the quantiles of the exponential; a Weibull's are their powers. */
function weibull({ shape, scale }: OfKind<'weibull'>): SmoothShape {
  const power = (x: number): number => (shape === 1 ? x : Math.exp(Math.log(x) / shape));
  return {
    lower: (p) => scale * power(-Math.log1p(-p)),
    upper: (p) => scale * power(-Math.log(p)),
    least: 0,
  };
}

/** The cell from which the quantiles of a lower half are further from the least value than half a step of the grid. */
function firstCellAbove(least: number, quantile: (p: number) => number, steps: number): number {
  for (let cell = LAST_CELL - CELLS; cell > 0; cell -= CELLS) {
    if (quantile(cellEdge(cell)) - least < 0.5 / steps) return cell;
  }
  return 0;
}

function smoothHalves({ lower, upper, least }: SmoothShape): Halves {
  const steps = stepsInMinute(upper(1 / 8));
  const firstCell = firstCellAbove(least, lower, steps);
  const outermost = firstCell === 0 ? undefined : toGrid(least, steps);
  return {
    lower: new QuantileHalf(1, { value: (p) => toGrid(lower(p), steps), firstCell, outermost }),
    upper: new QuantileHalf(-1, { value: (p) => toGrid(upper(p), steps), firstCell: 0 }),
  };
}

/** Spans of so large a share each, in rising order of their values. */
function spansOf(shares: readonly number[], ends: (index: number) => readonly [number, number]): Span[] {
  const above = [0];
  for (const share of shares.toReversed()) above.unshift(above[0] + share);
  let below = 0;
  return shares.map((share, index) => {
    const [from, to] = ends(index);
    const start = below;
    below += share;
    return { below: [start, below], above: [above[index], above[index + 1]], from, to };
  });
}

function steppedHalves(values: readonly number[]): Halves {
  const shares = values.map(() => 1 / values.length);
  return halvesOfSpans(spansOf(shares, (index) => [values[index], values[index]]));
}

function bandHalves({ edges, shares }: OfKind<'bands'>): Halves {
  return halvesOfSpans(spansOf(shares, (index) => [edges[index], edges[index + 1]]));
}

function halvesOf(shape: Shape): Halves {
  switch (shape.kind) {
    case 'fixed':
      return steppedHalves([shape.value]);
    case 'observed':
      return steppedHalves(shape.values);
    case 'bands':
      return bandHalves(shape);
    case 'weibull':
      return smoothHalves(weibull(shape));
    case 'gamma':
      return smoothHalves(cutAtMin(uncutGamma(shape)));
    case 'normal':
      return smoothHalves(cutAtMin(uncutNormal(shape)));
    case 'lognormal':
      return smoothHalves(cutAtMin(uncutLognormal(shape)));
    case 'mixture':
      return mixtureHalves(
        shape.parts.map(({ share, of }) => ({ share, table: new QuantileTable(false, () => halvesOf(of)) })),
      );
  }
}

/** The table of a distribution whose parameters are in minutes. */
export const tabulate = ({ working, shape }: ParsedDistribution): QuantileTable =>
  new QuantileTable(working, () => halvesOf(shape));

/**
 * The table of a distribution; working days are as long as the calendar's.
 * @throws DistributionError where the distribution contradicts itself.
 */
export const compileDistribution = (spec: Distribution, calendar: Calendar): QuantileTable =>
  tabulate(parseDistribution(spec, calendar.dayMinutes));
