/** Children's and adopters' way through the machines: open instances, the steps they take, and what a step causes elsewhere. */
import { blankColumns, type SheetTable } from '../child-sheet.ts';
import { NEVER } from '../calendar.ts';
import { Chart } from './chart.ts';
import { Deliveries } from './deliveries.ts';
import { Instance } from './instance.ts';
import type { Moves } from './moves.ts';
import { Pool } from './pool.ts';
import type { Run } from './run.ts';
import { SimulationError } from './simulation-error.ts';
import { blocked, loopOf, nobodyTakes, whereIs } from './stuck-journey.ts';

/** A chain of events in one minute that is longer than this is a loop. */
const LONGEST_CHAIN = 64;

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

export class Journeys {
  readonly #run: Run;
  readonly #charts: readonly Chart[];
  readonly #pool = new Pool<Instance>();
  /** By child and machine: number of the open instance and one more, 0 for none. Further ones follow by `Instance.nextOpen`. */
  readonly #open: SheetTable;
  /** Of a child, in one column: how many machines are open. */
  readonly #openCount: SheetTable;
  /** By child and machine: how many instances there have been. */
  readonly #numbers: SheetTable;
  /** To find loops: the last minute in which machines were opened, how many, and for whom (so many of the list). */
  #openingsMinute = NEVER;
  #openings = 0;
  readonly #openedFor: number[] = [];
  /** 1 for each event type that facts, clocks, codes or returns take note of. */
  readonly #isNoted: Uint8Array;
  /** Emitted events that are to be delivered, and what is told of a match. */
  readonly #emitted = new Deliveries();
  /** Row of the details of the event that is being delivered: all who take it take the same one. */
  #detail = OF_ITS_OWN;
  /** Type and codes (a row of the details) that an event is said to carry, in place of what would be drawn. */
  #saidType = -1;
  #saidDetail = NO_CODES;

  constructor(run: Run) {
    this.#run = run;
    const { machines } = run.model;
    this.#charts = machines.map((_, number) => new Chart(run, number));
    this.#openCount = run.sheet.table(blankColumns(1));
    this.#open = run.sheet.table(blankColumns(machines.length));
    this.#numbers = run.sheet.table(blankColumns(machines.length));
    this.#isNoted = Uint8Array.from(run.model.vocabulary.types.names, (_, type) => Number(run.notes(type)));
  }

  isAnyOpen(child: number): boolean {
    return this.#openCount.get(child, 0) > 0;
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
      if (first !== null && this.#offer(first, type, cause)) taken = true;
      const { opens, concurrent } = machines[machine];
      if (opens[type] === 1 && (first === null || concurrent)) {
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
    return people.adopterRowOf(child) >= 0 ? model.adopterTakers : model.takers;
  }

  /** The open instance of a machine, the newest of several; null where none is open. */
  openInstance(child: number, machine: number): Instance | null {
    const open = this.#open.get(child, machine);
    return open === 0 ? null : this.#pool.numbered(open - 1);
  }

  /** An instance by its number. */
  instance(id: number): Instance {
    return this.#pool.numbered(id);
  }

  /** Offers an event to an open instance and those of the same machine and child behind it. */
  #offer(first: Instance, type: number, cause: number): boolean {
    let taken = false;
    for (let instance: Instance | null = first; instance !== null;) {
      const next: Instance | null = instance.nextOpen;
      if (this.take(instance, type, cause, BY_NOBODY)) taken = true;
      instance = next;
    }
    return taken;
  }

  /** As `take`, where the machine must take the event. @throws SimulationError with state, event and facts. */
  mustTake(instance: Instance, type: number, cause: number, by: By): void {
    // Whoever plays may have led the child where the scenario has nobody: what was drawn then does not happen.
    if (!this.take(instance, type, cause, by) && this.#run.player === null)
      throw this.#blocked(instance, type);
  }

  /** Open instances of a child, in the list's order; of one machine the newest first. */
  openOf(child: number): Instance[] {
    return this.#charts.flatMap(({ number }) => {
      const open: Instance[] = [];
      for (let one = this.openInstance(child, number); one !== null; one = one.nextOpen) open.push(one);
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
    const open = this.openOf(child).find((one) => one.chart.number === machine && one.number === number);
    if (open !== undefined) {
      const taken = this.take(open, type, cause, by);
      this.#emitted.clear();
      return taken;
    }
    if (this.#run.model.machines[machine].opens[type] !== 1) return false;
    this.#openInstance(child, machine, type, cause);
    this.#emitted.clear();
    return true;
  }

  /** Whether the machine of the instance names the event (or may take any). */
  names({ chart }: Instance, type: number): boolean {
    return chart.machine.takes[type] === 1;
  }

  /** The machine takes the event, if it can: the event is noted, states are left and entered, what it emits is queued. */
  take(instance: Instance, type: number, cause: number, by: By): boolean {
    return this.#take(instance, type, cause, by, null);
  }

  /** @param initial the step into the initial state, where this event opens the instance */
  #take(instance: Instance, type: number, cause: number, by: By, initial: Moves | null): boolean {
    const run = this.#run;
    const { chart, child } = instance;
    const { machine, answers } = chart;
    answers.child = child;
    const before = instance.configuration;
    const event = machine.eventOf[type];
    const step = machine.table.step(before, event, answers);
    const moves = chart.moves.ofStep(step, before, event);
    if (moves === null) return false;
    this.#guardAgainstLoops(instance);
    const isNoted = this.#isNoted[type] === 1;
    const detail =
      type === this.#saidType ? this.#saidDetail : isNoted ? this.#detailOf(child, type) : NO_CODES;
    const sequence = run.log.append(
      run.now, instance.childRow, instance.familyRow, machine.id, instance.number, type,
      moves.state, by.activity, by.team, by.worker, cause, detail, instance.adopterRow,
    ); // prettier-ignore
    instance.configuration = moves.next;
    instance.lastEvent = sequence;
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

  #follow(instance: Instance, moves: Moves, sequence: number, initial: Moves | null): void {
    const { stays } = this.#run;
    const { ends } = moves;
    for (let index = 0; index < ends.length; index++) stays.end(instance, ends[index]);
    // What the initial state has entered and the opening event has not left begins with that event.
    const begins = initial === null ? moves.begins : moves.openings;
    for (let index = 0; index < begins.length; index++) stays.begin(instance, begins[index], sequence);
    if (initial !== null) this.#emit(instance, initial, sequence);
    this.#emit(instance, moves, sequence);
    if (moves.isDone) this.#close(instance);
  }

  #emit({ child }: Instance, { emits }: Moves, sequence: number): void {
    for (let index = 0; index < emits.length; index++)
      this.#emitted.add(child, emits[index], sequence, this.#emitted.depth + 1);
  }

  /** Something is told to another: it arrives after what was emitted before, in the same minute. */
  sendWord(person: number, word: number, cause: number): void {
    this.#emitted.add(person, -1 - word, cause, this.#emitted.depth + 1);
  }

  /** Delivers what was emitted, first in first out. @throws SimulationError where the chain does not end. */
  drain(): void {
    const emitted = this.#emitted;
    while (emitted.next()) {
      const { person, what, cause } = emitted;
      if (emitted.depth > LONGEST_CHAIN) throw loopOf(this.#run, person, what, LONGEST_CHAIN);
      if (what >= 0) this.deliver(person, what, cause);
      else this.#run.matching.hear(person, -1 - what, cause);
    }
  }

  #openInstance(child: number, machine: number, type: number, cause: number): void {
    this.#guardAgainstOpenings(child);
    const chart = this.#charts[machine];
    const instance = this.#pool.take() ?? this.#pool.add(new Instance(this.#pool.size, chart));
    const { people } = this.#run;
    chart.answers.child = child;
    instance.chart = chart;
    instance.child = child;
    instance.childRow = people.rowOf(child);
    instance.family = people.familyOf(child);
    instance.familyRow = people.familyRow[instance.family];
    instance.adopterRow = people.adopterRowOf(child);
    people.tie(child);
    instance.number = this.#numbers.next(child, machine) + 1;
    const initial = chart.machine.table.initial(chart.answers);
    instance.configuration = initial.next;
    instance.firstStay = null;
    instance.steps = 0;
    instance.nextOpen = this.openInstance(child, machine);
    this.#open.set(child, machine, instance.id + 1);
    this.#openCount.next(child, 0);
    if (!this.#take(instance, type, cause, BY_NOBODY, chart.moves.ofInitial(initial)))
      throw this.#blocked(instance, type);
  }

  #close(instance: Instance): void {
    const { child, chart, nextOpen } = instance;
    this.#run.stays.endAll(instance);
    const first = this.openInstance(child, chart.number);
    if (first === instance) {
      this.#open.set(child, chart.number, nextOpen === null ? 0 : nextOpen.id + 1);
    } else {
      let before = first;
      while (before !== null && before.nextOpen !== instance) before = before.nextOpen;
      if (before !== null) before.nextOpen = nextOpen;
    }
    this.#openCount.set(child, 0, this.#openCount.get(child, 0) - 1);
    this.#pool.release(instance);
    this.#run.people.untie(child);
  }

  #guardAgainstLoops(instance: Instance): void {
    const { now } = this.#run;
    if (instance.stepsMinute !== now) {
      instance.stepsMinute = now;
      instance.steps = 0;
    }
    if (++instance.steps > LONGEST_CHAIN)
      throw new SimulationError(
        `${whereIs(this.#run, instance)} takes more than ${LONGEST_CHAIN} events in one minute: a loop without delay`,
      );
  }

  /** Machines that open each other without delay never repeat an instance. */
  #guardAgainstOpenings(child: number): void {
    const { now } = this.#run;
    if (this.#openingsMinute !== now) {
      this.#openingsMinute = now;
      this.#openings = 0;
    }
    this.#openedFor[this.#openings++] = child;
    // In hardly any minute there are so many for all children together.
    if (this.#openings > LONGEST_CHAIN && this.#openingsOf(child) > LONGEST_CHAIN)
      throw new SimulationError(
        `more than ${LONGEST_CHAIN} machines are opened in one minute for ${this.#run.people.nameOf(child)}: a loop without delay`,
      );
  }

  /** Machines that were opened for a child in this minute. */
  #openingsOf(child: number): number {
    let count = 0;
    for (let index = 0; index < this.#openings; index++) if (this.#openedFor[index] === child) count++;
    return count;
  }

  /** Where an instance is: `adoption.placed`. */
  stateOf({ chart, configuration }: Instance): string {
    const { name, table } = chart.machine;
    return `${name}.${table.configurationName(configuration)}`;
  }

  #blocked(instance: Instance, type: number): SimulationError {
    return blocked(this.#run, instance, type, (guard) => instance.chart.answers.answer(guard));
  }
}
