/** Dates as whole days since 1 January 1970, as Parquet keeps them. */

const DAY = 86_400_000;

/**
 * Days since 1970-01-01 of a date `2014-04-01`.
 * @throws RangeError where there is no such day.
 */
export function dayOfDate(date: string): number {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  const day = parts ? Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / DAY : NaN;
  if (Number.isNaN(day) || dateOfDay(day) !== date) throw new RangeError(`"${date}" is no date`);
  return day;
}

/** The date `2014-04-01` of a day since 1970-01-01. */
export const dateOfDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
