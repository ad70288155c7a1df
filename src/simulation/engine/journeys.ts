/** Children's and adopters' way through the machines: open instances, the steps they take, and what a step causes elsewhere. */
import type { GuardAnswers } from '../../statechart/index.ts';
import { GrowingInts } from '../growing-ints.ts';
import type { ModelMachine } from '../model/model.ts';
import { MachineMoves, type Moves } from './moves.ts';
import type { Run } from './run.ts';
import { SimulationError } from './simulation-error.ts';
import { Slots } from './slots.ts';
import { blocked, loopOf, nobodyTakes, whereIs } from './stuck-journey.ts';

/** A chain of events in one minute that is longer than this is a loop. */
const LONGEST_CHAIN = 64;
/** A child whose machines take more events in one minute is in a loop of them. */
const MOST_STEPS = LONGEST_CHAIN * LONGEST_CHAIN;

/** Codes of the event in hand: drawn when it is taken, or when the first of all takes it; an event may carry none. */
const OF_ITS_OWN = -3;
const UNDRAWN = -2;
const NO_CODES = -1;

/** What produced an event: the activity, and who did it. Numbers of the vocabulary, 0 for none; worker from 1. */
export interface By {
  readonly activity: number;
  readonly team: number;
  readonly worker: number;
}

export const BY_NOBODY: By = { activity: 0, team: 0, worker: 0 };

const NO_MACHINES: readonly number[] = [];

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
  /** Rows of the child and its family in the log, and of the adopters whose instance it is or with whom the child is matched; -1 for none. */
  readonly childRow: number[] = [];
  readonly familyRow: number[] = [];
  readonly adopterRow: number[] = [];
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
  readonly #openCount: number[] = [];
  readonly #numbers: GrowingInts;
  readonly #moves: readonly MachineMoves[];
  /** 1 for each event type that facts, clocks, codes or returns take note of. */
  readonly #isNoted: Uint8Array;
  /** Steps of each instance in the present minute, to find loops. */
  readonly #steps: number[] = [];
  readonly #stepsMinute: number[] = [];
  /** Steps of each child in the present minute, and which minute that is. */
  readonly #childSteps: number[] = [];
  readonly #childStepsMinute: number[] = [];
  /** Emitted events that are to be delivered: child, type (below 0 for what is told of a match), cause and depth of each. */
  readonly #queue: number[] = [];
  #head = 0;
  /** How many emitted events led to the one that is being delivered. */
  #depth = 0;
  /** Row of the details of the event that is being delivered: all who take it take the same one. */
  #detail = OF_ITS_OWN;
  /** Type and codes (a row of the details) that an event is said to carry, in place of what would be drawn. */
  #saidType = -1;
  #saidDetail = NO_CODES;

  constructor(run: Run) {
    this.#run = run;
    const { machines } = run.model;
    this.#answers = machines.map((machine) => new Answers(run, machine));
    this.#open = new GrowingInts(Math.max(1, machines.length));
    this.#numbers = new GrowingInts(Math.max(1, machines.length));
    this.#moves = machines.map((machine) => new MachineMoves(machine, run.model.vocabulary));
    this.#isNoted = Uint8Array.from(run.model.vocabulary.types.names, (_, type) => Number(run.notes(type)));
  }

  isAnyOpen(child: number): boolean {
    return this.#openCount[child] > 0;
  }

  /** The child's number is another child's from now on, of whom nothing is open. */
  forget(child: number): void {
    this.#numbers.blank(child);
  }

  /**
   * Offers an event to every open instance of the child that names it, in the list's order, and opens machines that it opens.
   * Returns whether anybody took it.
   * @throws SimulationError where nobody takes it and it is not listed as `untaken`.
   */
  deliver(child: number, type: number, cause: number, mayBeIgnored = false): boolean {
    const { machines, untaken } = this.#run.model;
    const takers = this.#takersOf(child);
    let taken = false;
    this.#detail = UNDRAWN;
    const mayTake = takers[type] ?? NO_MACHINES;
    for (let index = 0; index < mayTake.length; index++) {
      const machine = mayTake[index];
      const first = this.openInstance(child, machine);
      if (first >= 0 && this.#offer(first, type, cause)) taken = true;
      const { opens, concurrent } = machines[machine];
      if (opens[type] === 1 && (first < 0 || concurrent)) {
        this.#openInstance(child, machine, type, cause);
        taken = true;
      }
    }
    this.#detail = OF_ITS_OWN;
    if (!taken && !mayBeIgnored && untaken[type] !== 1 && this.#run.player === null)
      throw nobodyTakes(this.#run, child, type);
    return taken;
  }

  /** By event type, the machines of a child or of adopters. */
  #takersOf(child: number): readonly (readonly number[])[] {
    const { model, people } = this.#run;
    return people.adopterRow[child] >= 0 ? model.adopterTakers : model.takers;
  }

  /** The open instance of a machine, -1 where none is open. */
  openInstance(child: number, machine: number): number {
    return this.#open.get(child, machine) - 1;
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
    // Whoever plays may have led the child where the scenario has nobody: what was drawn then does not happen.
    if (!this.take(instance, type, cause, by) && this.#run.player === null)
      throw this.#blocked(instance, type);
  }

  /** Open instances of a child, in the list's order; of one machine the newest first. */
  openOf(child: number): number[] {
    return this.#run.model.machines.flatMap((_, machine) => {
      const open: number[] = [];
      for (
        let instance = this.openInstance(child, machine);
        instance >= 0;
        instance = this.#nextOpen[instance]
      )
        open.push(instance);
      return open;
    });
  }

  /** What the next event of this type carries: codes that somebody says, in place of what would be drawn. */
  say(type: number, detail: number): void {
    this.#saidType = type;
    this.#saidDetail = detail;
  }

  /**
   * An event that is known to have gone to this instance, which it opens where it is the next. What it emits is known too.
   * @returns false where it does not fit
   */
  tell(child: number, machine: number, number: number, type: number, cause: number, by: By): boolean {
    const open = this.openOf(child).find(
      (one) => this.machine[one] === machine && this.number[one] === number,
    );
    if (open !== undefined) {
      const taken = this.take(open, type, cause, by);
      this.#queue.length = 0;
      return taken;
    }
    if (this.#run.model.machines[machine].opens[type] !== 1) return false;
    this.#openInstance(child, machine, type, cause);
    this.#queue.length = 0;
    return true;
  }

  /** Whether the machine of the instance names the event (or may take any). */
  names(instance: number, type: number): boolean {
    return (this.#takersOf(this.child[instance])[type] ?? []).includes(this.machine[instance]);
  }

  /** The machine takes the event, if it can: the event is noted, states are left and entered, what it emits is queued. */
  take(instance: number, type: number, cause: number, by: By): boolean {
    return this.#take(instance, type, cause, by, null);
  }

  /** @param initial the step into the initial state, where this event opens the instance */
  #take(instance: number, type: number, cause: number, by: By, initial: Moves | null): boolean {
    const run = this.#run;
    const machineNumber = this.machine[instance];
    const machine = run.model.machines[machineNumber];
    const answers = this.#answers[machineNumber];
    const child = this.child[instance];
    answers.child = child;
    const before = this.configuration[instance];
    const event = machine.eventOf[type];
    const step = machine.table.step(before, event, answers);
    if (!step.taken) return false;
    this.#guardAgainstLoops(instance);
    const moves = this.#moves[machineNumber].of(before, event, step);
    const isNoted = this.#isNoted[type] === 1;
    const detail =
      type === this.#saidType ? this.#saidDetail : isNoted ? this.#detailOf(child, type) : NO_CODES;
    const sequence = run.log.append(
      run.now, this.childRow[instance], this.familyRow[instance], machine.id, this.number[instance], type,
      moves.state, by.activity, by.team, by.worker, cause, detail, this.adopterRow[instance],
    ); // prettier-ignore
    this.configuration[instance] = step.next;
    this.lastEvent[instance] = sequence;
    if (isNoted) {
      run.facts.record(child, type, detail, run.now);
      run.clocks.record(child, type, detail, run.now);
    }
    if (machine.matching >= 0) run.matching.stepped(instance, type, sequence);
    this.#follow(instance, moves, sequence, initial);
    if (isNoted) run.returns.consider(child, type, detail, sequence);
    return true;
  }

  #detailOf(child: number, type: number): number {
    if (this.#detail >= NO_CODES) return this.#detail;
    const detail = this.#run.codes.draw(child, type, this.#run.now);
    if (this.#detail === UNDRAWN) this.#detail = detail;
    return detail;
  }

  #follow(instance: number, moves: Moves, sequence: number, initial: Moves | null): void {
    const { stays } = this.#run;
    const { ends } = moves;
    for (let index = 0; index < ends.length; index++) stays.end(instance, ends[index]);
    // What the initial state has entered and the opening event has not left begins with that event.
    const begins = initial === null ? moves.begins : moves.openings;
    for (let index = 0; index < begins.length; index++) stays.begin(instance, begins[index], sequence);
    if (initial !== null) this.#emit(instance, initial, sequence);
    this.#emit(instance, moves, sequence);
    if (moves.step.done) this.#close(instance);
  }

  #emit(instance: number, { emits }: Moves, sequence: number): void {
    for (let index = 0; index < emits.length; index++)
      this.#queue.push(this.child[instance], emits[index], sequence, this.#depth + 1);
  }

  /** Something is told to another: it arrives after what was emitted before, in the same minute. */
  sendWord(person: number, word: number, cause: number): void {
    this.#queue.push(person, -1 - word, cause, this.#depth + 1);
  }

  /** Delivers what was emitted, first in first out. @throws SimulationError where the chain does not end. */
  drain(): void {
    const queue = this.#queue;
    if (queue.length === 0) return;
    while (this.#head < queue.length) {
      const head = this.#head;
      this.#depth = queue[head + 3];
      if (this.#depth > LONGEST_CHAIN) throw loopOf(this.#run, queue[head], queue[head + 1], LONGEST_CHAIN);
      this.#head = head + 4;
      const type = queue[head + 1];
      if (type >= 0) this.deliver(queue[head], type, queue[head + 2]);
      else this.#run.matching.hear(queue[head], -1 - type, queue[head + 2]);
    }
    queue.length = 0;
    this.#head = 0;
    this.#depth = 0;
  }

  #openInstance(child: number, machine: number, type: number, cause: number): void {
    const instance = this.#slots.take();
    const answers = this.#answers[machine];
    answers.child = child;
    const { table } = this.#run.model.machines[machine];
    this.machine[instance] = machine;
    this.child[instance] = child;
    const { people } = this.#run;
    this.childRow[instance] = people.row[child];
    this.familyRow[instance] = people.familyRow[people.family[child]];
    this.adopterRow[instance] = people.adopterRow[child];
    people.tie(child);
    this.number[instance] = this.#numbers.next(child, machine) + 1;
    const initial = table.initial(answers);
    this.configuration[instance] = initial.next;
    this.firstStay[instance] = -1;
    this.#steps[instance] = 0;
    this.#nextOpen[instance] = this.openInstance(child, machine);
    this.#open.set(child, machine, instance + 1);
    this.#openCount[child] = (this.#openCount[child] ?? 0) + 1;
    if (!this.#take(instance, type, cause, BY_NOBODY, this.#moves[machine].initial(initial)))
      throw this.#blocked(instance, type);
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
    this.#openCount[child]--;
    this.#slots.release(instance);
    this.#run.people.untie(child);
  }

  #guardAgainstLoops(instance: number): void {
    const { now } = this.#run;
    if (this.#stepsMinute[instance] !== now) {
      this.#stepsMinute[instance] = now;
      this.#steps[instance] = 0;
    }
    const steps = ++this.#steps[instance];
    if (steps > LONGEST_CHAIN || this.#stepsOfChild(this.child[instance]) > MOST_STEPS) {
      throw new SimulationError(
        `${whereIs(this.#run, instance)} takes more than ${LONGEST_CHAIN} events in one minute: a loop without delay`,
      );
    }
  }

  /** Steps of a child in this minute: machines that open each other without delay never repeat an instance. */
  #stepsOfChild(child: number): number {
    const { now } = this.#run;
    const steps = this.#childStepsMinute[child] === now ? this.#childSteps[child] + 1 : 1;
    this.#childStepsMinute[child] = now;
    this.#childSteps[child] = steps;
    return steps;
  }

  /** Where an instance is: `adoption.placed`. */
  stateOf(instance: number): string {
    const { name, table } = this.#run.model.machines[this.machine[instance]];
    return `${name}.${table.configurationName(this.configuration[instance])}`;
  }

  #blocked(instance: number, type: number): SimulationError {
    const answers = this.#answers[this.machine[instance]];
    return blocked(this.#run, instance, type, (guard) => answers.answer(guard));
  }
}
