/**
 * Reads a log that nobody simulated through the charts: each event goes to the instances that take it, and what does not fit
 * the chart is kept and said, never left out and never made to fit.
 */
import type { EventNames } from '../../events/log-hash.ts';
import { Destinations } from './destinations.ts';
import { subjectOf } from './instances.ts';
import type { ReplayMachine, ReplayRules } from './rules.ts';
import { Stepper } from './stepper.ts';

/** An event of a machine as it was recorded; numbers as in a chunk. */
export interface RecordedEvent {
  readonly minute: number;
  readonly child: number;
  readonly family: number;
  readonly adopter: number;
  readonly type: number;
  readonly detail: number;
  /** Name of the machine, null where the record says none. */
  readonly machine: string | null;
  /** From 1; 0 where the record says none. */
  readonly instance: number;
}

/** What one machine made of an event. */
export interface Reading {
  readonly machine: string;
  /** 0 where no instance takes it. */
  readonly instance: number;
  /** The configuration after it; empty where it is not known. */
  readonly state: string;
  /** Why the chart does not have it so, null where it does. */
  readonly misfit: string | null;
}

/** How an event fits the charts as they stand. */
export type Fit = 'goes on' | 'ends' | 'not';

/** An instance whose configuration is -1 was open before the log begins: nobody knows where it stands. */
interface Open {
  readonly machine: number;
  readonly number: number;
  configuration: number;
  done: boolean;
}

/** A machine's place in the rules with an instance to take the event, or none yet. */
interface Taker {
  readonly machine: number;
  readonly instance: Open | null;
}

const UNKNOWN = -1;

const DAY = 1440;
const NOON = 720;

/** Records say midnight where they know the day alone: what depends on the hour is asked as of the middle of that day. */
const askedAt = (minute: number): number => (minute % DAY === 0 ? minute + NOON : minute);

export class ChartReading {
  readonly #rules: ReplayRules;
  readonly #stepper: Stepper;
  readonly #types: readonly string[];
  readonly #destinations = new Destinations();
  readonly #instances = new Map<number, Open[]>();

  constructor(names: EventNames, rules: ReplayRules) {
    this.#rules = rules;
    this.#types = names.vocabulary.types.names;
    this.#stepper = new Stepper(names, rules);
  }

  /** Whether some machine takes the event now as its chart has it, and whether one of them is over with it. Changes nothing. */
  fits(event: RecordedEvent): Fit {
    this.#stepper.minute = askedAt(event.minute);
    const takers = this.#machines(event).flatMap((machine) => this.#taker(event, machine) ?? []);
    if (takers.length === 0) return 'not';
    return takers.some((taker) => this.#isOverWith(event, taker)) ? 'ends' : 'goes on';
  }

  #isOverWith(event: RecordedEvent, { machine, instance }: Taker): boolean {
    const from = instance?.configuration ?? this.#initial(event, machine);
    return this.#step(event, machine, from)?.done === true;
  }

  /** Takes the event: a reading for each machine that has a part in it. None where no machine knows its type. */
  take(event: RecordedEvent): Reading[] {
    this.#stepper.minute = askedAt(event.minute);
    const machines = this.#machines(event);
    const readings: Reading[] = [];
    for (const machine of machines) {
      const taker = this.#taker(event, machine);
      if (taker !== null) readings.push(this.#follow(event, taker));
    }
    if (readings.length > 0 || machines.length === 0) return readings;
    const misfit = this.#misfit(event, machines);
    this.#stepper.record(subjectOf(event.child, event.family, event.adopter), event.type, event.detail);
    return [misfit];
  }

  /** Machines that know the event and are of whom it concerns; of a machine that the record names, that one. */
  #machines({ machine, type, child, adopter }: RecordedEvent): number[] {
    const name = this.#types[type];
    const whose = child >= 0 ? 'child' : adopter >= 0 ? 'adopter' : 'family';
    return this.#rules.machines.flatMap((one, index) =>
      (machine === null ? one.names(name) && one.subject === whose : one.name === machine) ? [index] : [],
    );
  }

  #all(event: RecordedEvent, machine: number): Open[] {
    const key = subjectOf(event.child, event.family, event.adopter) * this.#rules.machines.length + machine;
    let all = this.#instances.get(key);
    if (all === undefined) this.#instances.set(key, (all = []));
    return all;
  }

  /** Those that are open in the order in which they are asked: of several that may be open at once the oldest first, else the newest. */
  #open(event: RecordedEvent, machine: number): Open[] {
    const open = this.#all(event, machine).filter(({ done }) => !done);
    return this.#rules.machines[machine].concurrent ? open : open.reverse();
  }

  #taker(event: RecordedEvent, machine: number): Taker | null {
    const open = this.#open(event, machine);
    const asked =
      event.instance === 0 ? open : this.#all(event, machine).filter((one) => one.number === event.instance);
    const instance = asked.find((one) => !one.done && this.#takes(event, one));
    if (instance !== undefined) return { machine, instance };
    const isNew = event.instance === 0 || event.instance === this.#next(event, machine);
    const mayOpen = isNew && (open.length === 0 || this.#rules.machines[machine].concurrent);
    return mayOpen && this.#opens(event, machine) ? { machine, instance: null } : null;
  }

  #next(event: RecordedEvent, machine: number): number {
    return Math.max(0, ...this.#all(event, machine).map(({ number }) => number)) + 1;
  }

  #takes(event: RecordedEvent, { machine, configuration }: Open): boolean {
    return configuration !== UNKNOWN && this.#step(event, machine, configuration)?.taken === true;
  }

  #step(event: RecordedEvent, machine: number, configuration: number) {
    const subject = subjectOf(event.child, event.family, event.adopter);
    return this.#stepper.step(machine, configuration, subject, event.type);
  }

  /** Whether the event opens an instance of the machine and is taken where that begins. */
  #opens(event: RecordedEvent, machine: number): boolean {
    if (!this.#rules.machines[machine].opens.has(this.#types[event.type])) return false;
    return this.#step(event, machine, this.#initial(event, machine))?.taken === true;
  }

  #initial(event: RecordedEvent, machine: number): number {
    return this.#stepper.initial(machine, subjectOf(event.child, event.family, event.adopter));
  }

  #add(event: RecordedEvent, machine: number, configuration: number): Open {
    const number = event.instance === 0 ? this.#next(event, machine) : event.instance;
    const instance = { machine, number, configuration, done: false };
    this.#all(event, machine).push(instance);
    return instance;
  }

  #follow(event: RecordedEvent, { machine, instance }: Taker): Reading {
    const one = instance ?? this.#add(event, machine, this.#initial(event, machine));
    const step = this.#step(event, machine, one.configuration);
    if (step) {
      one.configuration = step.next;
      one.done = step.done;
    }
    this.#stepper.record(subjectOf(event.child, event.family, event.adopter), event.type, event.detail);
    return this.#reading(one, null);
  }

  #reading(one: Open, misfit: string | null): Reading {
    const { name } = this.#rules.machines[one.machine];
    return { machine: name, instance: one.number, state: this.#stateOf(one), misfit };
  }

  #stateOf({ machine, configuration }: Open): string {
    return configuration === UNKNOWN ? '' : this.#stepper.configurationName(machine, configuration);
  }

  /** No chart has the event now: it stands with the machine that comes nearest to it. */
  #misfit(event: RecordedEvent, machines: readonly number[]): Reading {
    return event.instance > 0
      ? this.#misfitOfInstance(event, machines[0])
      : (this.#secondInstance(event, machines) ??
          this.#notFrom(event, machines) ??
          this.#nothingOpen(machines[0]));
  }

  /** What opens a case while one is open: the earlier one has no end in the records, and the new one is no less real. */
  #secondInstance(event: RecordedEvent, machines: readonly number[]): Reading | null {
    const machine = machines.find((one) => this.#opens(event, one));
    return machine === undefined ? null : this.#openSecond(event, machine);
  }

  #openSecond(event: RecordedEvent, machine: number): Reading {
    const { name } = this.#rules.machines[machine];
    const [before] = this.#open(event, machine);
    const one = this.#add(event, machine, this.#initial(event, machine));
    const step = this.#step(event, machine, one.configuration);
    if (step) {
      one.configuration = step.next;
      one.done = step.done;
    }
    return this.#reading(one, `opens ${name} ${one.number} while ${name} ${before?.number ?? 0} is open`);
  }

  #notFrom(event: RecordedEvent, machines: readonly number[]): Reading | null {
    const [open] = machines.flatMap((machine) => this.#open(event, machine));
    return open === undefined ? null : this.#outOfTurn(event, open);
  }

  /** Where every step by the event leads to one place, it is there now: what lies between is not in the records. */
  #outOfTurn(event: RecordedEvent, one: Open): Reading {
    const misfit = this.#notAllowed(one);
    const { table } = this.#rules.machines[one.machine];
    const leadsTo = this.#destinations.of(table, this.#types[event.type]);
    if (leadsTo === null || leadsTo === one.configuration) return this.#reading(one, misfit);
    one.configuration = leadsTo;
    one.done = table.isDone(leadsTo);
    return this.#reading(one, `${misfit}; it leads to ${this.#stateOf(one)} from wherever it may come`);
  }

  #notAllowed(one: Open): string {
    const { name } = this.#rules.machines[one.machine];
    return one.configuration === UNKNOWN
      ? `${name} ${one.number} was opened before the records begin: its state is not known`
      : `the chart does not allow it from ${name}.${this.#stateOf(one)}`;
  }

  #nothingOpen(machine: number): Reading {
    const { name, opens }: ReplayMachine = this.#rules.machines[machine];
    const misfit = `no ${name} is open, and only ${[...opens].join(', ')} opens one`;
    return { machine: name, instance: 0, state: '', misfit };
  }

  #misfitOfInstance(event: RecordedEvent, machine: number): Reading {
    const { name } = this.#rules.machines[machine];
    const known = this.#all(event, machine).find(({ number }) => number === event.instance);
    if (known?.done === true)
      return this.#reading(known, `${name} ${known.number} is over, in ${this.#stateOf(known)}`);
    if (known !== undefined) return this.#outOfTurn(event, known);
    if (event.instance === this.#next(event, machine) && this.#opens(event, machine))
      return this.#openSecond(event, machine);
    const one = this.#add(event, machine, UNKNOWN);
    return this.#reading(one, this.#notAllowed(one));
  }
}
