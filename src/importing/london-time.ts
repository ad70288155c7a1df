/** Moments with an offset from Greenwich as England's civil time. */

const MINUTE = 60_000;
const DAY = 86_400_000;

/** 01:00 Greenwich time of the last Sunday of a month (from 0). */
function lastSunday(year: number, month: number): number {
  const last = Date.UTC(year, month + 1, 0);
  return last - new Date(last).getUTCDay() * DAY + 60 * MINUTE;
}

/** Minutes since 1970-01-01 on the clocks of England, of a moment in minutes of Greenwich time; by the rule since 1996. */
export function londonMinutes(utcMinutes: number): number {
  const moment = utcMinutes * MINUTE;
  const year = new Date(moment).getUTCFullYear();
  const isSummer = moment >= lastSunday(year, 2) && moment < lastSunday(year, 9);
  return utcMinutes + (isSummer ? 60 : 0);
}
