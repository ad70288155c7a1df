/** Replications of a run, in order, simulated in threads of their own. */
import type { ReplicationFailure, SimulatedReplication } from './job.ts';
import { SimulationFailure } from './simulation-failure.ts';
import type { Threads } from './threads.ts';

export interface ReplicateOptions {
  /** The first, and the first that is not any more. */
  readonly from: number;
  readonly to: number;
  /** Whether the events of a replication are wanted. */
  keepsLog(replication: number): boolean;
}

/** Replications that may be finished and waiting for their turn, for each thread: it bounds the memory. */
const AHEAD = 2;

/**
 * Yields the replications in order, whichever thread was first, as soon as each is simulated. Threads are closed by whoever opened them.
 * @throws SimulationFailure where a replication cannot go on
 */
export async function* replicate(
  threads: Threads,
  options: ReplicateOptions,
): AsyncGenerator<SimulatedReplication> {
  const running: Promise<SimulatedReplication | ReplicationFailure>[] = [];
  let next = options.from;
  try {
    for (let turn = options.from; turn < options.to; turn++) {
      while (next < options.to && running.length < threads.size * AHEAD) {
        running.push(threads.simulate({ replication: next, keepLog: options.keepsLog(next) }));
        next++;
      }
      yield successful(await (running.shift() as Promise<SimulatedReplication | ReplicationFailure>));
    }
  } finally {
    // Those that nobody waits for any more are given up when the threads are closed.
    for (const one of running) one.catch(() => undefined);
  }
}

/** @throws SimulationFailure where it is one */
export function successful<Result extends object>(result: Result | ReplicationFailure): Result {
  if ('failure' in result) throw new SimulationFailure(result.failure);
  return result;
}
