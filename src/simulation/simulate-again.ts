/** Simulates a replication again and compares it with what a log says: nothing that was changed can agree with it. */
import { eventFinding, type Finding } from '../events/finding.ts';
import type { EventChunk } from '../events/chunk.ts';
import type { EventSource } from '../events/log.ts';
import { replicationHash } from '../events/log-hash.ts';
import type { Model } from './model/model.ts';
import { simulate } from './simulate.ts';

/** The columns of an event as the reference names them, each as a person reads it. */
function columnsOf({ vocabulary, children, details }: EventSource, chunk: EventChunk, row: number) {
  const detail = details.rows[chunk.detail[row]];
  return {
    minute: String(chunk.minute[row]),
    child: children.ids[chunk.child[row]] ?? 'none',
    family: children.families[chunk.family[row]] ?? 'none',
    adopter: children.adopters[chunk.adopter[row]] ?? 'none',
    machine: vocabulary.machines.names[chunk.machine[row]],
    instance: String(chunk.instance[row]),
    type: vocabulary.types.names[chunk.type[row]],
    state: vocabulary.states.names[chunk.state[row]] || 'none',
    activity: vocabulary.activities.names[chunk.activity[row]] || 'none',
    team: vocabulary.teams.names[chunk.team[row]] || 'none',
    worker: String(chunk.worker[row]),
    cause: String(chunk.cause[row]),
    detail: detail ? JSON.stringify([detail.type, detail.codes]) : 'none',
  };
}

type Columns = ReturnType<typeof columnsOf>;

function* events(source: EventSource): Generator<Columns> {
  for (const chunk of source.chunks()) {
    for (let row = 0; row < chunk.length; row++) yield columnsOf(source, chunk, row);
  }
}

/** The first event in which two logs differ, or null. */
function firstDifference(log: EventSource, again: EventSource): Finding | null {
  const [found, expected] = [events(log), events(again)];
  for (let sequence = 0; ; sequence++) {
    const [left, right] = [found.next(), expected.next()];
    if (left.done && right.done) return null;
    const finding = differs(log.replication, sequence, left.value as Columns, right.value as Columns);
    if (finding) return finding;
  }
}

function differs(replication: number, sequence: number, found?: Columns, expected?: Columns): Finding | null {
  const what = (event?: Columns): string => (event ? `${event.type} of ${event.child}` : 'nothing');
  if (!found || !expected) {
    const sentence = `the log has ${what(found)}, and simulated again there is ${what(expected)}`;
    return eventFinding(replication, sequence, what(found), what(expected), sentence);
  }
  const keys = Object.keys(found) as (keyof Columns)[];
  const key = keys.find((name) => found[name] !== expected[name]);
  if (key === undefined) return null;
  const sentence = `${what(found)} has the ${key} ${found[key]}, and simulated again ${what(expected)} has ${expected[key]}`;
  return eventFinding(replication, sequence, `${key} ${found[key]}`, `${key} ${expected[key]}`, sentence);
}

/**
 * The first event of a log that is not what the scenario and the seed give, or null.
 * It costs as much as the run did.
 */
export function simulateAgain(log: EventSource, model: Model, seed: string): Finding | null {
  const again = simulate(model, { seed, replication: log.replication });
  return replicationHash(again) === replicationHash(log) ? null : firstDifference(log, again);
}
