/** Simulates and measures replications in a thread of its own: the model is compiled once a thread. */
import { Tinypool } from 'tinypool';
import { replicationHash } from '../../events/index.ts';
import { indicatorContext } from '../answers/indicator-context.ts';
import { measureRows } from '../../indicators/index.ts';
import { simulate, type Model } from '../../simulation/index.ts';
import { modelOf } from './model-of.ts';
import type { ReplicationFailure, ReplicationMeasures, RunJob, ThreadTask } from './job.ts';
import { packLog, unpackLog, type PackedLog } from './packed-log.ts';

const job = Tinypool.workerData as RunJob;
let model: Model | undefined;

type Answer = PackedLog | ReplicationMeasures | ReplicationFailure | null;

/** What the pool calls, with null to compile the model for what is to come. A failure comes back as data. */
export default function work(task: ThreadTask): Answer {
  try {
    model ??= modelOf(job);
    if (task === null) return null;
    return 'replication' in task ? play(model, task.replication) : measure(model, task.measure);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { failure: { name: error.name, message: error.message, stack: error.stack ?? '' } };
  }
}

const play = (compiled: Model, replication: number): PackedLog =>
  packLog(simulate(compiled, { seed: job.seed, replication }));

function measure(compiled: Model, packed: PackedLog): ReplicationMeasures {
  const log = unpackLog(packed);
  return {
    replication: log.replication,
    hash: replicationHash(log),
    events: packed.chunks.reduce((sum, chunk) => sum + chunk.length, 0),
    children: log.children.length,
    measures: measureRows(log, indicatorContext(compiled)),
  };
}
