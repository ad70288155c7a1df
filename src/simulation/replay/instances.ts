/** The instances of machines that a log has opened so far. */

/** One instance of a machine: a child's second plan. */
export interface Instance {
  /** Number of the machine in the rules. */
  readonly machine: number;
  /** From 1 for each subject and machine. */
  readonly number: number;
  configuration: number;
  /** The configuration before its last event, and the minute of that. */
  before: number;
  minute: number;
  done: boolean;
}

/** Whose instance it is: a child's row, or a number below 0 for a family's or adopter's. */
export type Subject = number;

export const subjectOf = (child: number, family: number, adopter: number): Subject =>
  child >= 0 ? child : adopter >= 0 ? -3 - 2 * adopter : -2 - 2 * family;

/** Of whom a subject is, as machines name it. */
export const whoseOf = (subject: Subject): 'child' | 'family' | 'adopter' =>
  subject >= 0 ? 'child' : subject % 2 === 0 ? 'family' : 'adopter';

/** Row of the adopters' list of a subject that is adopters. */
export const adoptersOf = (subject: Subject): number => (-3 - subject) / 2;

export class Instances {
  readonly #machines: number;
  readonly #bySubject = new Map<number, Instance[]>();

  /** @param machines how many machines the rules have */
  constructor(machines: number) {
    this.#machines = machines;
  }

  #all(subject: Subject, machine: number): Instance[] {
    return this.#bySubject.get(subject * this.#machines + machine) ?? [];
  }

  find(subject: Subject, machine: number, number: number): Instance | undefined {
    return this.#all(subject, machine)[number - 1];
  }

  /** Those that are open, in the order in which an event is offered to them: the newest first. */
  open(subject: Subject, machine: number): Instance[] {
    return this.#all(subject, machine)
      .filter(({ done }) => !done)
      .reverse();
  }

  /** Number of the next instance. */
  nextNumber(subject: Subject, machine: number): number {
    return this.#all(subject, machine).length + 1;
  }

  add(subject: Subject, machine: number, configuration: number): Instance {
    const key = subject * this.#machines + machine;
    const all = this.#all(subject, machine);
    const instance = {
      machine,
      number: all.length + 1,
      configuration,
      before: configuration,
      minute: 0,
      done: false,
    };
    all.push(instance);
    this.#bySubject.set(key, all);
    return instance;
  }
}
