/** Makes the runs of a calibration or a sensitivity analysis in the threads, and keeps each as it comes. */
import type { MeasureRow } from '../../events/index.ts';
import { priorQuantile, type Unknown } from '../../scenario/index.ts';
import type { DesignedRun, Figures } from '../../whatif/index.ts';
import { successful } from '../run/replicate.ts';
import type { Threads } from '../run/threads.ts';
import type { ExperimentState } from './experiment-state.ts';

export interface PlayedRun {
  readonly replication: number;
  /** Of the unknowns, in their units. */
  readonly values: readonly number[];
}

export class RunPlayer {
  readonly #threads: Threads;
  readonly #state: ExperimentState;
  readonly #figuresOf: (rows: readonly MeasureRow[]) => Figures;
  #found = 0;

  /** @param figuresOf what is kept of the measures of a run */
  constructor(threads: Threads, state: ExperimentState, figuresOf: (rows: readonly MeasureRow[]) => Figures) {
    this.#threads = threads;
    this.#state = state;
    this.#figuresOf = figuresOf;
  }

  /** Runs that are done, with parts of those that are being played. */
  get done(): number {
    return this.#found + this.#threads.played;
  }

  /** The figures of each, in the order in which they were asked for. */
  play(runs: readonly PlayedRun[]): Promise<readonly Figures[]> {
    return Promise.all(runs.map((run) => this.#one(run)));
  }

  async #one({ replication, values }: PlayedRun): Promise<Figures> {
    const before = this.#state.find({ replication, values });
    if (before !== undefined) {
      this.#found++;
      return before;
    }
    const { measured } = await this.#threads.begin({ replication, keepLog: false, values });
    const { measures } = successful(await measured);
    const figures = this.#figuresOf(measures);
    this.#state.keep({ replication, values, figures });
    return figures;
  }
}

/** A run as it is played: shares of the priors become values, kinds of luck replications. */
export const playedRun = ({ point, luck }: DesignedRun, unknowns: readonly Unknown[]): PlayedRun => ({
  replication: luck,
  values: unknowns.map((unknown, at) => priorQuantile(unknown, point[at])),
});
