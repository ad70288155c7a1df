/** All replications of a run, in order, simulated in threads of their own. */
import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { ReplicationFailure, ReplicationResult, ReplicationTask, RunJob } from './job.ts';
import { SimulationFailure } from './simulation-failure.ts';

export interface ReplicateOptions {
  readonly replications: number;
  readonly threads?: number | undefined;
  /** Whether the events of a replication are wanted. */
  keepsLog(replication: number): boolean;
}

/** Replications that may be finished and waiting for their turn, for each thread: it bounds the memory. */
const AHEAD = 2;

/**
 * Yields the results by replication, whichever thread was first.
 * @throws SimulationFailure where a replication cannot go on
 */
export async function* replicate(job: RunJob, options: ReplicateOptions): AsyncGenerator<ReplicationResult> {
  const threads = Math.min(options.threads ?? availableParallelism(), options.replications);
  const pool = new Tinypool({
    filename: new URL('./replication-worker.js', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    workerData: job,
  });
  const running: Promise<ReplicationResult | ReplicationFailure>[] = [];
  let next = 0;
  try {
    for (let turn = 0; turn < options.replications; turn++) {
      while (next < options.replications && running.length < threads * AHEAD) {
        const task: ReplicationTask = { replication: next, keepLog: options.keepsLog(next) };
        running.push(pool.run(task) as Promise<ReplicationResult | ReplicationFailure>);
        next++;
      }
      yield successful(await (running.shift() as Promise<ReplicationResult | ReplicationFailure>));
    }
  } finally {
    await Promise.allSettled(running.length > 0 ? [pool.destroy(), ...running] : [pool.destroy()]);
  }
}

function successful(result: ReplicationResult | ReplicationFailure): ReplicationResult {
  if ('failure' in result) throw new SimulationFailure(result.failure);
  return result;
}
