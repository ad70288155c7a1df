/** The limit of a timescale as it is written: `45 wd`. */
import type { LimitUnit, TimescaleEntry } from '../../machines/machine-list.ts';
import { DurationError, parseDuration, type DurationUnit } from './duration.ts';

const UNITS: Readonly<Record<DurationUnit, LimitUnit>> = {
  min: 'minutes',
  h: 'hours',
  wh: 'working hours',
  wd: 'working days',
  d: 'days',
  weeks: 'weeks',
  months: 'months',
  years: 'years',
};

const COUNTED_BY_THE_CLOCK: ReadonlySet<LimitUnit> = new Set(['minutes', 'hours', 'working hours']);

/**
 * Reads `45 wd`. In a scenario the schema finds first what is wrong with it.
 * @throws DurationError where it is no duration, or a part of a day, week, month or year.
 */
export function parseLimit(text: string): TimescaleEntry['limit'] {
  const { amount, unit } = parseDuration(text);
  const limitUnit = UNITS[unit];
  if (!COUNTED_BY_THE_CLOCK.has(limitUnit) && !Number.isInteger(amount))
    throw new DurationError(`is a limit of a part of a day: ${limitUnit} are whole, or write hours`);
  return { amount, unit: limitUnit };
}
