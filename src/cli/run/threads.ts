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
  ReplicationTask,
  RunJob,
  SimulatedReplication,
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
      // What a replication makes and drops is dropped in few sweeps: a tenth of a short run's time.
      resourceLimits: { maxYoungGenerationSizeMb: 256 },
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

  async simulate({
    replication,
    keepLog,
  }: ReplicationTask): Promise<SimulatedReplication | ReplicationFailure> {
    if (this.#simulators === undefined || this.#measurers === undefined)
      throw new Error('the threads are not open');
    const log = await this.#simulators.ask<PackedLog>({ replication });
    if ('failure' in log) return log;
    const measured = this.#measurers.ask<ReplicationMeasures>({ measure: log });
    // Whoever takes the replication waits for it; until then nobody may, and it is no fault that nobody heard of.
    measured.catch(() => undefined);
    return { replication, log: keepLog ? log : null, measured };
  }

  async close(): Promise<void> {
    await Promise.all([this.#simulators?.close(), this.#measurers?.close()]);
  }
}
