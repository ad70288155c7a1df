/** A repeated activity beside a stay: which time it is, and when it was before. */
import type { ModelRepeat } from '../model/model.ts';
import type { Booking } from './booking.ts';
import type { Instance } from './instance.ts';
import type { Stay } from './stay.ts';
import type { Task } from './task.ts';

/** One object for one after another: it is used again when the stay is over, under another mark. */
export class Round {
  /** Its number among the rounds. */
  readonly id: number;
  mark = 0;
  stay: Stay;
  /** The stay's: what is asked first is not asked by way of another. */
  instance: Instance;
  repeat: ModelRepeat;
  /** Task or booking of the round in hand. */
  item: Task | Booking | null = null;
  /** Next repeated activity of the stay. */
  next: Round | null = null;
  /** Which time it is, from 1, and the minute of the one before (or of entry). */
  nth = 1;
  last = 0;

  constructor(id: number, stay: Stay, repeat: ModelRepeat) {
    this.id = id;
    this.stay = stay;
    this.instance = stay.instance;
    this.repeat = repeat;
  }
}
