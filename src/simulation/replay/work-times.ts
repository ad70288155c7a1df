/** When work ends, and what follows from it: meetings take place on the day that was booked, results in the minute of their cause. */
import type { EventSource } from '../../events/log.ts';
import { workTypeId, WORK_MACHINE } from '../../events/vocabulary.ts';
import type { Calendar } from '../calendar.ts';
import type { Happening } from './happening.ts';
import type { StayFault } from './work-stays.ts';

const DONE = workTypeId('task.done');
const BOOKED = workTypeId('meeting.booked');
const MOVED = workTypeId('meeting.moved');
const JOINED = workTypeId('meeting.joined');
const HELD = workTypeId('meeting.held');
const NAMES = 65_536;

/** A meeting that is booked; stays that share it share this. */
interface Booking {
  day: string;
}

export class WorkTimes {
  readonly #source: EventSource;
  readonly #office: Calendar;
  /** Minute of each event that ended work, by its sequence. */
  readonly #ended = new Map<number, number>();
  readonly #bookings = new Map<number, Booking>();
  /** By child (or adopters), instance and activity. */
  readonly #mine = new Map<number, Booking>();

  constructor(source: EventSource, office: Calendar) {
    this.#source = source;
    this.#office = office;
  }

  /** What is wrong with the time of an event, or null. */
  check(event: Happening): StayFault | null {
    return event.machine === WORK_MACHINE ? this.#work(event) : this.#result(event);
  }

  /** What the end of a task or meeting brings about happens at once. */
  #result({ cause, minute }: Happening): StayFault | null {
    const ended = this.#ended.get(cause);
    if (ended === undefined || ended === minute) return null;
    return {
      found: `it happens in minute ${minute}, and event ${cause}, the end of the work that led to it, in minute ${ended}`,
      expected: `in minute ${ended}`,
    };
  }

  #work(event: Happening): StayFault | null {
    const { type, sequence, minute } = event;
    if (type === DONE || type === HELD) this.#ended.set(sequence, minute);
    if (type === BOOKED || type === MOVED || type === JOINED) this.#book(event);
    return type === HELD ? this.#held(event) : null;
  }

  #key({ subject, instance, activity }: Happening): number {
    return (subject * NAMES + instance) * NAMES + activity;
  }

  #book(event: Happening): void {
    const key = this.#key(event);
    const shared = event.type === JOINED ? this.#bookings.get(event.cause) : undefined;
    const old = event.type === MOVED ? this.#mine.get(key) : undefined;
    const booking = shared ?? old ?? { day: '' };
    if (event.type !== JOINED) booking.day = this.#source.details.rows[event.detail]?.codes.day ?? '';
    if (event.type === BOOKED) this.#bookings.set(event.sequence, booking);
    this.#mine.set(key, booking);
  }

  #held(event: Happening): StayFault | null {
    const day = this.#mine.get(this.#key(event))?.day ?? '';
    const today = this.#office.dateOf(Math.floor(event.minute / 1440));
    if (day === '' || day === today) return null;
    return { found: `it is held on ${today}`, expected: `on ${day}, the day that was booked` };
  }
}
