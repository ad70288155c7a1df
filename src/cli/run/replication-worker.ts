/** Simulates replications in a thread of its own: the model is compiled once a thread. */
import { Tinypool } from 'tinypool';
import { replicationHash } from '../../events/index.ts';
import { indicatorContext } from '../answers/indicator-context.ts';
import { measureRows } from '../../indicators/index.ts';
import { simulate, type Model } from '../../simulation/index.ts';
import { modelOf } from './model-of.ts';
import type { ReplicationFailure, ReplicationResult, ReplicationTask, RunJob } from './job.ts';
import { packLog } from './packed-log.ts';

const job = Tinypool.workerData as RunJob;
let model: Model | undefined;

/** What the pool calls, with null to compile the model for the replications to come. A failure comes back as data. */
export default function work(task: ReplicationTask | null): ReplicationResult | ReplicationFailure | null {
  try {
    model ??= modelOf(job);
    return task === null ? null : play(model, task);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { failure: { name: error.name, message: error.message, stack: error.stack ?? '' } };
  }
}

function play(compiled: Model, { replication, keepLog }: ReplicationTask): ReplicationResult {
  const log = simulate(compiled, { seed: job.seed, replication });
  const result = {
    replication,
    hash: replicationHash(log),
    events: log.length,
    children: log.children.length,
    measures: measureRows(log, indicatorContext(compiled)),
  };
  return { ...result, log: keepLog ? packLog(log) : null };
}
