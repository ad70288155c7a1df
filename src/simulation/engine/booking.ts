/** A meeting that is booked. */
import type { ModelMeeting } from '../model/model.ts';
import type { Round } from './round.ts';
import type { Stay } from './stay.ts';
import type { Waiter } from './tickets.ts';

/** One object for one after another: it is used again when the meeting is over, under another mark. */
export class Booking {
  /** Its number among the bookings. */
  readonly id: number;
  readonly isMeeting = true;
  mark = 0;
  rule: ModelMeeting;
  family = 0;
  /** Which of the team's sessions. */
  session = 0;
  due = 0;
  /** Sequence of the booking's first event, and of its last. */
  first = 0;
  last = 0;
  isOpen = false;
  /** Who waits longest for it, and those who joined. */
  stay: Stay | null = null;
  round: Round | null = null;
  joined: Waiter[] | null = null;

  constructor(id: number, rule: ModelMeeting) {
    this.id = id;
    this.rule = rule;
  }
}
