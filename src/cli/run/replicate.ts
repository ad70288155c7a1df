/** All replications of a run, in order, simulated in threads of their own. */
import type { ReplicationFailure, ReplicationResult } from './job.ts';
import { SimulationFailure } from './simulation-failure.ts';
import type { Threads } from './threads.ts';

export interface ReplicateOptions {
  readonly replications: number;
  /** Whether the events of a replication are wanted. */
  keepsLog(replication: number): boolean;
}

/** Replications that may be finished and waiting for their turn, for each thread: it bounds the memory. */
const AHEAD = 2;

/**
 * Yields the results by replication, whichever thread was first. Threads are closed by whoever opened them.
 * @throws SimulationFailure where a replication cannot go on
 */
export async function* replicate(
  threads: Threads,
  options: ReplicateOptions,
): AsyncGenerator<ReplicationResult> {
  const running: Promise<ReplicationResult | ReplicationFailure>[] = [];
  let next = 0;
  try {
    for (let turn = 0; turn < options.replications; turn++) {
      while (next < options.replications && running.length < threads.size * AHEAD) {
        running.push(threads.simulate({ replication: next, keepLog: options.keepsLog(next) }));
        next++;
      }
      yield successful(await (running.shift() as Promise<ReplicationResult | ReplicationFailure>));
    }
  } finally {
    // Those that nobody waits for any more are given up when the threads are closed.
    for (const one of running) one.catch(() => undefined);
  }
}

function successful(result: ReplicationResult | ReplicationFailure): ReplicationResult {
  if ('failure' in result) throw new SimulationFailure(result.failure);
  return result;
}
