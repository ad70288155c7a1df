/** The account of one stay that is open: what each minute so far went to, and what it goes to now. */
import type { Calendar } from '../../simulation/calendar.ts';
import type { StageInfo } from '../stages.ts';
import {
  ANOTHER,
  BEFORE_RUN,
  INTERRUPTED,
  MEETING,
  OUTSIDE,
  PACED,
  partOf,
  PLANNED,
  WAITING,
  WORK,
} from './causes.ts';
import { DayCount } from './day-count.ts';

/** What has become of a task or meeting: the last that the log said of it. */
export type ItemState = 'paced' | 'queued' | 'in service' | 'interrupted' | 'booked';

/** A task or meeting, with all the stays that wait for it. */
export interface Item {
  readonly key: number;
  state: ItemState;
  readonly team: number;
  readonly calendar: Calendar;
  readonly members: Account[];
}

/** A family's (or child's) case in a team. */
export interface Case {
  waits: boolean;
  readonly team: number;
  readonly calendar: Calendar;
  /** Stays that need the case. */
  readonly holders: Account[];
  /** Minute at which the last of them left. */
  emptied: number;
}

export interface Opened {
  readonly row: number;
  readonly slot: number;
  readonly stage: StageInfo | null;
  /** Number of the repeated activity, 0 for a stay. */
  readonly activity: number;
  readonly minute: number;
  /** The simulation has begun. */
  readonly live: boolean;
}

export class Account {
  readonly row: number;
  readonly slot: number;
  readonly stage: StageInfo | null;
  readonly activity: number;
  readonly parts = new Map<number, number>();
  readonly dayCount: DayCount;
  /** What is accounted for so far. */
  since: number;
  item: Item | null = null;
  case: Case | null = null;
  /** Activities that were asked for so far. */
  readonly asked: number[] = [];
  /** Accounts of the repeated activities beside the stay that are in hand. */
  readonly rounds: Account[] = [];
  #live: boolean;
  readonly #office: Calendar;
  readonly #note: ((account: Account, to: number, onDuty: number, offDuty: number) => void) | null;
  #calendar: Calendar;
  #onDuty = 0;
  #offDuty = 0;

  constructor(
    opened: Opened,
    office: Calendar,
    note: ((account: Account, to: number, onDuty: number, offDuty: number) => void) | null,
  ) {
    this.row = opened.row;
    this.slot = opened.slot;
    this.stage = opened.stage;
    this.activity = opened.activity;
    this.since = opened.minute;
    this.dayCount = new DayCount(opened.minute, office);
    this.#live = opened.live;
    this.#office = office;
    this.#calendar = office;
    this.#note = note;
    this.look();
  }

  /** Accounts for everything up to `minute`. Before anything changes. */
  settle(minute: number): void {
    if (minute <= this.since) return;
    const [from, onDuty, offDuty] = [this.since, this.#onDuty, this.#offDuty];
    this.since = minute;
    const worked = onDuty === offDuty ? minute - from : this.#calendar.between(from, minute);
    this.#put(onDuty, worked);
    this.#put(offDuty, minute - from - worked);
    this.dayCount.add({ from, to: minute, onDuty, offDuty, calendar: this.#calendar });
    this.#note?.(this, from, onDuty, offDuty);
  }

  #put(part: number, minutes: number): void {
    if (minutes > 0) this.parts.set(part, (this.parts.get(part) ?? 0) + minutes);
  }

  /** The simulation begins: from now on the log says what happens. */
  begin(minute: number): void {
    this.settle(minute);
    this.#live = true;
    this.look();
  }

  /** Looks at what holds now. After something has changed. */
  look(): void {
    const { item } = this;
    this.#calendar = this.#office;
    if (!this.#live) this.#always(BEFORE_RUN, 0);
    else if (item?.state === 'in service') this.#whileOnDuty(WORK, item.team, item.calendar);
    else if (item?.state === 'interrupted') this.#always(INTERRUPTED, item.team);
    else if (item?.state === 'booked') this.#always(MEETING, item.team);
    else this.#waits();
  }

  /** Who has no worker cannot put work off on purpose: a case that waits for one comes before pacing. */
  #waits(): void {
    const { item, stage } = this;
    if (stage?.waitsForAnother === true) this.#always(ANOTHER, 0);
    else if (item?.state === 'queued') this.#whileOnDuty(WAITING, item.team, item.calendar);
    else if (this.case?.waits === true) this.#whileOnDuty(WAITING, this.case.team, this.case.calendar);
    else if (item?.state === 'paced') this.#always(PACED, item.team);
    else this.#always(PLANNED, 0);
  }

  #always(cause: number, team: number): void {
    this.#onDuty = partOf(cause, team);
    this.#offDuty = this.#onDuty;
  }

  /** What the time is when nobody of the team is on duty. */
  #whileOnDuty(cause: number, team: number, calendar: Calendar): void {
    this.#calendar = calendar;
    this.#onDuty = partOf(cause, team);
    this.#offDuty = this.stage?.waitsForAnother === true ? partOf(ANOTHER, 0) : partOf(OUTSIDE, team);
  }
}
