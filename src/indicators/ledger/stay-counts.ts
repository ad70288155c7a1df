/**
 * What a stay amounts to, in minutes and in working days. A stay counts as many as the rule of limits says (`workingDaysTaken`): the day on which it begins is day 0, each
 * later working day is one. Each counts for the part that most of its working minutes went to, so that the parts sum to the whole.
 *
 * Days that are not worked belong to the next working day: where no working minute of that lies in the stay (it ended on a Sunday, or at
 * 7 in the morning), all minutes since the last working day decide.
 */
import { DAY, type Calendar } from '../../simulation/calendar.ts';
import { Room } from '../../events/room.ts';
import { PartRows } from './part-rows.ts';

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

// Cells of a stay that is counted.
/** Up to where its minutes are counted, and the office's working minutes before that (as `Calendar.workingBefore` counts them). */
const UP_TO = 0;
const WORKED = 1;
/** Minute from which days count: the end of day 0. */
const COUNTS_FROM = 2;
/** The working day that is being counted, and the minute at which it ends. */
const OF_DAY = 3;
const END_OF_DAY = 4;
/** The part of the last stretch while on duty; -1 before the first: many stays are over in the minute in which they begin, and count for nothing. */
const LAST = 5;
const CELLS = 8;

const ROOM = new Room(64 * CELLS);

/** Counts the minutes and working days of many stays, each in a row. Stretches of a stay come in order, without gaps. */
export class StayCounts {
  /** Minutes and working days by part. */
  readonly totals = new PartRows();
  readonly #office: Calendar;
  #cells = new Int32Array(ROOM.cells);
  /** Of the day being counted: working minutes and all minutes by part. */
  readonly #today = new PartRows();
  /** The last minute up to which anything was counted, and the office's working minutes before it: many stays change together. */
  #now = -0x80000000;
  #workedByNow = 0;

  constructor(office: Calendar) {
    this.#office = office;
  }

  /** Begins to count a stay in a row that may have been used before. */
  start(row: number, minute: number): void {
    const at = row * CELLS;
    if (at >= this.#cells.length) this.#cells = ROOM.widened(this.#cells, at + CELLS);
    this.#cells[at + UP_TO] = minute;
    this.#cells[at + LAST] = -1;
  }

  #begin(row: number, at: number): void {
    const office = this.#office;
    const cells = this.#cells;
    const start = cells[at + UP_TO];
    const day = dayOf(start);
    const zero = office.isOverForTheDay(start) ? office.addWorkingDays(day, 1) : day;
    cells[at + WORKED] = office.workingBefore(start);
    cells[at + COUNTS_FROM] = (zero + 1) * DAY;
    this.#count(at, office.addWorkingDays(zero, 1));
    this.totals.clear(row);
    this.#today.clear(row);
  }

  /** The day is counted from now on. */
  #count(at: number, day: number): void {
    this.#cells[at + OF_DAY] = day;
    this.#cells[at + END_OF_DAY] = (day + 1) * DAY;
  }

  /** The office's working minutes before a minute. */
  #workedBy(minute: number): number {
    if (minute !== this.#now) {
      this.#now = minute;
      this.#workedByNow = this.#office.workingBefore(minute);
    }
    return this.#workedByNow;
  }

  /**
   * A stretch that went to one part while the team of the calendar was on duty, and to one while it was not.
   * @param known whose minutes nobody asks for: parts with a share are named in `totals` (without minutes) unless they are marked
   *   here; null where minutes are counted
   */
  add(
    row: number,
    from: number,
    to: number,
    onDuty: number,
    offDuty: number,
    calendar: Calendar,
    known: Uint8Array | null = null,
  ): void {
    const at = row * CELLS;
    if (this.#cells[at + LAST] < 0) this.#begin(row, at);
    const cells = this.#cells;
    const workedFrom = cells[at + WORKED];
    const workedTo = this.#workedBy(to);
    cells[at + UP_TO] = to;
    cells[at + WORKED] = workedTo;
    cells[at + LAST] = onDuty;
    if (known === null || known[onDuty] === 0 || known[offDuty] === 0) {
      const spent =
        onDuty === offDuty
          ? to - from
          : calendar === this.#office
            ? workedTo - workedFrom
            : calendar.between(from, to);
      this.#name(row, onDuty, spent, known);
      this.#name(row, offDuty, to - from - spent, known);
    }
    const countsFrom = cells[at + COUNTS_FROM];
    if (to <= countsFrom) return;
    const counted = from < countsFrom ? countsFrom : from;
    const workedBefore = from < countsFrom ? this.#office.workingBefore(countsFrom) : workedFrom;
    if (calendar === this.#office || onDuty === offDuty)
      this.#addDays(row, counted, to, onDuty, offDuty, workedBefore, workedTo);
    else this.#addForeignDays(row, counted, to, onDuty, offDuty, calendar);
  }

  /** Counts the minutes of a part, or names it where it is not known to have any. */
  #name(row: number, part: number, minutes: number, known: Uint8Array | null): void {
    if (minutes === 0) return;
    if (known === null) this.totals.add(row, part, minutes, 0);
    else if (known[part] === 0) this.totals.add(row, part, 0, 0);
  }

  /**
   * Days of a stretch of which one part has all working minutes of the office.
   * @param workedFrom the office's working minutes before `from`, and `workedTo` before `to`
   */
  #addDays(
    row: number,
    from: number,
    to: number,
    onDuty: number,
    offDuty: number,
    workedFrom: number,
    workedTo: number,
  ): void {
    const at = row * CELLS;
    const endOfDay = this.#cells[at + END_OF_DAY];
    if (to < endOfDay) {
      this.#weigh(row, onDuty, offDuty, workedTo - workedFrom, to - from);
      return;
    }
    // A day that nothing else had a share in needs no weighing.
    if (this.#today.count(row) > 0 || onDuty !== offDuty)
      this.#weigh(row, onDuty, offDuty, this.#office.workingBefore(endOfDay) - workedFrom, endOfDay - from);
    this.#closeDay(row, onDuty);
    const rest = this.#skipWholeDays(row, endOfDay, to, onDuty);
    if (rest < to) this.#weigh(row, onDuty, offDuty, workedTo - this.#office.workingBefore(rest), to - rest);
  }

  /** Days of a stretch while the team keeps another calendar than the office. */
  #addForeignDays(
    row: number,
    from: number,
    to: number,
    onDuty: number,
    offDuty: number,
    calendar: Calendar,
  ): void {
    let at = from;
    while (at < to) {
      const endOfDay = this.#cells[row * CELLS + END_OF_DAY];
      const until = Math.min(endOfDay, to);
      const onDutySpent = calendar.between(at, until);
      const onDutyWorked = sharedMinutes(this.#office, calendar, at, until);
      const worked = this.#office.between(at, until);
      const offDutySpent = until - at - onDutySpent;
      if (onDutySpent > 0) this.#today.add(row, onDuty, onDutyWorked, onDutySpent);
      if (offDutySpent > 0) this.#today.add(row, offDuty, worked - onDutyWorked, offDutySpent);
      at = until;
      if (until === endOfDay) this.#closeDay(row, onDuty);
    }
  }

  /** A piece of the day being counted, with so many working minutes of the office, all of them on duty. */
  #weigh(row: number, onDuty: number, offDuty: number, worked: number, spent: number): void {
    if (onDuty === offDuty) this.#today.add(row, onDuty, worked, spent);
    else {
      if (worked > 0) this.#today.add(row, onDuty, worked, worked);
      if (spent > worked) this.#today.add(row, offDuty, 0, spent - worked);
    }
  }

  /** Days that lie in a stretch as a whole need no weighing where one part has all their working minutes. */
  #skipWholeDays(row: number, from: number, to: number, part: number): number {
    const closed = dayOf(from) - 1;
    const last = dayOf(to) - 1;
    const count = last > closed ? this.#office.workingDaysBetween(closed, last) : 0;
    if (count === 0) return from;
    this.totals.add(row, part, 0, count);
    const counted = this.#office.addWorkingDays(closed, count);
    this.#count(row * CELLS, this.#office.addWorkingDays(counted, 1));
    return (counted + 1) * DAY;
  }

  /** @param only the part that has the day where no weights are kept */
  #closeDay(row: number, only: number): void {
    const at = row * CELLS;
    this.totals.add(row, this.#today.heaviest(row, only), 0, 1);
    this.#count(at, this.#office.addWorkingDays(this.#cells[at + OF_DAY], 1));
    this.#today.clear(row);
  }

  /** Counts the day in which the stay ends, and puts the parts in their order. */
  finish(row: number, end: number): void {
    const at = row * CELLS;
    const last = this.#cells[at + LAST];
    if (last < 0) {
      this.totals.clear(row);
      return;
    }
    if (this.#office.nextWorkingDay(dayOf(end)) >= this.#cells[at + OF_DAY]) this.#closeDay(row, last);
    this.totals.sort(row);
  }
}
