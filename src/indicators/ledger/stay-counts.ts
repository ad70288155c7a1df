/**
 * What a stay amounts to, in minutes and in working days. A stay counts as many as the rule of limits says (`workingDaysTaken`): the day on which it begins is day 0, each
 * later working day is one. Each counts for the part that most of its working minutes went to, so that the parts sum to the whole.
 *
 * Days that are not worked belong to the next working day: where no working minute of that lies in the stay (it ended on a Sunday, or at
 * 7 in the morning), all minutes since the last working day decide.
 */
import { DAY, type Calendar } from '../../simulation/calendar.ts';
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
const START = 0;
/** The working day that is being counted. */
const OF_DAY = 1;
/** Minute from which days count: the end of day 0. */
const COUNTS_FROM = 2;
/** The part of the last stretch while on duty; -1 before the first: many stays are over in the minute in which they begin, and count for nothing. */
const LAST = 3;
const CELLS = 4;

/** Counts the minutes and working days of many stays, each in a row. Stretches of a stay come in order, without gaps. */
export class StayCounts {
  /** Minutes and working days by part. */
  readonly totals = new PartRows();
  readonly #office: Calendar;
  #cells = new Int32Array(64 * CELLS);
  /** Of the day being counted: working minutes and all minutes by part. */
  readonly #today = new PartRows();

  constructor(office: Calendar) {
    this.#office = office;
  }

  /** Begins to count a stay in a row that may have been used before. */
  start(row: number, minute: number): void {
    const at = row * CELLS;
    if (at >= this.#cells.length) {
      const wider = new Int32Array(Math.max(at + CELLS, this.#cells.length * 2));
      wider.set(this.#cells);
      this.#cells = wider;
    }
    this.#cells[at + START] = minute;
    this.#cells[at + LAST] = -1;
    this.totals.clear(row);
    this.#today.clear(row);
  }

  #begin(at: number): void {
    const office = this.#office;
    const start = this.#cells[at + START];
    const day = dayOf(start);
    const zero = office.isOverForTheDay(start) ? office.addWorkingDays(day, 1) : day;
    this.#cells[at + COUNTS_FROM] = (zero + 1) * DAY;
    this.#cells[at + OF_DAY] = office.addWorkingDays(zero, 1);
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
    if (this.#cells[at + LAST] < 0) this.#begin(at);
    this.#cells[at + LAST] = onDuty;
    if (known === null) this.#addMinutes(row, from, to, onDuty, offDuty, calendar);
    else if (known[onDuty] === 0 || known[offDuty] === 0)
      this.#name(row, from, to, onDuty, offDuty, calendar, known);
    const counted = Math.max(from, this.#cells[at + COUNTS_FROM]);
    if (to <= counted) return;
    if (onDuty === offDuty) this.#addDays(row, counted, to, onDuty);
    else this.#addSplitDays(row, counted, to, onDuty, offDuty, calendar);
  }

  #addMinutes(
    row: number,
    from: number,
    to: number,
    onDuty: number,
    offDuty: number,
    calendar: Calendar,
  ): void {
    const spent = onDuty === offDuty ? to - from : calendar.between(from, to);
    if (spent > 0) this.totals.add(row, onDuty, spent, 0);
    if (to - from > spent) this.totals.add(row, offDuty, to - from - spent, 0);
  }

  /** Names the parts of a stretch that have a share and are not known to have any. */
  #name(
    row: number,
    from: number,
    to: number,
    onDuty: number,
    offDuty: number,
    calendar: Calendar,
    known: Uint8Array,
  ): void {
    const spent = onDuty === offDuty ? to - from : calendar.between(from, to);
    if (spent > 0 && known[onDuty] === 0) this.totals.add(row, onDuty, 0, 0);
    if (to - from > spent && known[offDuty] === 0) this.totals.add(row, offDuty, 0, 0);
  }

  /** Days of a stretch that went to one part at any hour. */
  #addDays(row: number, from: number, to: number, part: number): void {
    const cells = this.#cells;
    const ofDay = row * CELLS + OF_DAY;
    let at = from;
    while (at < to) {
      const endOfDay = (cells[ofDay] + 1) * DAY;
      if (to < endOfDay) {
        this.#today.add(row, part, this.#office.between(at, to), to - at);
        return;
      }
      // A day that nothing else had a share in needs no weighing.
      if (this.#today.count(row) > 0)
        this.#today.add(row, part, this.#office.between(at, endOfDay), endOfDay - at);
      this.#closeDay(row, part);
      at = this.#skipWholeDays(row, endOfDay, to, part);
    }
  }

  #addSplitDays(
    row: number,
    from: number,
    to: number,
    onDuty: number,
    offDuty: number,
    calendar: Calendar,
  ): void {
    const cells = this.#cells;
    const ofDay = row * CELLS + OF_DAY;
    let at = from;
    while (at < to) {
      const endOfDay = (cells[ofDay] + 1) * DAY;
      const until = Math.min(endOfDay, to);
      this.#weigh(row, at, until, onDuty, offDuty, calendar);
      at = until;
      if (until < endOfDay) return;
      this.#closeDay(row, onDuty);
      if (calendar === this.#office) at = this.#skipWholeDays(row, at, to, onDuty);
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
    this.#cells[row * CELLS + OF_DAY] = this.#office.addWorkingDays(counted, 1);
    return (counted + 1) * DAY;
  }

  #weigh(row: number, from: number, to: number, onDuty: number, offDuty: number, calendar: Calendar): void {
    const worked = this.#office.between(from, to);
    const onDutyWorked = calendar === this.#office ? worked : sharedMinutes(this.#office, calendar, from, to);
    const onDutySpent = calendar === this.#office ? worked : calendar.between(from, to);
    if (onDutySpent > 0) this.#today.add(row, onDuty, onDutyWorked, onDutySpent);
    const offDutySpent = to - from - onDutySpent;
    if (offDutySpent > 0) this.#today.add(row, offDuty, worked - onDutyWorked, offDutySpent);
  }

  /** @param only the part that has the day where no weights are kept */
  #closeDay(row: number, only: number): void {
    const ofDay = row * CELLS + OF_DAY;
    this.totals.add(row, this.#today.count(row) === 0 ? only : this.#heaviest(row), 0, 1);
    this.#cells[ofDay] = this.#office.addWorkingDays(this.#cells[ofDay], 1);
    this.#today.clear(row);
  }

  /** The part with most working minutes, of equals with most minutes, of equals the first cause. */
  #heaviest(row: number): number {
    const count = this.#today.count(row);
    let best = 0;
    for (let at = 1; at < count; at++) if (this.#outweighs(row, at, best)) best = at;
    return this.#today.code(row, best);
  }

  #outweighs(row: number, at: number, best: number): boolean {
    const today = this.#today;
    const worked = today.first(row, at) - today.first(row, best);
    if (worked !== 0) return worked > 0;
    const spent = today.second(row, at) - today.second(row, best);
    return spent === 0 ? today.code(row, at) < today.code(row, best) : spent > 0;
  }

  /** Counts the day in which the stay ends, and puts the parts in their order. */
  finish(row: number, end: number): void {
    const last = this.#cells[row * CELLS + LAST];
    if (last < 0) return;
    if (this.#office.nextWorkingDay(dayOf(end)) >= this.#cells[row * CELLS + OF_DAY])
      this.#closeDay(row, last);
    this.totals.sort(row);
  }
}
