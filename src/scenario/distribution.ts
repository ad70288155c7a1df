/** Distributions of durations: from the ways people write them to one shape each, in minutes. */
import { calendarMinutes, isWorkingUnit, parseDuration, workingMinutes, DurationError } from './duration.ts';
import type { Distribution } from './schema.ts';

/** A distribution with its parameters in minutes (working or calendar minutes: see `ParsedDistribution`). */
export type Shape =
  | { readonly kind: 'fixed'; readonly value: number }
  /** `mu` and `sigma` are of the logarithm; cut: given that it is not below `min`. */
  | { readonly kind: 'lognormal'; readonly mu: number; readonly sigma: number; readonly min: number }
  | { readonly kind: 'gamma'; readonly shape: number; readonly scale: number; readonly min: number }
  | { readonly kind: 'normal'; readonly mean: number; readonly sd: number; readonly min: number }
  /** With shape 1 the exponential. */
  | { readonly kind: 'weibull'; readonly shape: number; readonly scale: number }
  /** Uniform between neighbouring edges; as many shares as there are bands, which sum to 1. */
  | { readonly kind: 'bands'; readonly edges: readonly number[]; readonly shares: readonly number[] }
  /** Rising. */
  | { readonly kind: 'observed'; readonly values: readonly number[] }
  | { readonly kind: 'mixture'; readonly parts: readonly MixturePart[] };

export interface MixturePart {
  readonly share: number;
  readonly of: Shape;
}

export interface ParsedDistribution {
  /** Whether its minutes are working minutes. */
  readonly working: boolean;
  readonly shape: Shape;
}

/** What is wrong with a distribution: a sentence, and where in it. */
export class DistributionError extends Error {
  override readonly name = 'DistributionError';
  /** Keys and indices from the distribution down to the value that is wrong; empty for the whole. */
  readonly path: readonly (string | number)[];

  constructor(message: string, path: readonly (string | number)[] = []) {
    super(message);
    this.path = path;
  }
}

type Path = readonly (string | number)[];
type Part<K extends string> = Extract<Distribution, { readonly [key in K]: unknown }>;

/** Twice the longest horizon, in minutes: some 1,900 years. */
const LONGEST = 1e9;
/** How far shares may be from 1: thirds written to six places. */
const SHARE_TOLERANCE = 2e-6;
/** The 90th percentile of the standard normal distribution. */
const Z90 = 1.2815515655446004;
const OFFICE_DAY = 480;

/** Reads the durations of one distribution, which are all in working or all in calendar time. */
class DurationReader {
  readonly #dayMinutes: number;
  #working: boolean | undefined;

  constructor(dayMinutes: number) {
    this.#dayMinutes = dayMinutes;
  }

  get working(): boolean {
    return this.#working ?? false;
  }

  /** Minutes of a duration. @throws DistributionError */
  minutes(text: string, path: Path): number {
    const duration = this.#parse(text, path);
    const working = isWorkingUnit(duration.unit);
    if (duration.amount > 0) this.#keepToOneTime(working, path);
    const minutes = working ? workingMinutes(duration, this.#dayMinutes) : calendarMinutes(duration);
    if (minutes > LONGEST) throw new DistributionError(`${text} is too long: at most 1,900 years`, path);
    return minutes;
  }

  /** Minutes of a duration that is more than nothing. @throws DistributionError */
  positive(text: string, path: Path): number {
    const minutes = this.minutes(text, path);
    if (minutes <= 0) throw new DistributionError(`${text} is not more than 0`, path);
    return minutes;
  }

  #parse(text: string, path: Path) {
    try {
      return parseDuration(text);
    } catch (error) {
      if (error instanceof DurationError) throw new DistributionError(`${text} ${error.message}`, path);
      throw error;
    }
  }

  /** A duration of 0 is in either time. */
  #keepToOneTime(working: boolean, path: Path): void {
    if (this.#working !== undefined && this.#working !== working)
      throw new DistributionError('mixes working time (wd, wh) and calendar time', path);
    this.#working = working;
  }
}

/** @throws DistributionError where a number is not finite or out of its bounds. */
function inBounds(value: number, least: number, most: number, what: string, path: Path): number {
  if (!(value >= least && value <= most))
    throw new DistributionError(`${what} ${value} is out of bounds: ${least} to ${most}`, path);
  return value;
}

/** Shares as they are, divided by their sum. @throws DistributionError where it is not 1. */
function sharesOfOne(shares: readonly number[], path: Path): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  if (shares.some((share) => !(share >= 0)))
    throw new DistributionError('a share is not a number of 0 or more', path);
  if (!(Math.abs(sum - 1) <= SHARE_TOLERANCE))
    throw new DistributionError(`shares sum to ${Number(sum.toPrecision(6))}, not 1`, path);
  return shares.map((share) => share / sum);
}

/** Log-normal by mean and sigma of the logarithm. */
const lognormalByMean = (mean: number, sigma: number, min: number): Shape => ({
  kind: 'lognormal',
  mu: Math.log(mean) - (sigma * sigma) / 2,
  sigma,
  min,
});

function byMedian(spec: Part<'median'>, read: DurationReader): Shape {
  const median = read.positive(spec.median, ['median']);
  const p90 = read.positive(spec.p90, ['p90']);
  if (median > p90)
    throw new DistributionError(`median ${spec.median} is above the 90th percentile ${spec.p90}`, ['median']);
  if (median === p90) return { kind: 'fixed', value: median };
  const sigma = (Math.log(p90) - Math.log(median)) / Z90;
  inBounds(sigma, 0, 4, 'these two are too far apart: the sigma of the logarithm', ['p90']);
  return { kind: 'lognormal', mu: Math.log(median), sigma, min: 0 };
}

function bySpread(spec: Part<'sd'>, read: DurationReader): Shape {
  const mean = read.positive(spec.mean, ['mean']);
  const sd = read.minutes(spec.sd, ['sd']);
  const min = spec.min === undefined ? 0 : read.minutes(spec.min, ['min']);
  if (min > mean) throw new DistributionError(`min ${spec.min} is above the mean ${spec.mean}`, ['min']);
  if (sd === 0) return { kind: 'fixed', value: mean };
  const cv = sd / mean;
  inBounds(cv, 1e-4, 20, 'sd divided by mean', ['sd']);
  if (spec.shape === 'normal') return { kind: 'normal', mean, sd, min };
  if (spec.shape === 'gamma') return { kind: 'gamma', shape: 1 / (cv * cv), scale: (sd * sd) / mean, min };
  return lognormalByMean(mean, Math.sqrt(Math.log1p(cv * cv)), min);
}

function bands(spec: Part<'bands'>, read: DurationReader): Shape {
  const edges = [spec.from === undefined ? 0 : read.minutes(spec.from, ['from'])];
  spec.bands.forEach(({ to }, index) => {
    const edge = read.minutes(to, ['bands', index, 'to']);
    if (edge <= edges[index]) {
      const before = index === 0 ? (spec.from ?? '0') : spec.bands[index - 1]?.to;
      throw new DistributionError(`the band to ${to} does not end after ${before}`, ['bands', index, 'to']);
    }
    edges.push(edge);
  });
  const shares = sharesOfOne(
    spec.bands.map(({ share }) => share),
    ['bands'],
  );
  return { kind: 'bands', edges, shares };
}

function mixture(spec: Part<'mixture'>, read: DurationReader): Shape {
  const shares = sharesOfOne(
    spec.mixture.map(({ share }) => share),
    ['mixture'],
  );
  const parts = spec.mixture.map(({ of }, index) => ({
    share: shares[index],
    of: within(['mixture', index, 'of'], () => shapeOf(of, read)),
  }));
  return { kind: 'mixture', parts };
}

/** Puts a path before that of an error. */
function within<T>(path: Path, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof DistributionError)
      throw new DistributionError(error.message, [...path, ...error.path]);
    throw error;
  }
}

function uniform({ uniform: { from, to } }: Part<'uniform'>, read: DurationReader): Shape {
  const edges = [read.minutes(from, ['uniform', 'from']), read.minutes(to, ['uniform', 'to'])] as const;
  if (edges[0] > edges[1]) throw new DistributionError(`from ${from} is above to ${to}`, ['uniform', 'from']);
  if (edges[0] === edges[1]) return { kind: 'fixed', value: edges[0] };
  return { kind: 'bands', edges, shares: [1] };
}

function weibull({ weibull: { shape, scale } }: Part<'weibull'>, read: DurationReader): Shape {
  inBounds(shape, 0.1, 1e4, 'shape', ['weibull', 'shape']);
  return { kind: 'weibull', shape, scale: read.positive(scale, ['weibull', 'scale']) };
}

function gamma({ gamma: { shape, mean } }: Part<'gamma'>, read: DurationReader): Shape {
  inBounds(shape, 0.01, 1e8, 'shape', ['gamma', 'shape']);
  return { kind: 'gamma', shape, scale: read.positive(mean, ['gamma', 'mean']) / shape, min: 0 };
}

function bySigma(spec: Part<'sigma'>, read: DurationReader): Shape {
  const sigma = inBounds(spec.sigma, 1e-4, 4, 'sigma', ['sigma']);
  return lognormalByMean(read.positive(spec.mean, ['mean']), sigma, 0);
}

function observed({ observed: values }: Part<'observed'>, read: DurationReader): Shape {
  const minutes = values.map((value, index) => read.minutes(value, ['observed', index]));
  return { kind: 'observed', values: minutes.sort((a, b) => a - b) };
}

function exponential({ exponential: { mean } }: Part<'exponential'>, read: DurationReader): Shape {
  return { kind: 'weibull', shape: 1, scale: read.positive(mean, ['exponential', 'mean']) };
}

function shapeOf(spec: Distribution, read: DurationReader): Shape {
  if (typeof spec === 'string') return { kind: 'fixed', value: read.minutes(spec, []) };
  if ('median' in spec) return byMedian(spec, read);
  if ('sd' in spec) return bySpread(spec, read);
  if ('sigma' in spec) return bySigma(spec, read);
  if ('weibull' in spec) return weibull(spec, read);
  if ('gamma' in spec) return gamma(spec, read);
  if ('exponential' in spec) return exponential(spec, read);
  if ('uniform' in spec) return uniform(spec, read);
  if ('bands' in spec) return bands(spec, read);
  if ('observed' in spec) return observed(spec, read);
  return mixture(spec, read);
}

/**
 * A distribution in minutes.
 * @param dayMinutes working minutes in a working day
 * @throws DistributionError with a sentence and the place in the distribution.
 */
export function parseDistribution(spec: Distribution, dayMinutes: number): ParsedDistribution {
  const read = new DurationReader(dayMinutes);
  const shape = shapeOf(spec, read);
  return { working: read.working, shape };
}

/** What is wrong with a distribution, or undefined. No calendar is needed: a working day is taken as eight hours. */
export function validateDistribution(spec: Distribution): DistributionError | undefined {
  try {
    parseDistribution(spec, OFFICE_DAY);
    return undefined;
  } catch (error) {
    if (error instanceof DistributionError) return error;
    throw error;
  }
}
