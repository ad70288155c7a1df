/** Minutes of a run as dates, and dates as minutes. */
import { UserError } from '../user-error.ts';

const DAY = 1440;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

/** The moment `minute` of a run that starts on `start` (ISO date). */
const moment = (start: string, minute: number): Date => new Date(Date.parse(start) + minute * 60_000);

/** 2014-11-18 */
export const isoDate = (start: string, minute: number): string =>
  moment(start, minute).toISOString().slice(0, 10);

/** 2014-11-18T16:10 */
export const isoMinute = (start: string, minute: number): string =>
  moment(start, minute).toISOString().slice(0, 16);

/** 18 Nov 2014 */
export function shortDate(start: string, minute: number): string {
  const at = moment(start, minute);
  return `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()] ?? ''} ${at.getUTCFullYear()}`;
}

/** Tue 18 Nov 2014 16:10 */
export function longDate(start: string, minute: number): string {
  const at = moment(start, minute);
  return `${WEEKDAYS[at.getUTCDay()] ?? ''} ${shortDate(start, minute)} ${at.toISOString().slice(11, 16)}`;
}

/** June 2015, of an ISO date. */
export const monthAndYear = (date: string): string =>
  new Date(date).toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/**
 * The minute at which the day `date` ends in a run that starts on `start`.
 * @throws UserError where `date` is no date that exists.
 */
export function endOfDay(start: string, date: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date) {
    throw new UserError(`"${date}" is not a date that exists`, 'write it as 2015-03-31');
  }
  return (time - Date.parse(start)) / 60_000 + DAY - 1;
}
