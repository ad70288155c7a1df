/** The order in which a task or a meeting happens: what may follow what (`docs/reference/event.md`, rule 4). */
import type { EventChunk } from './chunk.ts';
import { WORK_MACHINE, WORK_TYPES, type WorkType } from './vocabulary.ts';

/** What a task or meeting is doing. */
type Phase = 'asked' | 'put off' | 'waiting' | 'in hand' | 'broken off' | 'waiting again' | 'booked' | 'over';

/** From which phases an event of work may come, and where it leads. `asked`: there is nothing in the log of it so far. */
const STEPS: Partial<Record<WorkType, { readonly from: readonly Phase[]; readonly to: Phase }>> = {
  // A task whose worker leaves is given to another and may be put off or queued once more.
  'task.paced': { from: ['asked', 'put off', 'waiting', 'over'], to: 'put off' },
  'task.queued': { from: ['asked', 'put off', 'waiting', 'over'], to: 'waiting' },
  'task.started': { from: ['waiting'], to: 'in hand' },
  'task.interrupted': { from: ['in hand'], to: 'broken off' },
  'task.resumed': { from: ['broken off', 'waiting again'], to: 'in hand' },
  'task.done': { from: ['in hand'], to: 'over' },
  'task.withdrawn': { from: ['put off', 'waiting', 'in hand', 'broken off', 'waiting again'], to: 'over' },
  'meeting.booked': { from: ['asked', 'over'], to: 'booked' },
  'meeting.moved': { from: ['booked'], to: 'booked' },
  'meeting.held': { from: ['booked'], to: 'over' },
  'meeting.cancelled': { from: ['booked'], to: 'over' },
};

/** What stands in the log when a task is in a phase. */
const SAID: Record<Phase, string> = {
  asked: 'nothing of it',
  'put off': 'task.paced',
  waiting: 'task.queued',
  'in hand': 'task.started or task.resumed',
  'broken off': 'task.interrupted',
  'waiting again': 'task.queued after task.interrupted',
  booked: 'meeting.booked',
  over: 'its end',
};

const EVENTS_BEFORE = (phases: readonly Phase[]): string =>
  [...new Set(phases.filter((phase) => phase !== 'over').map((phase) => SAID[phase]))].join(' or ');

/** A task or meeting, which several stays may share. */
interface Item {
  phase: Phase;
}

/** What is wrong with an event of work. */
export interface OrderFault {
  readonly found: string;
  readonly expected: string;
}

const NAMES = 65_536;

export class TaskOrder {
  /** By child (or adopters), instance and activity. */
  readonly #items = new Map<number, Item>();
  /** By sequence of its first event, to find what another stay joins. */
  readonly #byFirst = new Map<number, Item>();

  /** Takes the event of a row; returns what is wrong with its place, or null. */
  take(chunk: EventChunk, row: number): OrderFault | null {
    if (chunk.machine[row] !== WORK_MACHINE) return null;
    const type = WORK_TYPES[chunk.type[row] - 1];
    if (type === 'task.joined' || type === 'meeting.joined') return this.#join(chunk, row);
    const step = type === undefined ? undefined : STEPS[type];
    return step === undefined ? null : this.#step(chunk, row, step);
  }

  #key(chunk: EventChunk, row: number): number {
    const person = chunk.child[row] < 0 ? -(chunk.adopter[row] + 1) : chunk.child[row] + 1;
    return (person * NAMES + chunk.instance[row]) * NAMES + chunk.activity[row];
  }

  #join(chunk: EventChunk, row: number): OrderFault | null {
    const item = this.#byFirst.get(chunk.cause[row]);
    if (item === undefined || item.phase === 'over')
      return { found: SAID[item?.phase ?? 'asked'], expected: 'its first event, which is the cause' };
    this.#items.set(this.#key(chunk, row), item);
    return null;
  }

  #step(
    chunk: EventChunk,
    row: number,
    { from, to }: { readonly from: readonly Phase[]; readonly to: Phase },
  ): OrderFault | null {
    const item = this.#itemOf(chunk, row, from.includes('asked'));
    const before = item.phase;
    const again = to === 'waiting' && (before === 'broken off' || before === 'waiting again');
    if (!again && !from.includes(before)) return { found: SAID[before], expected: EVENTS_BEFORE(from) };
    if (before === 'asked') this.#byFirst.set(chunk.start + row, item);
    item.phase = again ? 'waiting again' : to;
    return null;
  }

  /** The task or meeting that the event is about; `begins`: the event may be the first of one. */
  #itemOf(chunk: EventChunk, row: number, begins: boolean): Item {
    const key = this.#key(chunk, row);
    let item = this.#items.get(key);
    if (item === undefined || (item.phase === 'over' && begins)) {
      item = { phase: 'asked' };
      this.#items.set(key, item);
    }
    return item;
  }
}
