/**
 * Calibration: which values of the unknowns agree with the targets.
 *
 * History matching by emulators in waves (Vernon, Goldstein and Bower 2010, doi:10.1214/10-BA524; for a stochastic model with 22
 * unknowns Andrianakis and others 2015, doi:10.1371/journal.pcbi.1003968), then a posterior from the last emulators (Kennedy
 * and O'Hagan 2001, doi:10.1111/1467-9868.00294). Rejection by whole runs (ABC) would need some million of them with thirty
 * unknowns. It sees targets and nothing else of what a scenario says of figures.
 */
import type { Matrix } from 'ml-matrix';
import { Emulator, type Observation } from './emulator.ts';
import { latinHypercube } from './latin-hypercube.ts';
import { chanceCorrelation, Likelihood, type Target } from './likelihood.ts';
import { Luck } from './luck.ts';
import { lucksOf, wavesOf } from './plan.ts';
import { sliceSample } from './slice-sampler.ts';

/** A run to be made: the n-th, at this point, with this luck. */
export interface AskedRun {
  readonly number: number;
  /** Unknowns as shares of their priors, 0 to 1. */
  readonly point: readonly number[];
  /** From 0 to `lucksOf(runs)` - 1. */
  readonly luck: number;
}

/** Figures of each target in order, null where a run has none. */
export type Figures = readonly (number | null)[];

export interface CalibrationInput {
  readonly unknowns: number;
  readonly targets: readonly Target[];
  readonly runs: number;
  readonly seed: string;
  /** Makes runs, in any order; the answers stand in the order of what was asked. */
  play(asked: readonly AskedRun[]): Promise<readonly Figures[]>;
}

export interface MadeRun extends AskedRun {
  readonly figures: Figures;
}

export interface WaveResult {
  readonly runs: number;
  /** The share of the prior that was plausible after it, 0 to 1. */
  readonly plausible: number;
}

export interface CalibrationResult {
  /** Draws of the posterior, unknowns as shares of their priors: what may be, given that what was counted is one year of one place. */
  readonly draws: readonly (readonly number[])[];
  /** Draws of where the means over many runs come near the targets: the middle of these is what is fitted. */
  readonly near: readonly (readonly number[])[];
  readonly emulators: readonly Emulator[];
  readonly waves: readonly WaveResult[];
  readonly runs: readonly MadeRun[];
}

/** What is further off than so many standard deviations is implausible (Pukelsheim's rule of three sigma, 1994). */
const CUT = 3;
/** Runs this far off say little of the rest: the polynomial need not fit them. */
const FAR_OFF = 6;
/** Points by which the plausible share of the prior is told, and the best of which a chain begins at. */
const CANDIDATES = 2000;
export const POSTERIOR_DRAWS = 400;
/** What is fitted is drawn half as wide as the tolerances say: in the middle of them, not at their edge. */
const NEAR = 1 / 4;

/** @throws TargetError where too few runs have a figure */
export async function calibrate(input: CalibrationInput): Promise<CalibrationResult> {
  const { unknowns, seed } = input;
  const lucks = lucksOf(input.runs);
  const made: MadeRun[] = [];
  const waves: WaveResult[] = [];
  let state: Learned | null = null;
  for (const [wave, { runs, width }] of wavesOf(input.runs).entries()) {
    const luck = new Luck(seed, `wave ${wave}`);
    const points: readonly (readonly number[])[] =
      state === null || width === null
        ? latinHypercube(runs, unknowns, luck)
        : sampled(state, width, runs, WAVE_STEPS, luck);
    const asked = points.map((point, index) => ({
      number: made.length + index,
      point,
      luck: (made.length + index) % lucks,
    }));
    const figures = await input.play(asked);
    made.push(...asked.map((one, index) => ({ ...one, figures: figures[index] })));
    state = learn(input, made, state, runs);
    waves.push({ runs, plausible: state.plausible });
  }
  if (state === null) throw new RangeError('a calibration without runs');
  const draws = sampled(state, 1, POSTERIOR_DRAWS, POSTERIOR_STEPS, new Luck(seed, 'posterior'));
  const ofMeans = { ...state, likelihood: new Likelihood(input.targets, state.emulators) };
  const near = sampled(ofMeans, NEAR, POSTERIOR_DRAWS, POSTERIOR_STEPS, new Luck(seed, 'fitted'));
  return { draws, near, emulators: state.emulators, waves, runs: made };
}

interface Learned {
  readonly emulators: readonly Emulator[];
  readonly likelihood: Likelihood;
  /** The likeliest of many points. */
  readonly best: readonly number[];
  readonly plausible: number;
}

const WAVE_STEPS = { before: 200, between: 10 };
const POSTERIOR_STEPS = { before: 500, between: 15 };

function sampled(
  { likelihood, best }: Learned,
  width: number,
  draws: number,
  steps: typeof WAVE_STEPS,
  luck: Luck,
): number[][] {
  return sliceSample((point) => likelihood.log(point) / width, best, { draws, ...steps }, luck);
}

/** Emulators of all targets from the runs that are near enough by what was known before. */
function learn(
  { targets, unknowns, seed, runs }: CalibrationInput,
  made: readonly MadeRun[],
  before: Learned | null,
  latest: number,
): Learned {
  // Chosen by their points alone: to choose by what they gave would bend the fit.
  const near = made.filter(
    ({ point }, index) =>
      before === null || index >= made.length - latest || before.likelihood.implausibility(point) <= FAR_OFF,
  );
  const emulators = targets.map((target, at) => new Emulator(observations(near, target, at), lucksOf(runs)));
  const likelihood = new Likelihood(targets, emulators, correlationOf(near, emulators));
  const candidates = latinHypercube(CANDIDATES, unknowns, new Luck(seed, 'candidates'));
  const plausible = candidates.filter((point) => likelihood.implausibility(point) <= CUT).length / CANDIDATES;
  const starts = [...candidates, ...near.map((run) => run.point)];
  const best = starts.reduce(
    (top, point) => {
      const height = likelihood.log(point);
      return height > top.height ? { point, height } : top;
    },
    { point: starts[0], height: -Infinity },
  ).point;
  return { emulators, likelihood, best, plausible };
}

/** Of the runs half at least must have a figure, or there is nothing to learn from. */
export class TargetError extends Error {
  override readonly name = 'TargetError';
}

function observations(runs: readonly MadeRun[], target: Target, at: number): Observation[] {
  const known = runs.flatMap(({ point, luck, figures }): Observation[] => {
    const value = figures[at];
    return value === null ? [] : [{ point, luck, value }];
  });
  if (known.length * 2 >= runs.length) return known;
  throw new TargetError(
    `of ${runs.length} runs only ${known.length} have a figure for the target ${target.name}`,
  );
}

function correlationOf(runs: readonly MadeRun[], emulators: readonly Emulator[]): Matrix {
  const rests = runs.map(({ point, figures }) =>
    emulators.map((emulator, at) => (figures[at] ?? Number.NaN) - emulator.at(point).mean),
  );
  return chanceCorrelation(rests, emulators.length);
}
