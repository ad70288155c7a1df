/**
 * The threads of a run. They import and compile what they need while the scenario is still being checked.
 *
 * One half simulates, the other measures what the first has simulated: each thread then compiles to machine code only
 * its own half of the program, which in a short run costs as much as running it.
 */
import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type {
  ReplicationFailure,
  ReplicationMeasures,
  ReplicationResult,
  ReplicationTask,
  RunJob,
  ThreadTask,
} from './job.ts';
import type { PackedLog } from './packed-log.ts';

export interface ThreadChoice {
  /** As many as there are processors where it is left open, and never more than two for each replication. */
  readonly threads: number | undefined;
  readonly replications: number;
}

/** Threads of one kind of work. */
class Crew {
  readonly #pool: Tinypool;

  constructor(job: RunJob, size: number) {
    this.#pool = new Tinypool({
      filename: new URL('./replication-worker.js', import.meta.url).href,
      minThreads: size,
      maxThreads: size,
      workerData: job,
    });
    // What is wrong with the scenario is for the check to say.
    for (let thread = 0; thread < size; thread++) this.#pool.run(null).catch(() => undefined);
  }

  ask<Answer>(task: ThreadTask): Promise<Answer | ReplicationFailure> {
    return this.#pool.run(task) as Promise<Answer | ReplicationFailure>;
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }
}

export class Threads {
  size = 0;
  #simulators: Crew | undefined;
  #measurers: Crew | undefined;

  open(job: RunJob, { threads, replications }: ThreadChoice): void {
    this.size = Math.min(threads ?? availableParallelism(), replications * 2);
    const measuring = Math.floor(this.size / 2);
    this.#simulators = new Crew(job, this.size - measuring);
    this.#measurers = measuring === 0 ? this.#simulators : new Crew(job, measuring);
  }

  async simulate({ replication, keepLog }: ReplicationTask): Promise<ReplicationResult | ReplicationFailure> {
    if (this.#simulators === undefined || this.#measurers === undefined)
      throw new Error('the threads are not open');
    const log = await this.#simulators.ask<PackedLog>({ replication });
    if ('failure' in log) return log;
    const measured = await this.#measurers.ask<ReplicationMeasures>({ measure: log });
    return 'failure' in measured ? measured : { ...measured, log: keepLog ? log : null };
  }

  async close(): Promise<void> {
    await Promise.all([this.#simulators?.close(), this.#measurers?.close()]);
  }
}
