/** The names behind a log's integers. Index 0 of each list is the empty name: none. */

/** Types of the machine `work`, in the order of `docs/reference/event.md`; they stand first in every vocabulary's `types`. */
export const WORK_TYPES = [
  'case.waiting',
  'case.allocated',
  'case.reallocated',
  'case.closed',
  'task.paced',
  'task.queued',
  'task.started',
  'task.interrupted',
  'task.resumed',
  'task.done',
  'task.withdrawn',
  'task.joined',
  'meeting.booked',
  'meeting.joined',
  'meeting.moved',
  'meeting.held',
  'meeting.cancelled',
  'capacity.changed',
  'worker.away',
  'worker.back',
] as const;

export type WorkType = (typeof WORK_TYPES)[number];

/** A work type's number in every vocabulary: from 1. */
export const workTypeId = (type: WorkType): number => WORK_TYPES.indexOf(type) + 1;

/** By number of a work type: 1 for each of these, else 0. */
export function workTypes(types: readonly WorkType[]): Uint8Array {
  const isOne = new Uint8Array(WORK_TYPES.length + 1);
  for (const type of types) isOne[workTypeId(type)] = 1;
  return isOne;
}

/** The machine `work` has this number in every vocabulary; the scenario's machines follow from 2. */
export const WORK_MACHINE = 1;

/** A list of names that numbers each new name. */
export class NameList {
  readonly names: string[];
  readonly #ids = new Map<string, number>();

  constructor(names: readonly string[] = ['']) {
    this.names = [...names];
    this.names.forEach((name, id) => this.#ids.set(name, id));
  }

  /** The number of `name`, which is added when it is new. */
  add(name: string): number {
    let id = this.#ids.get(name);
    if (id === undefined) {
      id = this.names.length;
      this.names.push(name);
      this.#ids.set(name, id);
    }
    return id;
  }

  /** The number of `name`, or -1 where it is unknown. */
  find(name: string): number {
    return this.#ids.get(name) ?? -1;
  }
}

/** Every name that occurs in a log. Machines: '', 'work', then the scenario's. Types: '', work types, then the machines'. */
export interface Vocabulary {
  readonly machines: NameList;
  readonly types: NameList;
  readonly states: NameList;
  readonly activities: NameList;
  readonly teams: NameList;
}

export const newVocabulary = (): Vocabulary => ({
  machines: new NameList(['', 'work']),
  types: new NameList(['', ...WORK_TYPES]),
  states: new NameList(),
  activities: new NameList(),
  teams: new NameList(),
});
