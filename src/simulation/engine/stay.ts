/** A child's stay in a state to which the scenario says something. */
import type { ModelStage } from '../model/model.ts';
import type { Booking } from './booking.ts';
import type { Case } from './case.ts';
import type { Instance } from './instance.ts';
import type { Round } from './round.ts';
import type { Task } from './task.ts';

/** No outcome was drawn on entry. */
export const UNDECIDED = -1;

/** One object for one after another: it is used again when the stay is over, under another mark. */
export class Stay {
  // What is asked together stands together, what is asked most first: an object is read line by line.
  /** Its number among the stays. */
  readonly id: number;
  mark = 0;
  instance: Instance;
  stage: ModelStage;
  /** Case that the stay holds. */
  case: Case | null = null;
  /** Whether it is of the opening stock, and has not come to life. */
  isDormant = false;
  /** How often the child was in this state before. */
  visit = 0;
  /** Task or booking that the stay waits for. */
  item: Task | Booking | null = null;
  /** Whether its own work has begun: it waits for no allocation. */
  isBegun = false;
  /** How many of its tasks were asked for. */
  phase = 0;
  /** Whether its work is done, and whether its planned length is over. */
  isWorked = false;
  hasLasted = false;
  /** Index of the outcome that was drawn on entry. */
  outcome = UNDECIDED;
  /** Share of the work of a stay of the opening stock that is done already. */
  ahead = 0;
  /** Minute and sequence of entry. */
  entered = 0;
  entry = 0;
  /** First round of a repeated activity. */
  firstRound: Round | null = null;
  /** Next stay of the instance. */
  next: Stay | null = null;
  /** Whether the family's luck decides. */
  isTogether = false;

  constructor(id: number, instance: Instance, stage: ModelStage) {
    this.id = id;
    this.instance = instance;
    this.stage = stage;
  }
}
