/**
 * Emitted events on their way: each is offered, in the same minute and first in first out, to every open instance of the
 * child, in the order of the list. Of one that nobody takes the log says nothing.
 */
import type { Happening } from './happening.ts';
import { whoseOf, type Instance, type Instances, type Subject } from './instances.ts';
import type { Stepper } from './stepper.ts';

/** Who takes an emitted event next. */
export interface Taker {
  readonly machine: number;
  readonly number: number;
}

/** An emitted event that has been said to happen, and nobody followed it. */
export interface MissingDelivery {
  /** Sequence of the event whose step emitted it. */
  readonly cause: number;
  readonly type: number;
  readonly taker: Taker;
}

/** The event whose step emitted something. */
interface Emitter {
  readonly sequence: number;
  readonly subject: Subject;
  readonly type: number;
  readonly cause: number;
  readonly activity: number;
}

/** One emitted event, and how far it has got. */
class Delivery {
  readonly subject: Subject;
  readonly type: number;
  readonly cause: number;
  readonly #emitter: Emitter;
  /** There was a moment at which nobody would have taken it: then it may have been offered without a trace. */
  mayBeSilent = false;
  #machine = -1;
  #waiting: Instance[] = [];
  #mayOpen = false;

  constructor(emitter: Emitter, type: number) {
    this.subject = emitter.subject;
    this.type = type;
    this.cause = emitter.sequence;
    this.#emitter = emitter;
  }

  /** The same event, offered to nobody so far. */
  afresh(): Delivery {
    return new Delivery(this.#emitter, this.type);
  }

  /**
   * Whether an event of the child may come between the emitting step and the delivery: the emitting event itself, taken by
   * another machine; where a case was allocated, what the next of its stays goes on to; or what the same repeated activity
   * decides.
   */
  mayWaitFor({ type, cause, activity }: Happening, allocations: ReadonlySet<number>): boolean {
    const { type: same, cause: by, activity: of } = this.#emitter;
    if (cause === by && (type === same || allocations.has(by))) return true;
    return activity !== 0 && activity === of;
  }

  /** The next instance that takes the event, which the log must show now; null where all have been asked. */
  next(stepper: Stepper, instances: Instances): Taker | null {
    for (;;) {
      for (let one = this.#waiting.shift(); one; one = this.#waiting.shift()) {
        if (!one.done && stepper.takes(one, this.subject, this.type)) return one;
      }
      if (this.#mayOpen) {
        this.#mayOpen = false;
        return { machine: this.#machine, number: instances.nextNumber(this.subject, this.#machine) };
      }
      if (++this.#machine >= stepper.rules.machines.length) return null;
      this.#turnTo(stepper, instances);
    }
  }

  #turnTo(stepper: Stepper, instances: Instances): void {
    const machine = stepper.rules.machines[this.#machine];
    const type = stepper.typeName(this.type);
    const isTheirs = machine.subject === whoseOf(this.subject);
    this.#waiting = machine.names(type) ? instances.open(this.subject, this.#machine) : [];
    this.#mayOpen = isTheirs && machine.opens.has(type) && (this.#waiting.length === 0 || machine.concurrent);
  }
}

export class Deliveries {
  readonly #stepper: Stepper;
  readonly #instances: Instances;
  /** Not yet delivered, in the order in which they were emitted. */
  #queue: Delivery[] = [];
  /** The one whose takers stand in the log now. */
  #current: Delivery | null = null;
  /** Events of this minute by which a case came to a worker: all its stays go on at once. */
  readonly allocations = new Set<number>();

  constructor(stepper: Stepper, instances: Instances) {
    this.#stepper = stepper;
    this.#instances = instances;
  }

  /** An event's step emitted these, to be delivered in the same minute. */
  emit({ sequence, subject, type, cause, activity }: Happening, types: readonly number[]): void {
    const emitter = { sequence, subject, type, cause, activity };
    for (const emitted of types) this.#queue.push(new Delivery(emitter, emitted));
    for (const delivery of this.#queue) {
      if (delivery.subject === subject) this.#mayBeSilent(delivery);
    }
  }

  get isIdle(): boolean {
    return this.#queue.length === 0 && this.#current === null;
  }

  #mayBeSilent(delivery: Delivery): void {
    delivery.mayBeSilent ||= this.#firstTaker(delivery) === null;
  }

  #firstTaker(delivery: Delivery): Taker | null {
    return delivery.afresh().next(this.#stepper, this.#instances);
  }

  /** A machine takes an event: what must have been delivered before? Returns what is missing, or null. */
  before(event: Happening, machine: number): MissingDelivery | null {
    const rest = this.#goOn(event, machine);
    if (rest !== 'over') return rest;
    const place = this.#queue.findIndex(
      ({ cause, type, subject }) => cause === event.cause && type === event.type && subject === event.subject,
    );
    if (place < 0) return this.#overtaken(event);
    const missing = this.#passBy(place);
    if (missing) return missing;
    this.#current = this.#queue.shift() ?? null;
    const first = this.#goOn(event, machine);
    return first === 'over' ? null : first;
  }

  /** An event of another origin: what was emitted for the child before has been delivered. */
  #overtaken(event: Happening): MissingDelivery | null {
    const isBefore = (delivery: Delivery): boolean =>
      delivery.subject === event.subject && !delivery.mayWaitFor(event, this.allocations);
    for (const delivery of this.#queue.filter(isBefore)) {
      const taker = delivery.mayBeSilent ? null : this.#firstTaker(delivery);
      if (taker) return this.#missing(delivery, taker);
    }
    this.#queue = this.#queue.filter((delivery) => !isBefore(delivery));
    return null;
  }

  /** Whether the current delivery goes on with this event (null), is missing, or is over. */
  #goOn(event: Happening, machine: number): MissingDelivery | 'over' | null {
    if (this.#current === null) return 'over';
    const delivery = this.#current;
    const taker = delivery.next(this.#stepper, this.#instances);
    if (taker === null) {
      this.#current = null;
      return 'over';
    }
    const isTaker =
      taker.machine === machine &&
      taker.number === event.instance &&
      delivery.subject === event.subject &&
      delivery.type === event.type &&
      delivery.cause === event.cause;
    return isTaker ? null : this.#missing(delivery, taker);
  }

  /** Those before this place have been delivered, since this one is: each must have found nobody. */
  #passBy(place: number): MissingDelivery | null {
    for (const delivery of this.#queue.splice(0, place)) {
      const taker = delivery.mayBeSilent ? null : this.#firstTaker(delivery);
      if (taker) return this.#missing(delivery, taker);
    }
    return null;
  }

  /** The minute is over: everything that was emitted in it has been delivered. */
  flush(): MissingDelivery | null {
    const delivery = this.#current;
    this.#current = null;
    const taker = delivery?.next(this.#stepper, this.#instances) ?? null;
    if (delivery && taker) return this.#missing(delivery, taker);
    return this.#passBy(this.#queue.length);
  }

  #missing = ({ cause, type }: Delivery, taker: Taker): MissingDelivery => ({ cause, type, taker });
}
