/**
 * What a stay amounts to, in minutes and in working days. A stay counts as many as the rule of limits says (`workingDaysTaken`): the day on which it begins is day 0, each
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

/** Counts the minutes and working days of one stay after another. Stretches come in order, without gaps. */
export class StayCount {
  /** Minutes and working days by part. */
  readonly totals = new Parts();
  readonly #office: Calendar;
  /** By part: 1 where nobody has to be told that it has a share in the stay; null where its minutes are counted. */
  #known: Uint8Array | null = null;
  #start = 0;
  /** Whether there was any stretch: many stays are over in the minute in which they begin, and count for nothing. */
  #hasStretch = false;
  /** The working day that is being counted. */
  #day = 0;
  /** Minute from which days count: the end of day 0. */
  #countsFrom = 0;
  #last = -1;
  /** Of the day being counted: working minutes and all minutes by part. */
  readonly #today = new Parts();

  constructor(office: Calendar) {
    this.#office = office;
  }

  /**
   * Begins to count a stay.
   * @param known whose minutes nobody asks for: parts with a share are named in `totals` (without minutes) unless they are marked here
   */
  start(minute: number, known: Uint8Array | null = null): void {
    this.#start = minute;
    this.#known = known;
    this.#hasStretch = false;
    this.#last = -1;
    this.totals.count = 0;
    this.#today.count = 0;
  }

  #begin(): void {
    const office = this.#office;
    const day = dayOf(this.#start);
    const zero = office.isOverForTheDay(this.#start) ? office.addWorkingDays(day, 1) : day;
    this.#countsFrom = (zero + 1) * DAY;
    this.#day = office.addWorkingDays(zero, 1);
    this.#hasStretch = true;
  }

  /** A stretch that went to one part while the team of the calendar was on duty, and to one while it was not. */
  add(from: number, to: number, onDuty: number, offDuty: number, calendar: Calendar): void {
    if (!this.#hasStretch) this.#begin();
    this.#last = onDuty;
    if (onDuty === offDuty) {
      this.#addMinutes(onDuty, to - from);
      if (to > this.#countsFrom) this.#addDays(from, to, onDuty);
    } else {
      if (!this.#isKnown(onDuty) || !this.#isKnown(offDuty)) {
        const spent = calendar.between(from, to);
        this.#addMinutes(onDuty, spent);
        this.#addMinutes(offDuty, to - from - spent);
      }
      if (to > this.#countsFrom) this.#addSplitDays(from, to, onDuty, offDuty, calendar);
    }
  }

  #isKnown(part: number): boolean {
    return this.#known !== null && this.#known[part] === 1;
  }

  #addMinutes(part: number, minutes: number): void {
    if (minutes > 0 && !this.#isKnown(part)) this.totals.add(part, this.#known === null ? minutes : 0, 0);
  }

  /** Days of a stretch that went to one part at any hour. */
  #addDays(from: number, to: number, part: number): void {
    let at = Math.max(from, this.#countsFrom);
    while (at < to) {
      const endOfDay = (this.#day + 1) * DAY;
      if (to < endOfDay) {
        this.#today.add(part, this.#office.between(at, to), to - at);
        return;
      }
      // A day that nothing else had a share in needs no weighing.
      if (this.#today.count > 0) this.#today.add(part, this.#office.between(at, endOfDay), endOfDay - at);
      this.#closeDay(part);
      at = this.#skipWholeDays(endOfDay, to, part);
    }
  }

  #addSplitDays(from: number, to: number, onDuty: number, offDuty: number, calendar: Calendar): void {
    let at = Math.max(from, this.#countsFrom);
    while (at < to) {
      const endOfDay = (this.#day + 1) * DAY;
      const until = Math.min(endOfDay, to);
      this.#weigh(at, until, onDuty, offDuty, calendar);
      at = until;
      if (until < endOfDay) return;
      this.#closeDay(onDuty);
      if (calendar === this.#office) at = this.#skipWholeDays(at, to, onDuty);
    }
  }

  /** Days that lie in a stretch as a whole need no weighing where one part has all their working minutes. */
  #skipWholeDays(from: number, to: number, part: number): number {
    const closed = dayOf(from) - 1;
    const last = dayOf(to) - 1;
    const count = last > closed ? this.#office.workingDaysBetween(closed, last) : 0;
    if (count === 0) return from;
    this.totals.add(part, 0, count);
    const counted = this.#office.addWorkingDays(closed, count);
    this.#day = this.#office.addWorkingDays(counted, 1);
    return (counted + 1) * DAY;
  }

  #weigh(from: number, to: number, onDuty: number, offDuty: number, calendar: Calendar): void {
    const worked = this.#office.between(from, to);
    const onDutyWorked = calendar === this.#office ? worked : sharedMinutes(this.#office, calendar, from, to);
    const onDutySpent = calendar === this.#office ? worked : calendar.between(from, to);
    if (onDutySpent > 0) this.#today.add(onDuty, onDutyWorked, onDutySpent);
    const offDutySpent = to - from - onDutySpent;
    if (offDutySpent > 0) this.#today.add(offDuty, worked - onDutyWorked, offDutySpent);
  }

  /** @param only the part that has the day where no weights are kept */
  #closeDay(only: number): void {
    this.totals.add(this.#today.count === 0 ? only : this.#heaviest(), 0, 1);
    this.#day = this.#office.addWorkingDays(this.#day, 1);
    this.#today.count = 0;
  }

  /** The part with most working minutes, of equals with most minutes, of equals the first cause. */
  #heaviest(): number {
    let best = 0;
    for (let at = 1; at < this.#today.count; at++) if (this.#outweighs(at, best)) best = at;
    return this.#today.code(best);
  }

  #outweighs(at: number, best: number): boolean {
    const today = this.#today;
    const worked = today.first(at) - today.first(best);
    if (worked !== 0) return worked > 0;
    const spent = today.second(at) - today.second(best);
    return spent === 0 ? today.code(at) < today.code(best) : spent > 0;
  }

  /** Counts the day in which the stay ends, and puts the parts in their order. */
  finish(end: number): void {
    if (!this.#hasStretch) return;
    if (this.#office.nextWorkingDay(dayOf(end)) >= this.#day) this.#closeDay(this.#last);
    this.totals.sort();
  }
}
