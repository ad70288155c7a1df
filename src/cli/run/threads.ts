/** The threads that simulate. They import and compile what they need while the scenario is still being checked. */
import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { ReplicationFailure, ReplicationResult, ReplicationTask, RunJob } from './job.ts';

export interface ThreadChoice {
  /** As many as there are processors where it is left open, and never more than replications. */
  readonly threads: number | undefined;
  readonly replications: number;
}

export class Threads {
  size = 0;
  #pool: Tinypool | undefined;

  /** Starts them on a run; what is wrong with its scenario is for the check to say. */
  open(job: RunJob, { threads, replications }: ThreadChoice): void {
    this.size = Math.min(threads ?? availableParallelism(), replications);
    this.#pool = new Tinypool({
      filename: new URL('./replication-worker.js', import.meta.url).href,
      minThreads: this.size,
      maxThreads: this.size,
      workerData: job,
    });
    for (let thread = 0; thread < this.size; thread++) this.#pool.run(null).catch(() => undefined);
  }

  simulate(task: ReplicationTask): Promise<ReplicationResult | ReplicationFailure> {
    if (this.#pool === undefined) throw new Error('the threads are not open');
    return this.#pool.run(task) as Promise<ReplicationResult | ReplicationFailure>;
  }

  async close(): Promise<void> {
    await this.#pool?.destroy();
  }
}
