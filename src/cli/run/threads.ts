/** The threads of a run. They are started, and import what they need, while the scenario is being read. */
import { availableParallelism } from 'node:os';
import type { BegunReplication, ReplicationTask, RunJob } from './job.ts';
import { Lane } from './lane.ts';

export interface ThreadChoice {
  /** As many as there are processors where it is left open, and never more than two for each replication. */
  readonly threads: number | undefined;
  readonly replications: number;
}

/** A run of one replication can use so many. */
const A_LANE = 2;

export class Threads {
  readonly #lanes: Lane[] = [];
  readonly #waiting: ((lane: Lane) => void)[] = [];
  #job: RunJob | undefined;
  #size = 0;
  #measured = 0;

  /** Replications that are played at a time. */
  get lanes(): number {
    return this.#lanes.length;
  }

  /** Replications played so far, with parts of those that are being played. */
  get played(): number {
    return this.#lanes.reduce((sum, lane) => sum + lane.played, this.#measured);
  }

  /** Starts those that any run can use, before it is known which run it is. */
  start(threads: number | undefined): void {
    this.#grow(Math.min(threads ?? availableParallelism(), A_LANE));
  }

  #grow(size: number): void {
    for (; this.#size < size; this.#size += A_LANE)
      this.#lanes.push(new Lane(Math.min(A_LANE, size - this.#size)));
  }

  open(job: RunJob, { threads, replications }: ThreadChoice): void {
    this.#job = job;
    this.#grow(Math.min(threads ?? availableParallelism(), replications * A_LANE));
    for (const lane of this.#lanes) lane.compile(job);
  }

  /** Begins a replication as soon as there is a lane for it, in the order in which they were asked for. */
  begin(task: ReplicationTask): Promise<BegunReplication> {
    const job = this.#job;
    if (job === undefined) throw new Error('the threads are not open');
    return new Promise((resolve) => {
      this.#waiting.push((lane) => {
        const begun = lane.begin(job, task);
        const over = (): void => {
          this.#measured++;
          this.#assign();
        };
        // Whoever takes the replication hears of a failure.
        begun.measured.then(over, over);
        resolve(begun);
      });
      this.#assign();
    });
  }

  #assign(): void {
    for (const lane of this.#lanes) if (!lane.isBusy) this.#waiting.shift()?.(lane);
  }

  async close(): Promise<void> {
    await Promise.all(this.#lanes.map((lane) => lane.close()));
  }
}
