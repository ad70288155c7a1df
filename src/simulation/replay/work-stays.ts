/** Events of work belong to the stay that asked for it: the instance must be in the state whose activity it is. */
import { WORK_TYPES } from '../../events/vocabulary.ts';
import type { Happening } from './happening.ts';
import type { Instance, Instances } from './instances.ts';
import type { ReplayRules } from './rules.ts';

/** Where an activity belongs. */
interface ActivityPlace {
  readonly machine: number;
  readonly node: number;
  /** `assessment.in_progress` */
  readonly state: string;
}

/** What is wrong with an event of work; `found` and `expected` are clauses. */
export interface StayFault {
  readonly found: string;
  readonly expected: string;
}

/** Said of a stay that the step before has just ended. */
const AFTER_THE_STAY: ReadonlySet<string> = new Set(['task.withdrawn', 'meeting.cancelled']);
const OF_NO_STAY: ReadonlySet<string> = new Set(['capacity.changed', 'worker.away', 'worker.back']);
const CASE_TYPES: ReadonlySet<string> = new Set(WORK_TYPES.filter((type) => type.startsWith('case.')));

/** The open cases of a family (or adopters) in a team. */
interface OpenCases {
  /** For each that waits for a worker the child under whom that was said. */
  readonly waiting: number[];
  /** How many have a worker. */
  held: number;
}

export class WorkStays {
  readonly #rules: ReplayRules;
  readonly #instances: Instances;
  /** By vocabulary's activity. */
  readonly #places: (ActivityPlace | null)[] = [];
  /** By team, and family or adopters. */
  readonly #cases = new Map<number, OpenCases>();

  constructor(rules: ReplayRules, instances: Instances) {
    this.#rules = rules;
    this.#instances = instances;
  }

  /** What is wrong with an event of the machine `work`, or null. */
  check(event: Happening): StayFault | null {
    const type = event.typeName;
    if (CASE_TYPES.has(type)) return this.#case(event, type);
    // Of no stay; who may be away when is looked at with the order of events.
    if (OF_NO_STAY.has(type)) return null;
    const place = (this.#places[event.activity] ??= this.#placeOf(event.activityName));
    if (place === null) return unknownActivity(event.activityName);
    const instance = this.#instances.find(event.subject, place.machine, event.instance);
    if (instance && this.#isIn(instance, place, event, AFTER_THE_STAY.has(type))) return null;
    return { found: this.#whereIs(instance, place, event), expected: `in ${place.state}` };
  }

  #isIn(instance: Instance, { machine, node }: ActivityPlace, event: Happening, isOver: boolean): boolean {
    const { table } = this.#rules.machines[machine];
    const justLeft = isOver && instance.minute === event.minute;
    const isOpen = !instance.done && table.activeNodes(instance.configuration).includes(node);
    return isOpen || (justLeft && table.activeNodes(instance.before).includes(node));
  }

  #whereIs(
    instance: Instance | undefined,
    { machine }: ActivityPlace,
    { instance: number }: Happening,
  ): string {
    const { name, table } = this.#rules.machines[machine];
    if (!instance) return `there is no ${name} ${number}`;
    const state = table.configurationName(instance.configuration);
    return `${name} ${number} ${instance.done ? 'is over, in' : 'is in'} ${state}`;
  }

  #placeOf(activity: string): ActivityPlace | null {
    const state = activity.slice(0, activity.lastIndexOf('/'));
    const machine = this.#rules.machines.findIndex(
      ({ name }) => state === name || state.startsWith(`${name}.`),
    );
    if (machine < 0) return null;
    const { name, table } = this.#rules.machines[machine];
    const path = state.slice(name.length + 1);
    const node = table.nodes.find((one) => one.path === path);
    return node ? { machine, node: node.index, state } : null;
  }

  /** A case waits or is given to a worker, then to others, and is closed. A family may have several in a team. */
  #case({ team, household, child, worker }: Happening, type: string): StayFault | null {
    const key = team * 0x1_0000_0000 + household;
    const cases = this.#cases.get(key) ?? { waiting: [], held: 0 };
    this.#cases.set(key, cases);
    if (type === 'case.waiting') cases.waiting.push(child);
    else if (type === 'case.closed') {
      // One that a worker left, and nobody took over, is still counted as held: the log does not tell which it was.
      if (worker > 0 && cases.held > 0) cases.held--;
      else if (worker === 0 && cases.waiting.length > 0) waitsNoMore(cases, child, true);
      else return noCase('waits in the team or is held there', 'case.waiting or case.allocated');
    } else {
      if (type === 'case.reallocated' && cases.held === 0)
        return noCase('is held in the team', 'case.allocated');
      if (type === 'case.allocated') cases.held++;
      waitsNoMore(cases, child, false);
    }
    return null;
  }
}

/**
 * A case waits no more: the one that waited under this child. Without one, a worker was found at once, or a sibling's name stands for the
 * family now: the log does not tell, and what waits is left as it is unless one of them must be over.
 */
function waitsNoMore({ waiting }: OpenCases, child: number, isOver: boolean): void {
  const place = waiting.indexOf(child);
  if (place >= 0) waiting.splice(place, 1);
  else if (isOver) waiting.shift();
}

const noCase = (what: string, before: string): StayFault => ({
  found: `no case of the family ${what}`,
  expected: `${before} before it`,
});

const unknownActivity = (activity: string): StayFault => ({
  found: `the activity is "${activity}"`,
  expected: 'an activity of a state that a machine has',
});
