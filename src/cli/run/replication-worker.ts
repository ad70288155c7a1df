/** Simulates and measures replications in a thread of its own: the model is compiled once a thread, which serves one run. */
import { Tinypool } from 'tinypool';
import { replicationHash } from '../../events/index.ts';
import { indicatorContext } from '../answers/indicator-context.ts';
import { measureRows } from '../../indicators/index.ts';
import { simulate, type Model } from '../../simulation/index.ts';
import { modelOf } from './model-of.ts';
import type { ReplicationFailure, ReplicationMeasures, ThreadTask } from './job.ts';
import { buffersOf, packLog, unpackLog, type PackedLog } from './packed-log.ts';

let model: Model | undefined;

type Answer = PackedLog | ReplicationMeasures | ReplicationFailure | null;

/** What the pool calls. A failure comes back as data. */
export default function work(task: ThreadTask): unknown {
  try {
    model ??= modelOf(task.job);
    if (task.kind === 'compile') return null;
    return task.kind === 'simulate'
      ? handOver(packLog(simulate(model, { seed: task.job.seed, replication: task.replication })))
      : measure(model, task.log);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const failure = { name: error.name, message: error.message, stack: error.stack ?? '' };
    return { failure } satisfies Answer;
  }
}

/** Gives the log away without a copy. */
function handOver(log: PackedLog): unknown {
  const gift = { [Tinypool.transferableSymbol]: buffersOf(log), [Tinypool.valueSymbol]: log };
  return Tinypool.move(gift as unknown as Parameters<typeof Tinypool.move>[0]);
}

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
