/**
 * Rounds of the clocks: each time that a timescale begins to run for a child, until it is stopped, falls away, or the log ends.
 *
 * - What happened once counts once, though several machines took it (`Occurrences`). A round belongs to the machine instances that took its start.
 * - A stop ends the rounds of the instance that took it. Where that machine has begun no round of this clock, it ends all of the child's: the
 *   assessment that the referral asked for stands under another machine than the referral.
 * - A second start in the same instance while the clock runs changes nothing: the first duty stands. In another instance it is a duty of its own.
 * - An event that both stops and starts ends a round and begins the next.
 * - What is done counts once for each child. A family's or adopters' own instance counts once.
 */
import type { EventChunk } from '../events/chunk.ts';
import type { Calendar } from '../simulation/calendar.ts';
import { dueMinute } from '../simulation/limit.ts';
import type { IndicatorContext } from './context.ts';
import { IntList } from './int-list.ts';
import { Room } from '../events/room.ts';
import { Occurrences } from './occurrences.ts';
import { instanceOfOwner, machineOfOwner, OpenRounds, ownerOf } from './open-rounds.ts';
import { PatternIndex } from './patterns.ts';
import { adoptersOfSubject, childOfSubject, type LogFold, type Walk } from './walk.ts';

export const ROUND_OPEN = 0;
export const ROUND_DONE = 1;
/** The duty fell away. */
export const ROUND_ENDED = 2;

const ROOM = new Room(1024);

/** The rounds of one log as columns. */
export class RoundTable {
  /** Names of the timescales; `timescale` is a place here. */
  readonly timescales: readonly string[];
  readonly timescale = new IntList(ROOM);
  readonly subject = new IntList(ROOM);
  /** Machine (number in the vocabulary) and instance under which the start was first recorded. */
  readonly machine = new IntList(ROOM);
  readonly instance = new IntList(ROOM);
  readonly start = new IntList(ROOM);
  /** Last minute that is in time. */
  readonly due = new IntList(ROOM);
  /** Minute at which it was done or fell away; where it is open, the minute given by `state` alone counts. */
  readonly end = new IntList(ROOM);
  /** `ROUND_OPEN`, `ROUND_DONE` or `ROUND_ENDED` when the log ended. */
  readonly state = new IntList(ROOM);
  /** Team of the event that stopped it, 0 where that says none. */
  readonly team = new IntList(ROOM);
  /** The child's category when it ended, or at its start while it is open; number in `categories`. */
  readonly category = new IntList(ROOM);
  categories: readonly string[] = [''];

  constructor(timescales: readonly string[]) {
    this.timescales = timescales;
  }

  get length(): number {
    return this.start.length;
  }

  /** Row of the children's table, or -1. */
  child(row: number): number {
    return childOfSubject(this.subject.get(row));
  }

  /** Number of the adopters, or -1. */
  adopters(row: number): number {
    return adoptersOfSubject(this.subject.get(row));
  }
}

/** Uses of a pattern: timescale times four, and what the event does to its clock. */
const STOP = 0;
const END = 1;
const START = 2;

export class ClockRounds implements LogFold {
  readonly rounds: RoundTable;
  /** The row of the log that some clock listens to, one after another. */
  readonly #event = { minute: 0, subject: 0, occurrence: 0, owner: 0, team: 0, category: 0 };
  readonly #office: Calendar;
  readonly #patterns: PatternIndex;
  readonly #occurrences = new Occurrences();
  readonly #open = new OpenRounds();
  /** Rows of the rounds that the event in hand stops. */
  readonly #stopped: number[] = [];
  readonly #limits: readonly IndicatorContext['timescales'][string]['limit'][];

  constructor(walk: Walk, context: IndicatorContext) {
    const clocks = Object.values(context.timescales);
    this.rounds = new RoundTable(Object.keys(context.timescales));
    this.rounds.categories = walk.categories;
    this.#office = context.office;
    this.#limits = clocks.map((clock) => clock.limit);
    this.#patterns = new PatternIndex(walk.source);
    clocks.forEach((clock, index) => this.#patterns.add(index * 4 + STOP, clock.stops));
    clocks.forEach((clock, index) => this.#patterns.add(index * 4 + END, clock.ends));
    clocks.forEach((clock, index) => this.#patterns.add(index * 4 + START, clock.starts));
  }

  take(chunk: EventChunk, walk: Walk): void {
    const { length, type, detail } = chunk;
    for (let row = 0; row < length; row++) {
      if (!this.#patterns.concerns(type[row])) continue;
      const uses = this.#patterns.uses(type[row], detail[row]);
      if (uses.length > 0) this.#hear(chunk, row, walk, uses);
    }
  }

  #hear(chunk: EventChunk, row: number, walk: Walk, uses: readonly number[]): void {
    const subject = walk.subject[row];
    if (subject < 0) return;
    const event = this.#event;
    event.minute = chunk.minute[row];
    event.subject = subject;
    event.occurrence = this.#occurrences.of(event.minute, subject, chunk.type[row], chunk.cause[row]);
    event.owner = ownerOf(chunk.machine[row], chunk.instance[row]);
    event.team = chunk.team[row];
    event.category = walk.category[row];
    for (const use of uses) {
      const effect = use & 3;
      if (effect === START) this.#start(use >> 2);
      else this.#stop(use >> 2, effect === STOP ? ROUND_DONE : ROUND_ENDED);
    }
  }

  #start(timescale: number): void {
    const { subject, occurrence, owner } = this.#event;
    if (this.#open.ask(subject, timescale, occurrence, owner)) return;
    this.#open.add(subject, this.#record(timescale), timescale, occurrence, owner);
  }

  #record(timescale: number): number {
    const { rounds } = this;
    const event = this.#event;
    rounds.timescale.push(timescale);
    rounds.subject.push(event.subject);
    rounds.machine.push(machineOfOwner(event.owner));
    rounds.instance.push(instanceOfOwner(event.owner));
    rounds.start.push(event.minute);
    rounds.due.push(dueMinute(event.minute, this.#limits[timescale], this.#office));
    rounds.end.push(0);
    rounds.team.push(0);
    rounds.category.push(event.category);
    return rounds.state.push(ROUND_OPEN);
  }

  #stop(timescale: number, state: number): void {
    const { subject, occurrence, owner } = this.#event;
    const stopped = this.#stopped;
    this.#open.stop(subject, timescale, occurrence, owner, stopped);
    for (let round = stopped.pop(); round !== undefined; round = stopped.pop()) this.#close(round, state);
  }

  #close(round: number, state: number): void {
    this.rounds.state.set(round, state);
    this.rounds.end.set(round, this.#event.minute);
    this.rounds.team.set(round, this.#event.team);
    this.rounds.category.set(round, this.#event.category);
  }
}
