/**
 * The ledger in working days. A stay counts as many as the rule of limits says (`workingDaysTaken`): the day on which it begins is day 0, each
 * later working day is one. Each counts for the part that most of its working minutes went to, so that the parts sum to the whole.
 *
 * Days that are not worked belong to the next working day: where no working minute of that lies in the stay (it ended on a Sunday, or at
 * 7 in the morning), all minutes since the last working day decide.
 */
import { DAY, type Calendar } from '../../simulation/calendar.ts';
import { Parts } from './parts.ts';

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

/** Counts the working days of one stay after another. Stretches come in order, without gaps. */
export class DayCount {
  /** Working days by part. */
  readonly days = new Parts();
  readonly #office: Calendar;
  /** The working day that is being counted. */
  #day = 0;
  /** Minute from which days count: the end of day 0. */
  #countsFrom = 0;
  #last = -1;
  /** Of the day being counted: working minutes and all minutes by part. */
  readonly #worked = new Parts();
  readonly #spent = new Parts();

  constructor(office: Calendar) {
    this.#office = office;
  }

  /** Begins to count a stay. */
  start(minute: number): void {
    const day = dayOf(minute);
    const zero = this.#office.isOverForTheDay(minute) ? this.#office.addWorkingDays(day, 1) : day;
    this.#countsFrom = (zero + 1) * DAY;
    this.#day = this.#office.addWorkingDays(zero, 1);
    this.#last = -1;
    this.days.clear();
    this.#worked.clear();
    this.#spent.clear();
  }

  /** A stretch that went to one part while the team of the calendar was on duty, and to one while it was not. */
  add(from: number, to: number, onDuty: number, offDuty: number, calendar: Calendar): void {
    this.#last = onDuty;
    if (to <= this.#countsFrom) return;
    let at = Math.max(from, this.#countsFrom);
    while (at < to) {
      const endOfDay = (this.#day + 1) * DAY;
      const until = Math.min(endOfDay, to);
      if (onDuty === offDuty) this.#put(onDuty, this.#office.between(at, until), until - at);
      else this.#weigh(at, until, onDuty, offDuty, calendar);
      at = until;
      if (until < endOfDay) return;
      this.#closeDay();
      if (onDuty === offDuty || calendar === this.#office) at = this.#skipWholeDays(at, to, onDuty);
    }
  }

  /** Days that lie in a stretch as a whole need no weighing where one part has all their working minutes. */
  #skipWholeDays(from: number, to: number, part: number): number {
    const closed = dayOf(from) - 1;
    const last = dayOf(to) - 1;
    const count = last > closed ? this.#office.workingDaysBetween(closed, last) : 0;
    if (count === 0) return from;
    this.days.add(part, count);
    const counted = this.#office.addWorkingDays(closed, count);
    this.#day = this.#office.addWorkingDays(counted, 1);
    return (counted + 1) * DAY;
  }

  #weigh(from: number, to: number, onDuty: number, offDuty: number, calendar: Calendar): void {
    const worked = this.#office.between(from, to);
    const onDutyWorked = sharedMinutes(this.#office, calendar, from, to);
    const onDutySpent = calendar.between(from, to);
    this.#put(onDuty, onDutyWorked, onDutySpent);
    this.#put(offDuty, worked - onDutyWorked, to - from - onDutySpent);
  }

  #put(part: number, worked: number, spent: number): void {
    if (spent === 0) return;
    this.#worked.add(part, worked);
    this.#spent.add(part, spent);
  }

  #closeDay(): void {
    this.days.add(this.#heaviest(), 1);
    this.#day = this.#office.addWorkingDays(this.#day, 1);
    this.#worked.clear();
    this.#spent.clear();
  }

  /** The part with most working minutes, of equals with most minutes, of equals the first cause. */
  #heaviest(): number {
    let best = -1;
    for (let at = 0; at < this.#worked.count; at++) if (best < 0 || this.#outweighs(at, best)) best = at;
    return best < 0 ? this.#last : this.#worked.codes[best];
  }

  #outweighs(at: number, best: number): boolean {
    const worked = this.#worked.amounts[at] - this.#worked.amounts[best];
    if (worked !== 0) return worked > 0;
    const spent = this.#spent.amounts[at] - this.#spent.amounts[best];
    return spent === 0 ? this.#worked.codes[at] < this.#worked.codes[best] : spent > 0;
  }

  /** Counts the day in which the stay ends. */
  finish(end: number): void {
    if (this.#office.nextWorkingDay(dayOf(end)) >= this.#day) this.#closeDay();
  }
}
