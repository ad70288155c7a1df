/** What happened to the family, in words: the events of machines in a log, work left out. */
import { WORK_MACHINE } from '../events/vocabulary.ts';
import type { EventSource } from '../events/log.ts';

export interface Happening {
  readonly sequence: number;
  readonly minute: number;
  /** Number of the child in the table of children. */
  readonly child: number;
  readonly machine: string;
  readonly instance: number;
  readonly type: string;
  readonly state: string;
  /** The activity that produced it, empty for none. */
  readonly activity: string;
  /** Sequence of the event that led to it, -1 for none. */
  readonly cause: number;
  readonly codes: Readonly<Record<string, string>>;
}

/** Events from a sequence on, up to and without another. */
export function happenings(source: EventSource, from = 0, to = Number.POSITIVE_INFINITY): Happening[] {
  const { machines, types, states, activities } = source.vocabulary;
  const found: Happening[] = [];
  for (const chunk of source.chunks()) {
    const last = Math.min(chunk.length, to - chunk.start);
    for (let row = Math.max(0, from - chunk.start); row < last; row++) {
      if (chunk.machine[row] === WORK_MACHINE) continue;
      found.push({
        sequence: chunk.start + row,
        minute: chunk.minute[row],
        child: chunk.child[row],
        machine: machines.names[chunk.machine[row]],
        instance: chunk.instance[row],
        type: types.names[chunk.type[row]],
        state: states.names[chunk.state[row]],
        activity: activities.names[chunk.activity[row]],
        cause: chunk.cause[row],
        codes: source.details.rows[chunk.detail[row]]?.codes ?? {},
      });
    }
  }
  return found;
}
