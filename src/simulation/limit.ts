/** By when: a limit counted from its start. The rule in words: `docs/reference/timescales.md`. */
import type { LimitUnit } from '../../machines/machine-list.ts';
import { DAY, type Calendar } from './calendar.ts';

export { parseLimit } from '../scenario/limit-text.ts';
export type { LimitUnit };

/** As a timescale has it. */
export interface Limit {
  readonly amount: number;
  readonly unit: LimitUnit;
}

/** How a unit is written after one, and after any other amount. */
const WRITTEN: Readonly<Record<LimitUnit, readonly [one: string, many: string]>> = {
  minutes: ['min', 'min'],
  hours: ['h', 'h'],
  'working hours': ['wh', 'wh'],
  'working days': ['wd', 'wd'],
  days: ['d', 'd'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
  years: ['year', 'years'],
};

/** `45 wd`, `1 month`. */
export const limitText = ({ amount, unit }: Limit): string =>
  `${amount} ${WRITTEN[unit][amount === 1 ? 0 : 1]}`;

const dayOfMinute = (minute: number): number => Math.floor(minute / DAY);

/** Day 0 of a limit in working days: what starts after hours or on a non-working day starts on the next working day. */
const firstCountedDay = (start: number, office: Calendar): number =>
  office.isOverForTheDay(start) ? office.addWorkingDays(dayOfMinute(start), 1) : dayOfMinute(start);

const lastMinute = (day: number): number => day * DAY + DAY - 1;

/**
 * The last minute that is in time: what is done in it or before is in time, what is done after it is late. For days
 * and longer that is the last minute of the last day; for hours the minute at which they are over.
 */
export function dueMinute(start: number, { amount, unit }: Limit, office: Calendar): number {
  const day = dayOfMinute(start);
  switch (unit) {
    case 'minutes':
      return start + Math.round(amount);
    case 'hours':
      return start + Math.round(amount * 60);
    case 'working hours':
      return office.add(office.nextWorking(start), Math.round(amount * 60));
    case 'working days':
      return lastMinute(office.addWorkingDays(firstCountedDay(start, office), amount));
    case 'days':
      return lastMinute(day + amount);
    case 'weeks':
      return lastMinute(day + 7 * amount);
    case 'months':
      return lastMinute(office.addMonths(day, amount));
    case 'years':
      return lastMinute(office.addMonths(day, 12 * amount));
  }
}

/**
 * How many working days it took by the same rule: never more than n exactly when the end is not after the due minute of
 * n working days. An end on a non-working day counts as the next working day.
 */
export function workingDaysTaken(start: number, end: number, office: Calendar): number {
  const last = office.nextWorkingDay(dayOfMinute(end));
  return Math.max(0, office.workingDaysBetween(firstCountedDay(start, office), last));
}

/** Whole months, and of the month begun the share that is over. */
function monthsTaken(start: number, end: number, office: Calendar): number {
  const [from, to] = [dayOfMinute(start), dayOfMinute(end)];
  let months = (office.year(to) - office.year(from)) * 12 + office.month(to) - office.month(from);
  if (office.addMonths(from, months) > to) months -= 1;
  const begun = office.addMonths(from, months);
  return months + (to - begun) / (office.addMonths(from, months + 1) - begun);
}

/** How long it took, in the limit's own unit: in time exactly when it is no more than the limit's amount. */
export function timeTaken(start: number, end: number, unit: LimitUnit, office: Calendar): number {
  switch (unit) {
    case 'minutes':
      return end - start;
    case 'hours':
      return (end - start) / 60;
    case 'working hours':
      return office.between(start, end) / 60;
    case 'working days':
      return workingDaysTaken(start, end, office);
    case 'days':
      return dayOfMinute(end) - dayOfMinute(start);
    case 'weeks':
      return (dayOfMinute(end) - dayOfMinute(start)) / 7;
    case 'months':
      return monthsTaken(start, end, office);
    case 'years':
      return monthsTaken(start, end, office) / 12;
  }
}
