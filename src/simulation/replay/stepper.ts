/** Takes machines through their steps as the log says, with the facts as they then were. */
import type { EventNames } from '../../events/log-hash.ts';
import type { GuardAnswers, Step } from '../../statechart/index.ts';
import { FactBook, type FactPeople } from '../facts.ts';
import { adoptersOf, whoseOf, type Instance, type Subject } from './instances.ts';
import type { ReplayMachine, ReplayRules } from './rules.ts';

/** Of adopters the log tells what happened to them, and nothing else. */
const NOTHING_KNOWN: FactPeople = {
  born: [],
  attributes: [],
  attributeBits: [],
  familySize: () => 1,
};

/** Answers the guards of one machine from the facts about one child, or adopters. */
class Answers implements GuardAnswers {
  /** The person's number in the book of facts. */
  person = 0;
  minute = 0;
  readonly #machine: ReplayMachine;
  readonly #facts: FactBook;
  /** Fact of each guard. */
  readonly #factOf: number[] = [];

  constructor(machine: ReplayMachine, facts: FactBook) {
    this.#machine = machine;
    this.#facts = facts;
  }

  answer(guard: number): boolean {
    const fact = (this.#factOf[guard] ??= this.#find(guard));
    return this.#facts.ask(fact, this.person, this.minute);
  }

  #find(guard: number): number {
    const { name } = this.#machine.table.guards[guard];
    const fact = this.#facts.index(name);
    if (fact < 0) throw new Error(`machine ${this.#machine.name} asks the guard "${name}", which is no fact`);
    return fact;
  }
}

export class Stepper {
  readonly rules: ReplayRules;
  readonly #types: readonly string[];
  readonly #facts: FactBook;
  readonly #adopterFacts: FactBook;
  readonly #answers: readonly Answers[];
  /** By machine and vocabulary's type: the table's number of the event, -2 where the machine does not name it. */
  readonly #events: number[][];
  minute = 0;

  constructor(source: EventNames, rules: ReplayRules) {
    const { vocabulary, children, details } = source;
    const { office, timescales } = rules;
    this.rules = rules;
    this.#types = vocabulary.types.names;
    const context = { vocabulary, details, office, timescales };
    this.#facts = new FactBook(rules.facts, { ...context, children });
    this.#adopterFacts = new FactBook(rules.facts, { ...context, children: NOTHING_KNOWN });
    this.#answers = rules.machines.map(
      (machine) => new Answers(machine, machine.subject === 'adopter' ? this.#adopterFacts : this.#facts),
    );
    this.#events = rules.machines.map(() => []);
  }

  typeName(type: number): string {
    return this.#types[type];
  }

  #asking(machine: number, subject: Subject): Answers {
    const answers = this.#answers[machine];
    answers.person = whoseOf(subject) === 'adopter' ? adoptersOf(subject) : subject;
    answers.minute = this.minute;
    return answers;
  }

  #event(machine: number, type: number): number {
    return (this.#events[machine][type] ??= this.#eventOf(machine, this.#types[type]));
  }

  #eventOf(machine: number, type: string): number {
    const { table, names } = this.rules.machines[machine];
    return names(type) ? table.eventId(type) : -2;
  }

  /** The configuration in which an instance begins. */
  initial(machine: number, subject: Subject): number {
    return this.rules.machines[machine].table.initial(this.#asking(machine, subject)).next;
  }

  /** What the machine makes of an event; null where it does not name it. */
  step(machine: number, configuration: number, subject: Subject, type: number): Step | null {
    const event = this.#event(machine, type);
    if (event < 0) return null;
    return this.rules.machines[machine].table.step(configuration, event, this.#asking(machine, subject));
  }

  takes({ machine, configuration }: Instance, subject: Subject, type: number): boolean {
    return this.step(machine, configuration, subject, type)?.taken === true;
  }

  /** Takes note of an event of a child or of adopters, after its step. */
  record(subject: Subject, type: number, detail: number): void {
    const whose = whoseOf(subject);
    if (whose === 'child') this.#facts.record(subject, type, detail, this.minute);
    else if (whose === 'adopter') this.#adopterFacts.record(adoptersOf(subject), type, detail, this.minute);
  }

  /** Event types that the machine would take now. */
  wouldTake({ machine, configuration }: Instance, subject: Subject): string[] {
    const { table } = this.rules.machines[machine];
    const answers = this.#asking(machine, subject);
    return table.eventTypes.filter((type) => table.step(configuration, table.eventId(type), answers).taken);
  }

  /** The answers to the machine's guards, in the words of the facts. */
  answersInWords(machine: number, subject: Subject): string[] {
    const answers = this.#asking(machine, subject);
    return this.rules.machines[machine].table.guards.map(({ name }, guard) =>
      answers.answer(guard) ? this.rules.facts[name].yes : this.rules.facts[name].no,
    );
  }

  configurationName(machine: number, configuration: number): string {
    return this.rules.machines[machine].table.configurationName(configuration);
  }
}
