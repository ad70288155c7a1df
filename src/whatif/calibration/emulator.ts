/**
 * A stand-in for the simulation that costs nothing: how the mean of one figure depends on the unknowns, as a polynomial whose
 * coefficients are uncertain, and how much chance there is about it.
 *
 * A Bayesian linear model in Legendre polynomials of the unknowns: each to the first and second power, and products of the
 * few that matter most. Coefficients of a kind share one prior variance, which the runs themselves give by the evidence
 * (MacKay 1992, doi:10.1162/neco.1992.4.3.415), so that more unknowns than runs do no harm. It is a Gaussian process whose
 * covariance is this polynomial's. Runs with the same luck (common random numbers) share an effect of their own (Schruben and
 * Margolin 1978, doi:10.1080/01621459.1978.10481591), so that it is no part of what the unknowns are said to do.
 */
import { inverse, Matrix } from 'ml-matrix';

/** What one figure was at one point. */
export interface Observation {
  /** Unknowns as shares of their priors, 0 to 1. */
  readonly point: readonly number[];
  /** Which luck was played with, a number from 0. */
  readonly luck: number;
  readonly value: number;
}

export interface Prediction {
  readonly mean: number;
  /** How uncertain the mean is; chance is not in it. */
  readonly variance: number;
}

/** A kind of coefficient: those of a kind have one prior variance. */
const KINDS = ['constant', 'power one', 'power two', 'product', 'luck'] as const;
type Kind = (typeof KINDS)[number];

/** Unknowns of whose pairs the products are taken. */
const MOST_IN_PRODUCTS = 5;
const STEPS = 25;
/** A variance is found when it moves by less than so much of itself: roughly to choose by, well to predict by. */
const ROUGH = 0.1;
const SETTLED = 0.02;
const VAGUE = 1e-6;
const [LEAST_PRECISION, MOST_PRECISION] = [1e-4, 1e8];

interface Fit {
  /** Of the terms of a point. */
  readonly mean: Float64Array;
  /** Of the same, row after row; it is symmetric. */
  readonly covariance: Float64Array;
  readonly precision: Precisions;
  /** Variance of what is left, and of the effects of luck. */
  readonly rest: number;
  readonly luck: number;
}

type Pair = readonly [number, number];
type Precisions = ReadonlyMap<Kind, number>;

export class Emulator {
  readonly #centre: number;
  readonly #scale: number;
  readonly #pairs: readonly Pair[];
  readonly #fit: Fit;
  /** Variance of one run's figure by chance alone. */
  readonly chance: number;
  /** The share of the variance of the runs that the unknowns explain, 0 to 1. */
  readonly explained: number;

  /** @throws RangeError of fewer than three observations */
  constructor(observations: readonly Observation[], lucks: number) {
    if (observations.length < 3) throw new RangeError('an emulator needs three runs at least');
    const values = observations.map((one) => one.value);
    this.#centre = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = values.reduce((sum, value) => sum + (value - this.#centre) ** 2, 0) / values.length;
    this.#scale = spread > 0 ? Math.sqrt(spread) : 1;
    const dimensions = observations[0].point.length;
    const first = this.#fitted(observations, [], lucks, AT_FIRST, ROUGH);
    this.#pairs = pairsOf(strongest(first.mean, dimensions));
    this.#fit = this.#fitted(observations, this.#pairs, lucks, first, SETTLED);
    this.chance = (this.#fit.rest + this.#fit.luck) * this.#scale * this.#scale;
    const left = observations.map((one) => one.value - this.at(one.point).mean);
    const unexplained = left.reduce((sum, one) => sum + one * one, 0) / left.length;
    this.explained = spread > 0 ? Math.max(0, 1 - unexplained / spread) : 0;
  }

  #fitted(
    observations: readonly Observation[],
    pairs: readonly Pair[],
    lucks: number,
    from: Pick<Fit, 'precision' | 'rest'>,
    settled: number,
  ): Fit {
    const rows = observations.map(({ point }) => [...terms(point, pairs)]);
    const dimensions = observations[0].point.length;
    const kinds: Kind[] = [
      'constant',
      ...repeated('power one', dimensions),
      ...repeated('power two', dimensions),
      ...repeated('product', pairs.length),
    ];
    const values = observations.map((one) => (one.value - this.#centre) / this.#scale);
    const luckOf = observations.map((one) => one.luck);
    return evidenceFit(new Matrix(rows), luckOf, values, kinds, lucks, from, settled);
  }

  /** The mean at a point, over all luck. */
  at(point: readonly number[]): Prediction {
    const row = terms(point, this.#pairs);
    const { mean, covariance } = this.#fit;
    const columns = mean.length;
    let sum = 0;
    let variance = 0;
    for (let i = 0; i < columns; i++) {
      const start = i * columns;
      let below = row[i] * covariance[start + i] * 0.5;
      for (let j = 0; j < i; j++) below += row[j] * covariance[start + j];
      sum += row[i] * mean[i];
      variance += 2 * row[i] * below;
    }
    const scale = this.#scale;
    return { mean: this.#centre + scale * sum, variance: Math.max(0, scale * scale * variance) };
  }

  /** How much the mean rises from one end of an unknown's prior to the other, the others in the middle. */
  effect(unknown: number): number {
    return 2 * this.#scale * this.#fit.mean[1 + unknown];
  }

  /** How uncertain that is, one standard deviation. */
  effectError(unknown: number): number {
    const { mean, covariance } = this.#fit;
    const at = 1 + unknown;
    return 2 * this.#scale * Math.sqrt(Math.max(0, covariance[at * mean.length + at]));
  }
}

const repeated = (kind: Kind, times: number): Kind[] => Array.from({ length: times }, () => kind);

/** Legendre polynomials of each unknown from -1 to 1, all first powers before all second ones, then the products. */
function terms(point: readonly number[], pairs: readonly Pair[]): Float64Array {
  const n = point.length;
  const row = new Float64Array(1 + 2 * n + pairs.length);
  row[0] = 1;
  for (let i = 0; i < n; i++) {
    const x = 2 * point[i] - 1;
    row[1 + i] = x;
    row[1 + n + i] = (3 * x * x - 1) / 2;
  }
  for (let at = 0; at < pairs.length; at++) {
    const [i, j] = pairs[at];
    row[1 + 2 * n + at] = row[1 + i] * row[1 + j];
  }
  return row;
}

function strongest(mean: ArrayLike<number>, dimensions: number): number[] {
  const strength = (one: number): number => mean[1 + one] ** 2 + mean[1 + dimensions + one] ** 2;
  return Array.from({ length: dimensions }, (_, index) => index)
    .sort((a, b) => strength(b) - strength(a) || a - b)
    .slice(0, MOST_IN_PRODUCTS);
}

const pairsOf = (unknowns: readonly number[]): Pair[] =>
  unknowns.flatMap((i, at) => unknowns.slice(at + 1).map((j): Pair => [i, j]));

/** Where the search for the variances begins. */
const AT_FIRST = {
  precision: new Map<Kind, number>(KINDS.map((kind) => [kind, kind === 'constant' ? VAGUE : 10])),
  rest: 0.5,
};

/** What the runs say of the coefficients, summed: of the terms of a point, and of the effects of luck. */
interface Sums {
  readonly terms: Matrix;
  /** Sums of the terms by luck, a column each; how many runs have it. */
  readonly termsByLuck: Matrix;
  readonly runs: readonly number[];
  /** Sums of terms times values, and of the values by luck. */
  readonly right: Matrix;
  readonly rightByLuck: readonly number[];
}

function sumsOf(rows: Matrix, luckOf: readonly number[], values: readonly number[], lucks: number): Sums {
  const turned = rows.transpose();
  const termsByLuck = Matrix.zeros(rows.columns, lucks);
  const runs = Array.from({ length: lucks }, () => 0);
  const rightByLuck = Array.from({ length: lucks }, () => 0);
  luckOf.forEach((luck, run) => {
    for (let term = 0; term < rows.columns; term++)
      termsByLuck.set(term, luck, termsByLuck.get(term, luck) + rows.get(run, term));
    runs[luck]++;
    rightByLuck[luck] += values[run];
  });
  const right = turned.mmul(Matrix.columnVector([...values]));
  return { terms: turned.mmul(rows), termsByLuck, runs, right, rightByLuck };
}

interface Coefficients {
  readonly mean: readonly number[];
  readonly covariance: Matrix;
  readonly luckMean: readonly number[];
  /** Variance of the effect of each luck. */
  readonly luckVariance: readonly number[];
}

/**
 * The posterior under given variances. A run has one luck, so that the block of luck in the precision is diagonal: it is
 * eliminated (Schur's complement), and many kinds of luck cost little.
 */
function coefficients(sums: Sums, kinds: readonly Kind[], precision: Precisions, rest: number): Coefficients {
  const own = sums.runs.map((runs) => runs / rest + (precision.get('luck') ?? VAGUE));
  const shared = Matrix.mul(sums.termsByLuck, 1 / rest);
  const weighted = shared.clone();
  own.forEach((one, luck) => weighted.mulColumn(luck, 1 / one));
  const inner = Matrix.mul(sums.terms, 1 / rest).sub(weighted.mmul(shared.transpose()));
  kinds.forEach((kind, at) => inner.set(at, at, inner.get(at, at) + (precision.get(kind) ?? VAGUE)));
  const covariance = inverse(inner);
  const byLuck = sums.rightByLuck.map((sum) => sum / rest);
  const right = Matrix.mul(sums.right, 1 / rest).sub(weighted.mmul(Matrix.columnVector(byLuck)));
  const mean = covariance.mmul(right);
  const told = shared.transpose().mmul(mean).to1DArray();
  const spread = covariance.mmul(weighted);
  return {
    mean: mean.to1DArray(),
    covariance,
    luckMean: byLuck.map((sum, luck) => (sum - told[luck]) / own[luck]),
    luckVariance: own.map((one, luck) => {
      let variance = 1 / one;
      for (let term = 0; term < kinds.length; term++)
        variance += weighted.get(term, luck) * spread.get(term, luck);
      return variance;
    }),
  };
}

/** Posterior of the coefficients, with the variances under which the values are likeliest (MacKay's fixed point). */
function evidenceFit(
  rows: Matrix,
  luckOf: readonly number[],
  values: readonly number[],
  kinds: readonly Kind[],
  lucks: number,
  from: Pick<Fit, 'precision' | 'rest'>,
  settled: number,
): Fit {
  const sums = sumsOf(rows, luckOf, values, lucks);
  const precision = new Map(from.precision);
  let rest = from.rest;
  for (let step = 1; ; step++) {
    const { mean, covariance, luckMean, luckVariance } = coefficients(sums, kinds, precision, rest);
    const before = [rest, ...precision.values()];
    let known = 0;
    for (const kind of KINDS) {
      const own = precision.get(kind) ?? VAGUE;
      const variances =
        kind === 'luck'
          ? luckVariance
          : kinds.flatMap((one, at) => (one === kind ? [covariance.get(at, at)] : []));
      const means = kind === 'luck' ? luckMean : mean.filter((_, at) => kinds[at] === kind);
      const determined = variances.reduce((sum, variance) => sum + 1 - own * variance, 0);
      known += determined;
      const size = means.reduce((sum, one) => sum + one ** 2, 0);
      if (kind !== 'constant' && means.length > 0) precision.set(kind, held(determined / size));
    }
    const fitted = rows.mmul(Matrix.columnVector([...mean])).to1DArray();
    const left = values.reduce((sum, value, at) => sum + (value - fitted[at] - luckMean[luckOf[at]]) ** 2, 0);
    rest = 1 / held(Math.max(1, values.length - known) / left);
    const after = [rest, ...precision.values()];
    const moved = Math.max(...after.map((one, at) => Math.abs(Math.log(one / before[at]))));
    if (moved > settled && step < STEPS) continue;
    return {
      mean: Float64Array.from(mean),
      covariance: Float64Array.from(covariance.to1DArray()),
      precision,
      rest,
      luck: 1 / (precision.get('luck') ?? MOST_PRECISION),
    };
  }
}

const held = (precision: number): number =>
  Number.isFinite(precision)
    ? Math.min(MOST_PRECISION, Math.max(LEAST_PRECISION, precision))
    : MOST_PRECISION;
