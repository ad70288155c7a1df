/** Replications of a run, in order, played in threads of their own. */
import type { BegunReplication, ReplicationFailure, RunJob } from './job.ts';
import { SimulationFailure } from './simulation-failure.ts';
import type { Threads } from './threads.ts';

export interface ReplicateOptions {
  /** The first, and the first that is not any more. */
  readonly from: number;
  readonly to: number;
  /** Whether the events of a replication are wanted. */
  keepsLog(replication: number): boolean;
  /** Values of its unknowns, where it has its own. */
  readonly valuesOf?: (replication: number) => readonly number[];
  /** Whose replications; of the first run that the threads were opened for where left out. */
  readonly job?: RunJob | undefined;
}

/** Replications that may be finished and waiting for their turn, for each lane: it bounds the memory. */
const AHEAD = 2;

/** Yields the replications in order as they are begun. Threads are closed by whoever opened them. */
export async function* replicate(
  threads: Threads,
  options: ReplicateOptions,
): AsyncGenerator<BegunReplication> {
  const running: Promise<BegunReplication>[] = [];
  let next = options.from;
  for (let turn = options.from; turn < options.to; turn++) {
    for (; next < options.to && running.length < threads.lanes * AHEAD; next++) {
      const values = options.valuesOf?.(next);
      const task = { replication: next, keepLog: options.keepsLog(next), values };
      running.push(threads.begin(task, options.job));
    }
    yield await (running.shift() as Promise<BegunReplication>);
  }
}

/** @throws SimulationFailure where it is one */
export function successful<Result extends object>(result: Result | ReplicationFailure): Result {
  if ('failure' in result) throw new SimulationFailure(result.failure);
  return result;
}
