/**
 * The ledger in working days. A stay counts as many as the rule of limits says (`workingDaysTaken`): the day on which it begins is day 0, each
 * later working day is one. Each counts for the part that most of its working minutes went to, so that the parts sum to the whole.
 *
 * Days that are not worked belong to the next working day: where no working minute of that lies in the stay (it ended on a Sunday, or at
 * 7 in the morning), all minutes since the last working day decide.
 */
import { DAY, type Calendar } from '../../simulation/calendar.ts';

const dayOf = (minute: number): number => Math.floor(minute / DAY);

/** Minutes from one minute to another in which both calendars work. */
export function sharedMinutes(one: Calendar, other: Calendar, from: number, to: number): number {
  if (one === other) return one.between(from, to);
  let shared = 0;
  for (let day = dayOf(from); day * DAY < to; day++) {
    if (!one.isWorkingDay(day) || !other.isWorkingDay(day)) continue;
    const opens = Math.max(one.nextWorking(day * DAY), other.nextWorking(day * DAY), from);
    const closes = Math.min(
      one.nextWorking(day * DAY) + one.dayMinutes,
      other.nextWorking(day * DAY) + other.dayMinutes,
      to,
    );
    shared += Math.max(0, closes - opens);
  }
  return shared;
}

/** A stretch of a stay in which one thing held: a part while the team is on duty, and one while it is not. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly onDuty: number;
  readonly offDuty: number;
  /** The team's, where the two parts differ. */
  readonly calendar: Calendar;
}

/** Counts the working days of one stay. Stretches come in order, without gaps. */
export class DayCount {
  /** Working days by part. */
  readonly days = new Map<number, number>();
  readonly #office: Calendar;
  /** The working day that is being counted. */
  #day: number;
  /** Minute from which days count: the end of day 0. */
  readonly #countsFrom: number;
  #last = -1;
  /** Of the day being counted: parts with their working minutes and their minutes. */
  #parts: number[] = [];
  #worked: number[] = [];
  #spent: number[] = [];

  constructor(start: number, office: Calendar) {
    this.#office = office;
    const zero = office.isOverForTheDay(start) ? office.addWorkingDays(dayOf(start), 1) : dayOf(start);
    this.#countsFrom = (zero + 1) * DAY;
    this.#day = office.addWorkingDays(zero, 1);
  }

  add(stretch: Stretch): void {
    this.#last = stretch.onDuty;
    let from = Math.max(stretch.from, this.#countsFrom);
    while (from < stretch.to) {
      const end = (this.#day + 1) * DAY;
      const to = Math.min(end, stretch.to);
      this.#weigh(stretch, from, to);
      from = to;
      if (to < end) return;
      this.#closeDay();
      from = this.#skipWholeDays(stretch, from);
    }
  }

  /** Days that lie in the stretch as a whole need no weighing where the calendars are one. */
  #skipWholeDays(stretch: Stretch, from: number): number {
    if (stretch.onDuty !== stretch.offDuty && stretch.calendar !== this.#office) return from;
    const lastWhole = dayOf(stretch.to) - 1;
    const first = dayOf(from) - 1;
    const count = lastWhole > first ? this.#office.workingDaysBetween(first, lastWhole) : 0;
    if (count === 0) return from;
    this.#credit(stretch.onDuty, count);
    const counted = this.#office.addWorkingDays(first, count);
    this.#day = this.#office.addWorkingDays(counted, 1);
    return (counted + 1) * DAY;
  }

  #weigh(stretch: Stretch, from: number, to: number): void {
    const { onDuty, offDuty, calendar } = stretch;
    const worked = this.#office.between(from, to);
    const onDutyWorked = onDuty === offDuty ? worked : sharedMinutes(this.#office, calendar, from, to);
    const onDutySpent = onDuty === offDuty ? to - from : calendar.between(from, to);
    this.#put(onDuty, onDutyWorked, onDutySpent);
    if (onDuty !== offDuty) this.#put(offDuty, worked - onDutyWorked, to - from - onDutySpent);
  }

  #put(part: number, worked: number, spent: number): void {
    if (spent === 0) return;
    let at = this.#parts.indexOf(part);
    if (at < 0) {
      at = this.#parts.push(part) - 1;
      this.#worked.push(0);
      this.#spent.push(0);
    }
    this.#worked[at] += worked;
    this.#spent[at] += spent;
  }

  #credit(part: number, days: number): void {
    this.days.set(part, (this.days.get(part) ?? 0) + days);
  }

  #closeDay(): void {
    this.#credit(this.#heaviest(), 1);
    this.#day = this.#office.addWorkingDays(this.#day, 1);
    this.#parts = [];
    this.#worked = [];
    this.#spent = [];
  }

  /** The part with most working minutes, of equals with most minutes, of equals the first cause. */
  #heaviest(): number {
    let best = -1;
    for (let at = 0; at < this.#parts.length; at++) if (best < 0 || this.#outweighs(at, best)) best = at;
    return best < 0 ? this.#last : this.#parts[best];
  }

  #outweighs(at: number, best: number): boolean {
    const worked = this.#worked[at] - this.#worked[best];
    if (worked !== 0) return worked > 0;
    const spent = this.#spent[at] - this.#spent[best];
    return spent === 0 ? this.#parts[at] < this.#parts[best] : spent > 0;
  }

  /** Counts the day in which the stay ends. */
  finish(end: number): void {
    if (this.#office.nextWorkingDay(dayOf(end)) >= this.#day) this.#closeDay();
  }
}
