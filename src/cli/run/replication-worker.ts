/**
 * Plays and measures replications in a thread of its own, which serves one run: the model is compiled once, and again only where a
 * replication has values of its own.
 */
import { copyOf, GainOfParts, type LogSink } from '../../events/index.ts';
import { withValues } from '../../scenario/unknown.ts';
import { simulateInto, type Model } from '../../simulation/index.ts';
import { letGo, sent, taken, tellPlayed } from './flow.ts';
import type { PassedPart, Playing, ReplicationFailure, ReplicationMeasures, ThreadTask } from './job.ts';
import { modelOf } from './model-of.ts';
import { buffersOf, partsFrom } from './part-stream.ts';
import { ReplicationMeasuring } from './replication-measuring.ts';

type Task<Kind extends ThreadTask['kind']> = Extract<ThreadTask, { readonly kind: Kind }>;

let model: Model | undefined;
/** Whose model it is: the scenario's own, or that of these values. */
let compiledFor: string | undefined;

function modelFor(task: ThreadTask): Model {
  const values = task.kind === 'compile' ? undefined : task.values;
  const asked = values?.join(' ') ?? '';
  if (model !== undefined && compiledFor === asked) return model;
  const { scenario, unknowns = [], years } = task.job;
  compiledFor = asked;
  model = modelOf({
    scenario: values === undefined ? scenario : withValues(scenario, unknowns, values),
    years,
  });
  return model;
}

/** What the pool calls. A failure comes back as data. */
export default async function work(
  task: ThreadTask,
): Promise<ReplicationMeasures | ReplicationFailure | null> {
  try {
    const compiled = modelFor(task);
    switch (task.kind) {
      case 'compile':
        return null;
      case 'play':
        play(compiled, task);
        return null;
      case 'measure':
        return await measure(compiled, task);
      case 'both':
        return playAndMeasure(compiled, task);
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { failure: { name: error.name, message: error.message, stack: error.stack ?? '' } };
  }
}

/** Plays a replication whose parts go to the thread that measures them. */
function play(compiled: Model, { measuring, ...task }: Task<'play'>): void {
  try {
    playInto(compiled, task, (part) => {
      const passed = { chunk: copyOf(part.chunk), gain: part.gain };
      measuring.postMessage(passed, buffersOf(passed));
      sent(task.flow);
    });
  } finally {
    measuring.postMessage(null);
  }
}

async function measure(
  compiled: Model,
  { job, replication, parts, flow }: Task<'measure'>,
): Promise<ReplicationMeasures> {
  const measuring = new ReplicationMeasuring(compiled, replication, job.measures);
  try {
    for await (const part of partsFrom(parts)) {
      measuring.take(part);
      taken(flow);
    }
    return measuring.finish();
  } finally {
    letGo(flow);
  }
}

function playAndMeasure(compiled: Model, task: Task<'both'>): ReplicationMeasures {
  const measuring = new ReplicationMeasuring(compiled, task.replication, task.job.measures);
  playInto(compiled, task, (part) => measuring.take(part));
  return measuring.finish();
}

/** Plays a replication; each part holds until `take` returns. Those that are to be written go their own way as copies. */
function playInto(
  compiled: Model,
  { job, replication, log, flow }: Playing & Pick<ThreadTask, 'job'>,
  take: (part: PassedPart) => void,
): void {
  const gains = new GainOfParts();
  const { warmUp, horizon } = compiled;
  const sink: LogSink = {
    take({ chunk, ...tables }) {
      const part = { chunk, gain: gains.next(tables) };
      if (log !== null) {
        const copy = { chunk: copyOf(chunk), gain: part.gain };
        log.postMessage(copy, buffersOf(copy));
      }
      take(part);
      const minute = chunk.length === 0 ? horizon : chunk.minute[chunk.length - 1];
      tellPlayed(flow, (minute + warmUp) / (horizon + warmUp));
    },
  };
  try {
    simulateInto(compiled, { seed: job.seed, replication }, sink);
  } finally {
    log?.postMessage(null);
  }
}
