/** Makes the runs of a calibration in the threads, and keeps each as it comes. */
import type { MeasureRow } from '../../events/index.ts';
import { nearest, priorQuantile, type Unknown } from '../../scenario/index.ts';
import type { AskedRun, CalibrationTarget, Figures } from '../../whatif/index.ts';
import { successful } from '../run/replicate.ts';
import type { Threads } from '../run/threads.ts';
import { UserError } from '../user-error.ts';
import type { CalibrationState } from './calibration-state.ts';

export interface PlayedRun {
  readonly number: number;
  readonly replication: number;
  /** Of the unknowns, in their units. */
  readonly values: readonly number[];
}

export class RunPlayer {
  readonly #threads: Threads;
  readonly #state: CalibrationState;
  readonly #targets: readonly CalibrationTarget[];
  #found = 0;

  constructor(threads: Threads, state: CalibrationState, targets: readonly CalibrationTarget[]) {
    this.#threads = threads;
    this.#state = state;
    this.#targets = targets;
  }

  /** Runs that are done, with parts of those that are being played. */
  get done(): number {
    return this.#found + this.#threads.played;
  }

  /** The figures of each, in the order in which they were asked for. */
  play(runs: readonly PlayedRun[]): Promise<readonly Figures[]> {
    return Promise.all(runs.map((run) => this.#one(run)));
  }

  async #one({ number, replication, values }: PlayedRun): Promise<Figures> {
    const before = this.#state.find(number, replication, values);
    if (before !== undefined) {
      this.#found++;
      return before;
    }
    const { measured } = await this.#threads.begin({ replication, keepLog: false, values });
    const { measures } = successful(await measured);
    const figures = this.#targets.map((target) => figureOf(target, measures));
    this.#state.keep({ number, replication, values, figures });
    return figures;
  }
}

/** @throws UserError where the run has no such measure, or not of that year or date */
function figureOf(target: CalibrationTarget, rows: readonly MeasureRow[]): number | null {
  const { name, measure, at } = target;
  const own = rows.filter((row) => row.measure === measure);
  const row = own.find((one) => one.group === at);
  if (row !== undefined) return row.value;
  if (own.length === 0 && target.isReported)
    throw new UserError(
      `figures.${name}: the run does not reach the day or period of this target`,
      'make it longer (--years)',
    );
  if (own.length === 0) {
    const near = nearest(measure, [...new Set(rows.map((one) => one.measure))]);
    throw new UserError(
      `calibration.targets.${name}: the run has no measure ${measure}`,
      near === undefined ? 'measures.csv of any run of it lists them' : `did you mean ${near}?`,
    );
  }
  const groups = own.map((one) => one.group).filter((group) => group !== '');
  throw new UserError(
    `calibration.targets.${name}: ${measure} is not measured at ${at}`,
    `it is at ${groups.join(', ') || 'the whole run alone: leave at out'}; a longer run (--years) has more`,
  );
}

/** A run as it is played: shares of the priors become values, kinds of luck replications. */
export const playedRun = ({ number, point, luck }: AskedRun, unknowns: readonly Unknown[]): PlayedRun => ({
  number,
  replication: luck,
  values: unknowns.map((unknown, at) => priorQuantile(unknown, point[at])),
});
