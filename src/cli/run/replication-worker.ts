/**
 * Plays and measures replications in a thread of its own, which serves one run or several that take turns: the model of each is compiled
 * once, and again only where a replication has values of its own.
 */
import { copyOf, GainOfParts, type LogSink } from '../../events/index.ts';
import { withValues } from '../../scenario/unknown.ts';
import { simulateInto, type Model } from '../../simulation/index.ts';
import { letGo, sent, taken, tellPlayed } from './flow.ts';
import { giveWay, MEASURING } from './give-way.ts';
import type { PassedPart, Playing, ReplicationFailure, ReplicationMeasures, ThreadTask } from './job.ts';
import { modelOf } from './model-of.ts';
import { buffersOf, partsFrom } from './part-stream.ts';
import { ReplicationMeasuring } from './replication-measuring.ts';

type Task<Kind extends ThreadTask['kind']> = Extract<ThreadTask, { readonly kind: Kind }>;

/** The model of each job, and whose it is: the scenario's own, or that of these values. */
const compiled = new Map<number, { readonly model: Model; readonly asked: string }>();

function modelFor(task: ThreadTask): Model {
  const values = task.kind === 'compile' ? undefined : task.values;
  const asked = values?.join(' ') ?? '';
  const { id = 0, scenario, unknowns = [], years } = task.job;
  const known = compiled.get(id);
  if (known?.asked === asked) return known.model;
  const model = modelOf({
    scenario: values === undefined ? scenario : withValues(scenario, unknowns, values),
    years,
  });
  compiled.set(id, { model, asked });
  return model;
}

/** What the pool calls. A failure comes back as data. */
export default async function work(
  task: ThreadTask,
): Promise<ReplicationMeasures | ReplicationFailure | null> {
  try {
    const model = modelFor(task);
    switch (task.kind) {
      case 'compile':
        return null;
      case 'play':
        play(model, task);
        return null;
      case 'measure':
        return await measure(model, task);
      case 'both':
        return playAndMeasure(model, task);
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { failure: { name: error.name, message: error.message, stack: error.stack ?? '' } };
  } finally {
    tellEnd(task);
  }
}

/** Whoever listens hears that nothing more comes, also where the model could not be compiled. */
function tellEnd(task: ThreadTask): void {
  if (task.kind === 'play') task.measuring.postMessage(null);
  if (task.kind === 'play' || task.kind === 'both') task.log?.postMessage(null);
}

/** Plays a replication whose parts go to the thread that measures them. */
function play(model: Model, { measuring, ...task }: Task<'play'>): void {
  playInto(model, task, (part) => {
    const passed = { chunk: copyOf(part.chunk), gain: part.gain };
    measuring.postMessage(passed, buffersOf(passed));
    sent(task.flow);
  });
}

async function measure(
  model: Model,
  { job, replication, parts, flow }: Task<'measure'>,
): Promise<ReplicationMeasures> {
  giveWay(MEASURING);
  const measuring = new ReplicationMeasuring(model, replication, job.measures);
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

function playAndMeasure(model: Model, task: Task<'both'>): ReplicationMeasures {
  const measuring = new ReplicationMeasuring(model, task.replication, task.job.measures);
  playInto(model, task, (part) => measuring.take(part));
  return measuring.finish();
}

/** Plays a replication; each part holds until `take` returns. Those that are to be written go their own way as copies. */
function playInto(
  model: Model,
  { job, replication, log, flow }: Playing & Pick<ThreadTask, 'job'>,
  take: (part: PassedPart) => void,
): void {
  const gains = new GainOfParts();
  const { warmUp, horizon } = model;
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
  simulateInto(model, { seed: job.seed, replication }, sink);
}
