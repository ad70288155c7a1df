/** One thread of a run, which does one thing at a time and knows what it has done before. */
import { Tinypool } from 'tinypool';
import type { ReplicationFailure, RunJob, ThreadTask, WorkKind } from './job.ts';

export class WorkThread {
  /** What it does first, where there is both to do. */
  readonly prefers: WorkKind;
  isBusy = false;
  readonly #pool: Tinypool;
  readonly #done = new Set<WorkKind>();

  /** It begins at once to import what it will need. */
  constructor(prefers: WorkKind) {
    this.prefers = prefers;
    this.#pool = new Tinypool({
      filename: new URL('./replication-worker.js', import.meta.url).href,
      minThreads: 1,
      maxThreads: 1,
      // What a replication makes and drops is dropped in few sweeps: a tenth of a short run's time.
      resourceLimits: { maxYoungGenerationSizeMb: 256 },
    });
  }

  /** Whether it has compiled to machine code what such work needs. */
  hasDone(kind: WorkKind): boolean {
    return this.#done.has(kind);
  }

  /** Compiles the model beforehand. What is wrong with the scenario is for the check to say. */
  compile(job: RunJob): void {
    this.#pool.run({ job, kind: 'compile' } satisfies ThreadTask).catch(() => undefined);
  }

  async ask<Answer>(
    task: ThreadTask & { readonly kind: WorkKind },
    handedOver: ArrayBuffer[],
  ): Promise<Answer | ReplicationFailure> {
    this.isBusy = true;
    this.#done.add(task.kind);
    try {
      return (await this.#pool.run(task, { transferList: handedOver })) as Answer | ReplicationFailure;
    } finally {
      this.isBusy = false;
    }
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }
}
