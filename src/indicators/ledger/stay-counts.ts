/**
 * What a stay amounts to, in minutes and in working days. A stay counts as many as the rule of limits says (`workingDaysTaken`): the day on which it begins is day 0, each
 * later working day is one. Each counts for the part that most of its working minutes went to, so that the parts sum to the whole.
 *
 * Days that are not worked belong to the next working day: where no working minute of that lies in the stay (it ended on a Sunday, or at
 * 7 in the morning), all minutes since the last working day decide.
 */
import { blankCells } from '../../events/cell-store.ts';
import { DAY, type Calendar } from '../../simulation/calendar.ts';
import { Room } from '../../events/room.ts';
import { widenedRows } from '../../events/widened.ts';
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
/** The office's working minutes before the minute up to which its minutes are counted (as `Calendar.workingBefore` counts them). */
const WORKED = 0;
/** The working day that is being counted, by number (`Calendar.workingDaysOver`). */
const OF_DAY = 1;
/** The part of the last stretch while on duty; -1 before the first: many stays are over in the minute in which they begin, and count for nothing. */
const LAST = 2;
/** How many parts have a share in the day that is being counted; `DAY_0` as long as that is the day on which the stay began. */
const COUNT = 3;
/** These parts, each with its share in three cells: its code, working minutes of the office, all minutes. */
const SHARES = 4;
const SHARE = 3;

const DAY_0 = -1;

const ROOM = new Room(64);

/** Counts the minutes and working days of many stays, each in a row. Stretches of a stay come in order, without gaps. */
export class StayCounts {
  /** Minutes and working days by part. */
  readonly totals = new PartRows();
  readonly #office: Calendar;
  readonly #dayMinutes: number;
  /** Cells of a row: four parts of a day have room, and more where more are met. */
  #size = SHARES + 4 * SHARE;
  #rows = ROOM.cells;
  #cells = blankCells(this.#rows * this.#size);
  /** The last minute that was looked at, and what the office knows of it: many stays change together. */
  #now = -0x80000000;
  #workedByNow = 0;
  #daysOverNow = 0;

  constructor(office: Calendar) {
    this.#office = office;
    this.#dayMinutes = office.dayMinutes;
  }

  #lookAt(minute: number): void {
    if (minute === this.#now) return;
    this.#now = minute;
    this.#workedByNow = this.#office.workingBefore(minute);
    this.#daysOverNow = this.#office.workingDaysOver(minute);
  }

  /** Begins to count a stay in a row that may have been used before. */
  start(row: number, minute: number): void {
    if (row >= this.#rows) this.#widen(Math.max(row + 1, this.#rows * 2), this.#size);
    this.#lookAt(minute);
    const cells = this.#cells;
    const at = row * this.#size;
    cells[at + WORKED] = this.#workedByNow;
    // Where the hours of a day are over, the next working day is day 0.
    cells[at + OF_DAY] = Math.floor(this.#workedByNow / this.#dayMinutes);
    cells[at + LAST] = -1;
    cells[at + COUNT] = DAY_0;
    this.totals.clear(row);
  }

  #widen(rows: number, size: number): void {
    this.#cells = widenedRows(this.#cells, this.#size, rows, size);
    this.#rows = rows;
    this.#size = size;
    ROOM.atLeast(rows);
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
    this.#lookAt(to);
    const cells = this.#cells;
    const at = row * this.#size;
    const worked = cells[at + WORKED];
    cells[at + WORKED] = this.#workedByNow;
    cells[at + LAST] = onDuty;
    if (known === null || known[onDuty] === 0 || known[offDuty] === 0)
      this.#addMinutes(row, from, to, onDuty, offDuty, calendar, known, worked);
    if (cells[at + COUNT] !== DAY_0) this.#addDays(row, from, to, onDuty, offDuty, calendar, worked);
    else if (this.#daysOverNow > cells[at + OF_DAY]) {
      const zero = cells[at + OF_DAY]++;
      cells[at + COUNT] = 0;
      const end = this.#office.endOfWorkingDay(zero);
      this.#addDays(row, end, to, onDuty, offDuty, calendar, (zero + 1) * this.#dayMinutes);
    }
  }

  /** @param worked the office's working minutes before the stretch */
  #addMinutes(
    row: number,
    from: number,
    to: number,
    onDuty: number,
    offDuty: number,
    calendar: Calendar,
    known: Uint8Array | null,
    worked: number,
  ): void {
    const spent =
      onDuty === offDuty
        ? to - from
        : calendar === this.#office
          ? this.#workedByNow - worked
          : calendar.between(from, to);
    this.#name(row, onDuty, spent, known);
    this.#name(row, offDuty, to - from - spent, known);
  }

  /** Counts the minutes of a part, or names it where it is not known to have any. */
  #name(row: number, part: number, minutes: number, known: Uint8Array | null): void {
    if (minutes === 0) return;
    if (known === null) this.totals.add(row, part, minutes, 0);
    else if (known[part] === 0) this.totals.add(row, part, 0, 0);
  }

  /** @param worked the office's working minutes before the stretch */
  #addDays(
    row: number,
    from: number,
    to: number,
    onDuty: number,
    offDuty: number,
    calendar: Calendar,
    worked: number,
  ): void {
    if (calendar !== this.#office && onDuty !== offDuty)
      this.#addForeignDays(row, from, to, onDuty, offDuty, calendar);
    else if (this.#daysOverNow > this.#cells[row * this.#size + OF_DAY])
      this.#passDays(row, from, to, onDuty, offDuty, worked);
    else this.#weigh(row, onDuty, offDuty, this.#workedByNow - worked, to - from);
  }

  /** A stretch in which the day being counted is over, and days may lie as a whole: these go to who is on duty, with all of their working minutes. */
  #passDays(row: number, from: number, to: number, onDuty: number, offDuty: number, worked: number): void {
    const at = row * this.#size;
    const day = this.#cells[at + OF_DAY];
    const over = this.#daysOverNow;
    // A day that nothing else had a share in needs no weighing.
    if (this.#cells[at + COUNT] > 0 || onDuty !== offDuty) {
      const rest = (day + 1) * this.#dayMinutes - worked;
      this.#weigh(row, onDuty, offDuty, rest, this.#office.endOfWorkingDay(day) - from);
    }
    const whole = over - day - 1;
    const part = this.#heaviest(row, onDuty);
    this.totals.add(row, part, 0, part === onDuty ? 1 + whole : 1);
    if (part !== onDuty && whole > 0) this.totals.add(row, onDuty, 0, whole);
    this.#count(row, over);
    const end = this.#office.endOfWorkingDay(over - 1);
    if (end < to) this.#weigh(row, onDuty, offDuty, this.#workedByNow - over * this.#dayMinutes, to - end);
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
      const day = this.#cells[row * this.#size + OF_DAY];
      const endOfDay = this.#office.endOfWorkingDay(day);
      const until = Math.min(endOfDay, to);
      const onDutySpent = calendar.between(at, until);
      const onDutyWorked = sharedMinutes(this.#office, calendar, at, until);
      const worked = this.#office.between(at, until);
      const offDutySpent = until - at - onDutySpent;
      if (onDutySpent > 0) this.#share(row, onDuty, onDutyWorked, onDutySpent);
      if (offDutySpent > 0) this.#share(row, offDuty, worked - onDutyWorked, offDutySpent);
      at = until;
      if (until !== endOfDay) continue;
      this.totals.add(row, this.#heaviest(row, onDuty), 0, 1);
      this.#count(row, day + 1);
    }
  }

  /** A piece of the day being counted, with so many working minutes of the office, all of them on duty. */
  #weigh(row: number, onDuty: number, offDuty: number, worked: number, spent: number): void {
    if (onDuty === offDuty) {
      if (spent > 0) this.#share(row, onDuty, worked, spent);
    } else {
      if (worked > 0) this.#share(row, onDuty, worked, worked);
      if (spent > worked) this.#share(row, offDuty, 0, spent - worked);
    }
  }

  /** Adds to the share of a part in the day being counted. */
  #share(row: number, part: number, worked: number, spent: number): void {
    const cells = this.#cells;
    const start = row * this.#size;
    const end = start + SHARES + cells[start + COUNT] * SHARE;
    let at = start + SHARES;
    while (at < end && cells[at] !== part) at += SHARE;
    if (at < end) {
      cells[at + 1] += worked;
      cells[at + 2] += spent;
    } else if (at === start + this.#size) {
      this.#widen(this.#rows, this.#size * 2 - SHARES);
      this.#share(row, part, worked, spent);
    } else {
      cells[start + COUNT]++;
      cells[at] = part;
      cells[at + 1] = worked;
      cells[at + 2] = spent;
    }
  }

  /**
   * The part with the most working minutes of the day being counted, of equals the most minutes, of equals the one of the lowest code.
   * @param only who has the day where no weights are kept
   */
  #heaviest(row: number, only: number): number {
    const cells = this.#cells;
    const start = row * this.#size;
    const end = start + SHARES + cells[start + COUNT] * SHARE;
    if (end === start + SHARES) return only;
    let best = start + SHARES;
    for (let at = best + SHARE; at < end; at += SHARE) {
      const more = cells[at + 1] - cells[best + 1] || cells[at + 2] - cells[best + 2];
      if (more > 0 || (more === 0 && cells[at] < cells[best])) best = at;
    }
    return cells[best];
  }

  /** The day is counted from now on. */
  #count(row: number, day: number): void {
    const at = row * this.#size;
    this.#cells[at + OF_DAY] = day;
    this.#cells[at + COUNT] = 0;
  }

  /** Counts the day in which the stay ends, and puts the parts in their order. */
  finish(row: number, end: number): void {
    const cells = this.#cells;
    const at = row * this.#size;
    const last = cells[at + LAST];
    if (last < 0) return;
    this.#lookAt(end);
    const isDay0 = cells[at + COUNT] === DAY_0;
    if (this.#daysOverNow >= cells[at + OF_DAY] + (isDay0 ? 1 : 0))
      this.totals.add(row, this.#heaviest(row, last), 0, 1);
    this.totals.sort(row);
  }
}
