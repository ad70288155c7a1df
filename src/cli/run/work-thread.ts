/** One thread of a run, which does one thing at a time. */
import type { Transferable } from 'node:worker_threads';
import { Tinypool } from 'tinypool';
import type { ReplicationFailure, ReplicationMeasures, RunJob, ThreadTask } from './job.ts';

export class WorkThread {
  readonly #pool: Tinypool;

  /** It begins at once to import what it will need. */
  constructor() {
    this.#pool = new Tinypool({
      filename: new URL('./replication-worker.js', import.meta.url).href,
      minThreads: 1,
      maxThreads: 1,
      // What a replication makes and drops is dropped in few sweeps: a tenth of a short run's time.
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
    });
  }

  /** Compiles the model beforehand. What is wrong with the scenario is for the check to say. */
  compile(job: RunJob): void {
    this.#pool.run({ job, kind: 'compile' } satisfies ThreadTask).catch(() => undefined);
  }

  /** @returns null where what was asked for gives nothing */
  async ask(
    task: ThreadTask,
    handedOver: readonly Transferable[],
  ): Promise<ReplicationMeasures | ReplicationFailure | null> {
    return (await this.#pool.run(task, { transferList: [...handedOver] })) as
      ReplicationMeasures | ReplicationFailure | null;
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }
}
