/** How likely the targets are at a point, as far as the emulators know. */
import { Matrix } from 'ml-matrix';
import type { Emulator } from './emulator.ts';

/** A figure that a calibration may look at. */
export interface Target {
  readonly name: string;
  /** What was counted. */
  readonly value: number;
  /** How far that may be off, two standard deviations. */
  readonly tolerance: number;
}

/** What of a target's variance is neither the emulator's nor chance: what was counted may itself be off. */
export const ownVariance = ({ tolerance }: Target): number => (tolerance / 2) ** 2;

export class Likelihood {
  readonly #targets: readonly Target[];
  readonly #emulators: readonly Emulator[];
  /** Covariance by chance, row after row. */
  readonly #chance: Float64Array;

  /**
   * @param correlation of the targets by chance: what makes one higher in a run makes others higher or lower. It has one row and
   * column a target. Without it the likelihood is that of the mean over many runs, which has no chance.
   */
  constructor(targets: readonly Target[], emulators: readonly Emulator[], correlation?: Matrix) {
    this.#targets = targets;
    this.#emulators = emulators;
    const n = targets.length;
    this.#chance = new Float64Array(n * n);
    if (correlation === undefined) return;
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++)
        this.#chance[i * n + j] =
          correlation.get(i, j) * Math.sqrt(emulators[i].chance * emulators[j].chance);
  }

  /**
   * The logarithm of the density of the targets. What was counted is one year of one place: it has the chance of one run about it,
   * beside its own tolerance and what the emulator does not know.
   */
  log(point: readonly number[]): number {
    const n = this.#targets.length;
    const lower = Float64Array.from(this.#chance);
    const misses = new Float64Array(n);
    this.#targets.forEach((target, at) => {
      const { mean, variance } = this.#emulators[at].at(point);
      lower[at * n + at] += ownVariance(target) + variance;
      misses[at] = target.value - mean;
    });
    return logNormal(misses, lower);
  }

  /**
   * The implausibility of a point: how many standard deviations the target that is furthest off is away (Vernon, Goldstein and Bower
   * 2010, doi:10.1214/10-BA524).
   */
  implausibility(point: readonly number[]): number {
    return Math.max(
      ...this.#targets.map((target, at) => {
        const { mean, variance } = this.#emulators[at].at(point);
        const whole = variance + ownVariance(target) + this.#emulators[at].chance;
        return Math.abs(target.value - mean) / Math.sqrt(whole);
      }),
    );
  }
}

/**
 * The logarithm of a normal density but for its constant, by Cholesky's factor, which takes the place of the covariance.
 * @param covariance row after row, lower half
 */
function logNormal(misses: Float64Array, covariance: Float64Array): number {
  const n = misses.length;
  let log = 0;
  for (let i = 0; i < n; i++) {
    let miss = misses[i];
    for (let j = 0; j <= i; j++) {
      let sum = covariance[i * n + j];
      for (let k = 0; k < j; k++) sum -= covariance[i * n + k] * covariance[j * n + k];
      covariance[i * n + j] = i === j ? Math.sqrt(sum) : sum / covariance[j * n + j];
      if (j < i) miss -= covariance[i * n + j] * misses[j];
    }
    const diagonal = covariance[i * n + i];
    misses[i] = miss / diagonal;
    log -= (misses[i] * misses[i]) / 2 + Math.log(diagonal);
  }
  return log;
}

/** A correlation of what chance leaves is known badly from few runs: this share of it is left out. */
const SHRUNK = 0.2;

/**
 * Correlations of the targets by chance.
 * @param rests what the emulators leave of each run, one list a run; runs without some figure are left out
 */
export function chanceCorrelation(rests: readonly (readonly number[])[], targets: number): Matrix {
  const whole = rests.filter((rest) => rest.every(Number.isFinite));
  const sum = (i: number, j: number): number => whole.reduce((total, rest) => total + rest[i] * rest[j], 0);
  const correlation = Matrix.eye(targets, targets);
  for (let i = 0; i < targets; i++) {
    for (let j = 0; j < i; j++) {
      const size = Math.sqrt(sum(i, i) * sum(j, j));
      const one = size > 0 ? ((1 - SHRUNK) * sum(i, j)) / size : 0;
      correlation.set(i, j, one);
      correlation.set(j, i, one);
    }
  }
  return correlation;
}
