/** Children's way through the machines: open instances, the steps they take, and what a step causes elsewhere. */
import type { GuardAnswers, Step } from '../../statechart/index.ts';
import { GrowingInts } from '../growing-ints.ts';
import type { ModelMachine } from '../model/model.ts';
import type { Run } from './run.ts';
import { SimulationError } from './simulation-error.ts';
import { Slots } from './slots.ts';

/** A chain of events in one minute that is longer than this is a loop. */
const LONGEST_CHAIN = 64;

/** What produced an event: the activity, and who did it. Numbers of the vocabulary, 0 for none; worker from 1. */
export interface By {
  readonly activity: number;
  readonly team: number;
  readonly worker: number;
}

export const BY_NOBODY: By = { activity: 0, team: 0, worker: 0 };

/** Answers a machine's guards from the facts about one child. */
class Answers implements GuardAnswers {
  child = 0;
  readonly #run: Run;
  readonly #machine: ModelMachine;
  /** Fact of each guard. */
  readonly #facts: number[] = [];

  constructor(run: Run, machine: ModelMachine) {
    this.#run = run;
    this.#machine = machine;
  }

  answer(guard: number): boolean {
    const fact = this.#facts[guard] ?? this.#find(guard);
    return this.#run.facts.ask(fact, this.child, this.#run.now);
  }

  #find(guard: number): number {
    const { name } = this.#machine.table.guards[guard] ?? { name: '' };
    const fact = this.#run.facts.index(name);
    if (fact < 0)
      throw new SimulationError(
        `machine ${this.#machine.name} asks the guard "${name}", and there is no fact of that name`,
      );
    this.#facts[guard] = fact;
    return fact;
  }
}

export class Journeys {
  readonly machine: number[] = [];
  readonly child: number[] = [];
  readonly family: number[] = [];
  /** Which instance of the machine for this child, from 1. */
  readonly number: number[] = [];
  readonly configuration: number[] = [];
  /** First stay of the instance, -1 for none; the others follow by `Stays.next`. */
  readonly firstStay: number[] = [];
  /** Sequence of the instance's last event. */
  readonly lastEvent: number[] = [];
  readonly #run: Run;
  readonly #slots = new Slots();
  readonly #answers: readonly Answers[];
  /** By child and machine: the open instance and one more, 0 for none. Further ones follow by `#nextOpen`. */
  readonly #open: GrowingInts;
  readonly #nextOpen: number[] = [];
  /** How many machines are open for a child. */
  readonly #openCount = new GrowingInts(1);
  readonly #numbers: GrowingInts;
  /** Vocabulary's state of each configuration of each machine. */
  readonly #states: number[][];
  readonly #emittedTypes = new Map<string, number>();
  /** Steps in the present minute, to find loops. */
  readonly #steps: number[] = [];
  readonly #stepsMinute: number[] = [];
  #queue: number[] = [];
  #head = 0;

  constructor(run: Run) {
    this.#run = run;
    const { machines } = run.model;
    this.#answers = machines.map((machine) => new Answers(run, machine));
    this.#open = new GrowingInts(Math.max(1, machines.length));
    this.#numbers = new GrowingInts(Math.max(1, machines.length));
    this.#states = machines.map(() => []);
  }

  /** Whether emitted events wait to be delivered. */
  get pending(): boolean {
    return this.#head < this.#queue.length;
  }

  isAnyOpen(child: number): boolean {
    return this.#openCount.get(child, 0) > 0;
  }

  /**
   * Offers an event to every open instance of the child that names it, in the list's order, and opens machines that it opens.
   * @throws SimulationError where nobody takes it and it is not listed as `untaken`.
   */
  deliver(child: number, type: number, cause: number, mayBeIgnored = false): void {
    const { machines, takers, untaken } = this.#run.model;
    let taken = false;
    for (const machine of takers[type] ?? []) {
      const first = this.#open.get(child, machine) - 1;
      if (first >= 0 && this.#offer(first, type, cause)) taken = true;
      const { opens, concurrent } = machines[machine];
      if (opens[type] === 1 && (first < 0 || concurrent)) {
        this.#openInstance(child, machine, type, cause);
        taken = true;
      }
    }
    if (!taken && !mayBeIgnored && untaken[type] !== 1) throw this.#nobodyTakes(child, type);
  }

  /** Offers an event to an open instance and those of the same machine and child behind it. */
  #offer(first: number, type: number, cause: number): boolean {
    let taken = false;
    for (let instance = first; instance >= 0;) {
      const next = this.#nextOpen[instance];
      if (this.take(instance, type, cause, BY_NOBODY)) taken = true;
      instance = next;
    }
    return taken;
  }

  /** As `take`, where the machine must take the event. @throws SimulationError with state, event and facts. */
  mustTake(instance: number, type: number, cause: number, by: By): void {
    if (!this.take(instance, type, cause, by)) throw this.#blocked(instance, type);
  }

  /** Whether the machine of the instance names the event (or may take any). */
  names(instance: number, type: number): boolean {
    return (this.#run.model.takers[type] ?? []).includes(this.machine[instance]);
  }

  /** The machine takes the event, if it can: the event is noted, states are left and entered, what it emits is queued. */
  take(instance: number, type: number, cause: number, by: By): boolean {
    const machineNumber = this.machine[instance];
    const machine = this.#run.model.machines[machineNumber];
    const answers = this.#answers[machineNumber];
    const child = this.child[instance];
    answers.child = child;
    const before = this.configuration[instance];
    const step = machine.table.step(before, machine.eventOf[type], answers);
    if (!step.taken) return false;
    this.#guardAgainstLoops(instance);
    const { run, detail } = { run: this.#run, detail: this.#run.codes.draw(child, type, this.#run.now) };
    const sequence = run.log.append(
      run.now, child, this.family[instance], machine.id, this.number[instance], type,
      this.#state(machineNumber, step.next), by.activity, by.team, by.worker, cause, detail,
    ); // prettier-ignore
    this.configuration[instance] = step.next;
    this.lastEvent[instance] = sequence;
    run.facts.record(child, type, detail, run.now);
    run.clocks.record(child, type, detail, run.now);
    this.#follow(instance, machine, step, sequence);
    run.returns.consider(child, type, detail, sequence);
    return true;
  }

  #follow(instance: number, machine: ModelMachine, step: Step, sequence: number): void {
    const { stays } = this.#run;
    for (const node of step.exited) {
      const stage = machine.stageOf[node];
      if (stage >= 0) stays.end(instance, stage);
    }
    for (const node of step.entered) {
      const stage = machine.stageOf[node];
      if (stage >= 0) stays.begin(instance, stage, sequence);
    }
    for (const type of step.emitted) this.#queue.push(this.child[instance], this.#typeOf(type), sequence);
    if (step.done) this.#close(instance);
  }

  /** Delivers what was emitted, first in first out. @throws SimulationError where the chain does not end. */
  drain(): void {
    if (!this.pending) return;
    const queue = this.#queue;
    while (this.#head < queue.length) {
      const head = this.#head;
      if (head > LONGEST_CHAIN * 3) throw this.#loop(queue[head], queue[head + 1]);
      this.#head = head + 3;
      this.deliver(queue[head], queue[head + 1], queue[head + 2]);
    }
    this.#queue = [];
    this.#head = 0;
  }

  #openInstance(child: number, machine: number, type: number, cause: number): void {
    const instance = this.#slots.take();
    const answers = this.#answers[machine];
    answers.child = child;
    const { table } = this.#run.model.machines[machine];
    this.machine[instance] = machine;
    this.child[instance] = child;
    this.family[instance] = this.#run.people.table.family[child];
    this.number[instance] = this.#numbers.next(child, machine) + 1;
    this.configuration[instance] = table.initial(answers).next;
    this.firstStay[instance] = -1;
    this.#steps[instance] = 0;
    this.#nextOpen[instance] = this.#open.get(child, machine) - 1;
    this.#open.set(child, machine, instance + 1);
    this.#openCount.next(child, 0);
    this.mustTake(instance, type, cause, BY_NOBODY);
  }

  #close(instance: number): void {
    const child = this.child[instance];
    const machine = this.machine[instance];
    this.#run.stays.endAll(instance);
    let before = this.#open.get(child, machine) - 1;
    if (before === instance) {
      this.#open.set(child, machine, this.#nextOpen[instance] + 1);
    } else {
      while (this.#nextOpen[before] !== instance) before = this.#nextOpen[before];
      this.#nextOpen[before] = this.#nextOpen[instance];
    }
    this.#openCount.set(child, 0, this.#openCount.get(child, 0) - 1);
    this.#slots.release(instance);
  }

  #state(machine: number, configuration: number): number {
    const states = this.#states[machine];
    return (states[configuration] ??= this.#run.model.vocabulary.states.add(
      this.#run.model.machines[machine].table.configurationName(configuration),
    ));
  }

  #typeOf(name: string): number {
    let type = this.#emittedTypes.get(name);
    if (type === undefined) {
      type = this.#run.model.vocabulary.types.find(name);
      if (type < 0) throw new SimulationError(`${name} is emitted, and no machine knows it`);
      this.#emittedTypes.set(name, type);
    }
    return type;
  }

  #guardAgainstLoops(instance: number): void {
    const { now } = this.#run;
    if (this.#stepsMinute[instance] !== now) {
      this.#stepsMinute[instance] = now;
      this.#steps[instance] = 0;
    }
    this.#steps[instance] = this.#steps[instance] + 1;
    if (this.#steps[instance] > LONGEST_CHAIN) {
      throw new SimulationError(
        `${this.#describe(instance)} takes more than ${LONGEST_CHAIN} events in one minute: a loop without delay`,
      );
    }
  }

  #describe(instance: number): string {
    const machine = this.machine[instance];
    const { name, table } = this.#run.model.machines[machine];
    const child = this.#run.people.table.ids[this.child[instance]];
    return `${name}.${table.configurationName(this.configuration[instance])} of child ${child}`;
  }

  #blocked(instance: number, type: number): SimulationError {
    const { table } = this.#run.model.machines[this.machine[instance]];
    const answers = this.#answers[this.machine[instance]];
    const facts = table.guards.map((guard, index) => {
      const fact = this.#run.model.machinery.facts[guard.name];
      return answers.answer(index) ? fact?.yes : fact?.no;
    });
    return new SimulationError(
      `${this.#describe(instance)} does not take ${this.#run.model.vocabulary.types.names[type]}, which the scenario says happens there` +
        (facts.length === 0 ? '' : `; the machine's guards say: ${facts.filter(Boolean).join('; ')}`),
    );
  }

  #nobodyTakes(child: number, type: number): SimulationError {
    const { machines, vocabulary } = this.#run.model;
    const open = machines.flatMap((machine, index) => {
      const instance = this.#open.get(child, index) - 1;
      return instance < 0
        ? []
        : [`${machine.name}.${machine.table.configurationName(this.configuration[instance])}`];
    });
    return new SimulationError(
      `${vocabulary.types.names[type]} of child ${this.#run.people.table.ids[child]} is taken by nobody ` +
        `(open: ${open.join(', ') || 'nothing'}); list it under untaken with the reason if that is right`,
    );
  }

  #loop(child: number, type: number): SimulationError {
    const { names } = this.#run.model.vocabulary.types;
    return new SimulationError(
      `more than ${LONGEST_CHAIN} events follow from one for child ${this.#run.people.table.ids[child]} in one minute, ` +
        `the last ${names[type]}: the machines cause each other in a loop`,
    );
  }
}
