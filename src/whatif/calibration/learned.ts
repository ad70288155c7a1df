/** What a calibration learned of each unknown, and which of them the targets cannot tell apart. */
import { quantileOf } from '../../indicators/quantile.ts';
import { priorQuantile, type Unknown } from '../../scenario/index.ts';
import type { CalibrationResult } from './calibrate.ts';
import { ownVariance, type Target } from './likelihood.ts';

export interface LearnedUnknown {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly prior: readonly [number, number];
  readonly before: number;
  /** Where the means of runs come near the targets, to six figures; as before where no target tells it. */
  readonly fitted: number;
  /** In which nine tenths of the posterior lie. */
  readonly range: readonly [number, number];
  /** Standard deviation of the posterior over that of the prior: 1 where nothing was learned. */
  readonly width: number;
  /** Targets whose mean moves over the prior by more than half the tolerance, and surely, the most moved first. */
  readonly serves: readonly string[];
}

/** Two unknowns of which the targets tell a combination better than each. */
export interface LearnedPair {
  readonly names: readonly [string, string];
  readonly correlation: number;
}

export interface Learned {
  readonly unknowns: readonly LearnedUnknown[];
  readonly pairs: readonly LearnedPair[];
}

/** As wide as the prior, or nearly. */
export const NOTHING_LEARNED = 0.9;
const STRONG = 0.6;
/** Standard deviations by which an effect is surely none of chance. */
const SURE = 3;
const MOST_SERVED = 4;

export function learned(
  unknowns: readonly Unknown[],
  targets: readonly Target[],
  { draws, near, emulators }: CalibrationResult,
): Learned {
  const columns = unknowns.map((_, at) => draws.map((draw) => draw[at]));
  const rows = unknowns.map((unknown, at): LearnedUnknown => {
    const values = columns[at].map((share) => priorQuantile(unknown, share)).sort((a, b) => a - b);
    const mean = meanOf(near.map((draw) => priorQuantile(unknown, draw[at])));
    const effects = targets
      .map((target, index) => {
        const size = Math.abs(emulators[index].effect(at));
        const isSure = size > SURE * emulators[index].effectError(at);
        return { name: target.name, effect: isSure ? size / Math.sqrt(ownVariance(target)) : 0 };
      })
      .filter(({ effect }) => effect > 1)
      .sort((a, b) => b.effect - a.effect);
    const { name, label, unit, low, high, current } = unknown;
    return {
      name,
      label,
      unit,
      prior: [low, high],
      before: current,
      fitted: effects.length === 0 ? current : Number(mean.toPrecision(6)),
      range: [quantileOf(values, 0.05) ?? low, quantileOf(values, 0.95) ?? high],
      width: deviation(columns[at]) / Math.sqrt(1 / 12),
      serves: effects.slice(0, MOST_SERVED).map((one) => one.name),
    };
  });
  const pairs = unknowns.flatMap((one, i) =>
    unknowns.slice(0, i).map((other, j): LearnedPair => ({
      names: [other.name, one.name],
      correlation: correlation(columns[i], columns[j]),
    })),
  );
  return {
    unknowns: rows,
    pairs: pairs
      .filter((pair) => Math.abs(pair.correlation) >= STRONG)
      .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation)),
  };
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const deviation = (values: readonly number[]): number => Math.sqrt(covariance(values, values));

function covariance(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [meanOf(a), meanOf(b)];
  return a.reduce((sum, value, at) => sum + (value - meanA) * (b[at] - meanB), 0) / a.length;
}

const correlation = (a: readonly number[], b: readonly number[]): number =>
  covariance(a, b) / (deviation(a) * deviation(b) || 1);
