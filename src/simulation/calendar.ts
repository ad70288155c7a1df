/** Working time: which minutes of a scenario are worked, by look-up in tables made once. */
import { englandBankHolidays } from './bank-holidays.ts';
import { addMonths, civilDate, isoDate, parseIsoDate, weekdayOf } from './civil-date.ts';
import { CalendarError, DAY, workingWeek, type CalendarSpec, type WorkingWeek } from './working-week.ts';

export { CalendarError, DAY, type CalendarSpec };

/** How many days the tables reach before and after minute 0. */
export interface CalendarReach {
  readonly before: number;
  readonly after: number;
}

/** Later than any time of a scenario: what `addOrNever` says beyond the tables. */
export const NEVER = 0x7fffffff;

const FORTY_YEARS = 14_610;
/** After 28 years weekdays and leap years come again. */
const DAYS_IN_28_YEARS = 10_227;

/** Days since 1970-01-01 on which England is on holiday, of the years from `first` to `last`. */
function holidaysBetween(first: number, last: number): Set<number> {
  const days = new Set<number>();
  for (let year = civilDate(first).year; year <= civilDate(last).year; year++) {
    for (const { day } of englandBankHolidays(year)) days.add(day);
  }
  return days;
}

/** `epochDay` is in days since 1970-01-01. */
const isWorked = (week: WorkingWeek, holidays: ReadonlySet<number>, epochDay: number): boolean =>
  week.worked[weekdayOf(epochDay)] === true && !holidays.has(epochDay);

/**
 * Mean working days in a year of 365.25 days, over the 28 years from the start: it depends on nothing but start and
 * spec, so that a longer run does not change how fast anybody works.
 */
function workingDaysPerYear(week: WorkingWeek, start: number): number {
  const end = start + DAYS_IN_28_YEARS;
  const holidays = week.keepsHolidays ? holidaysBetween(start, end) : new Set<number>();
  let worked = 0;
  for (let day = start; day < end; day++) worked += isWorked(week, holidays, day) ? 1 : 0;
  return (worked * 365.25) / DAYS_IN_28_YEARS;
}

/**
 * Working time from a scenario's start. A minute is a whole number from the start (minute 0 is midnight at the
 * beginning of the start's date), negative before it; a day is `floor(minute / 1440)`. A working minute m is
 * worked from m to m + 1.
 */
export class Calendar {
  /** Working minutes in a working day. */
  readonly dayMinutes: number;
  /** Mean working minutes in a year of 365.25 days, over the 28 years from the start. */
  readonly minutesPerYear: number;
  /** First day of the tables, and the first after them. */
  readonly firstDay: number;
  readonly endDay: number;

  readonly #start: number;
  readonly #opens: number;
  readonly #closes: number;
  /** By day - firstDay: 1 for a working day. */
  readonly #working: Uint8Array;
  /** By day - firstDay, one more than days: working days before it, counted from day 0 (negative before). */
  readonly #before: Int32Array;
  /** By working day - firstWorking: its day. */
  readonly #dayOfWorking: Int32Array;
  readonly #firstWorking: number;
  /** First minute of the tables, and the working minutes before the first working day in them. */
  readonly #firstMinute: number;
  readonly #firstWorkingMinute: number;
  readonly #weekday: Uint8Array;
  readonly #dayOfMonth: Uint8Array;
  readonly #month: Uint8Array;
  readonly #year: Int16Array;

  /**
   * @param start ISO date of minute 0.
   * @throws CalendarError where the start is no date, or nothing is worked.
   */
  constructor(start: string, spec: CalendarSpec, reach: Partial<CalendarReach> = {}) {
    const startDay = parseIsoDate(start);
    if (startDay === undefined) throw new CalendarError(`${start} is no date`);
    const week = workingWeek(spec);
    this.#start = startDay;
    this.#opens = week.opens;
    this.#closes = week.closes;
    this.dayMinutes = week.closes - week.opens;
    this.minutesPerYear = workingDaysPerYear(week, startDay) * this.dayMinutes;
    this.firstDay = -Math.ceil(reach.before ?? FORTY_YEARS);
    this.endDay = Math.ceil(reach.after ?? FORTY_YEARS) + 1;
    const days = this.endDay - this.firstDay;
    this.#working = new Uint8Array(days);
    this.#before = new Int32Array(days + 1);
    this.#weekday = new Uint8Array(days);
    this.#dayOfMonth = new Uint8Array(days);
    this.#month = new Uint8Array(days);
    this.#year = new Int16Array(days);
    this.#fillDates();
    this.#dayOfWorking = this.#fillWorkingDays(week);
    this.#firstWorking = this.#before[0];
    this.#firstMinute = this.firstDay * DAY;
    this.#firstWorkingMinute = this.#firstWorking * this.dayMinutes;
  }

  #fillDates(): void {
    for (let index = 0; index < this.#year.length; index++) {
      const epochDay = this.#start + this.firstDay + index;
      const { year, month, dayOfMonth } = civilDate(epochDay);
      this.#year[index] = year;
      this.#month[index] = month;
      this.#dayOfMonth[index] = dayOfMonth;
      this.#weekday[index] = weekdayOf(epochDay);
    }
  }

  /** Returns the day of each working day. */
  #fillWorkingDays(week: WorkingWeek): Int32Array {
    const first = this.#start + this.firstDay;
    const holidays = week.keepsHolidays
      ? holidaysBetween(first, this.#start + this.endDay)
      : new Set<number>();
    const days: number[] = [];
    for (let index = 0; index < this.#working.length; index++) {
      this.#before[index] = days.length;
      if (!isWorked(week, holidays, first + index)) continue;
      this.#working[index] = 1;
      days.push(this.firstDay + index);
    }
    this.#before[this.#working.length] = days.length;
    const atStart = this.#before[-this.firstDay];
    for (let index = 0; index < this.#before.length; index++) this.#before[index] -= atStart;
    return Int32Array.from(days);
  }

  /** Row of the tables of a day. */
  #row(day: number): number {
    const row = day - this.firstDay;
    if (row < 0 || row >= this.#working.length) throw this.#outOfReach(`day ${day}`);
    return row;
  }

  /** Row of the tables of the day of a minute. Counted from their first minute no division of these is below 0: it need not be rounded down. */
  #rowOf(minute: number): number {
    const since = minute - this.#firstMinute;
    const row = (since / DAY) | 0;
    if (since < 0 || row >= this.#working.length) throw this.#outOfReach(`day ${Math.floor(minute / DAY)}`);
    return row;
  }

  #outOfReach(what: string): CalendarError {
    const first = isoDate(this.#start + this.firstDay);
    const last = isoDate(this.#start + this.endDay - 1);
    return new CalendarError(`${what} is out of the calendar's reach, ${first} to ${last}`);
  }

  isWorkingDay(day: number): boolean {
    return this.#working[this.#row(day)] === 1;
  }

  isWorking(minute: number): boolean {
    const row = this.#rowOf(minute);
    if (this.#working[row] === 0) return false;
    const clock = minute - this.#firstMinute - row * DAY;
    return clock >= this.#opens && clock < this.#closes;
  }

  /** Whether the day is a working day whose hours are over by this minute, or no working day. */
  isOverForTheDay(minute: number): boolean {
    const row = this.#rowOf(minute);
    return this.#working[row] === 0 || minute - this.#firstMinute - row * DAY >= this.#closes;
  }

  /** Working minutes from minute 0 to `minute`, negative before it; it never falls. */
  workingBefore(minute: number): number {
    const row = this.#rowOf(minute);
    const whole = this.#before[row] * this.dayMinutes;
    if (this.#working[row] === 0) return whole;
    const clock = minute - this.#firstMinute - row * DAY;
    if (clock <= this.#opens) return whole;
    return whole + (clock < this.#closes ? clock - this.#opens : this.dayMinutes);
  }

  /** How many working days are over by a minute, with the night that follows each, counted from day 0; negative before it. */
  workingDaysOver(minute: number): number {
    return this.#before[this.#rowOf(minute)];
  }

  /** The minute at which a working day is over with its night; it is the first one that is not over by then, `workingDaysOver`. */
  endOfWorkingDay(workingDay: number): number {
    return (this.#nthWorkingDay(workingDay, workingDay) + 1) * DAY;
  }

  /** Working minutes from one minute to another; negative where `to` is before `from`. */
  between(from: number, to: number): number {
    return this.workingBefore(to) - this.workingBefore(from);
  }

  /**
   * The minute at which so many working minutes are worked by one who begins at `minute`: the end of a working
   * stretch, never the next morning. `add(t, 0)` is `t`. With a negative number, the last minute from which that
   * many working minutes lead to `minute`.
   * @throws CalendarError beyond the tables.
   */
  add(minute: number, workingMinutes: number): number {
    const result = this.addOrNever(minute, workingMinutes);
    if (result === NEVER) throw this.#outOfReach(`${workingMinutes} working minutes from minute ${minute}`);
    return result;
  }

  /** As `add`, but `NEVER` where the work would end beyond the tables. */
  addOrNever(minute: number, workingMinutes: number): number {
    if (workingMinutes === 0) return minute;
    const target = this.workingBefore(minute) + workingMinutes;
    // The last minute that is worked lies before the target, the first that would be worked at it.
    const within = (workingMinutes > 0 ? target - 1 : target) - this.#firstWorkingMinute;
    const row = (within / this.dayMinutes) | 0;
    if (within < 0 || row >= this.#dayOfWorking.length) return NEVER;
    const clock = this.#opens + target - this.#firstWorkingMinute - row * this.dayMinutes;
    return this.#dayOfWorking[row] * DAY + clock;
  }

  /** The first working minute at or after `minute`. */
  nextWorking(minute: number): number {
    const row = this.#rowOf(minute);
    const clock = minute - this.#firstMinute - row * DAY;
    const today = this.#working[row] === 1;
    if (today && clock < this.#closes) return clock >= this.#opens ? minute : minute - clock + this.#opens;
    return this.#nthWorkingDay(this.#before[row + 1], this.firstDay + row) * DAY + this.#opens;
  }

  /** The day of a working day counted from day 0; `from` is for the error only. */
  #nthWorkingDay(workingDay: number, from: number): number {
    const row = workingDay - this.#firstWorking;
    if (row < 0 || row >= this.#dayOfWorking.length)
      throw this.#outOfReach(`a working day counted from day ${from}`);
    return this.#dayOfWorking[row];
  }

  /** The n-th working day after `day` (which is day 0 itself, working or not); before it where n is negative. */
  addWorkingDays(day: number, n: number): number {
    if (n === 0) return day;
    const row = this.#row(day);
    const workingDay = n > 0 ? this.#before[row + 1] + n - 1 : this.#before[row] + n;
    return this.#nthWorkingDay(workingDay, day);
  }

  /** Working days after `fromDay` up to and with `toDay`; negative where `toDay` is earlier. */
  workingDaysBetween(fromDay: number, toDay: number): number {
    return this.#before[this.#row(toDay) + 1] - this.#before[this.#row(fromDay) + 1];
  }

  /** The first working day at or after `day`. */
  nextWorkingDay(day: number): number {
    return this.isWorkingDay(day) ? day : this.addWorkingDays(day, 1);
  }

  /** ISO date of a day. */
  dateOf(day: number): string {
    return isoDate(this.#start + day);
  }

  /** The day of an ISO date, also beyond the tables. @throws CalendarError where it is no date. */
  dayOf(date: string): number {
    const day = parseIsoDate(date);
    if (day === undefined) throw new CalendarError(`${date} is no date`);
    return day - this.#start;
  }

  /** 0 Monday to 6 Sunday. */
  weekday(day: number): number {
    return this.#weekday[this.#row(day)];
  }

  /** 1 to 12. */
  month(day: number): number {
    return this.#month[this.#row(day)];
  }

  /** 1 to 31. */
  dayOfMonth(day: number): number {
    return this.#dayOfMonth[this.#row(day)];
  }

  year(day: number): number {
    return this.#year[this.#row(day)];
  }

  /** The same day of the month so many months later, or the last day that month has; also beyond the tables. */
  addMonths(day: number, months: number): number {
    return addMonths(this.#start + day, months) - this.#start;
  }
}
