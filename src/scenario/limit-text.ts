/** The limit of a timescale as a scenario writes it: `45 wd`. */
import type { LimitUnit, TimescaleEntry } from '../../machines/machine-list.ts';
import { parseDuration, type DurationUnit } from './duration.ts';

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

/** @throws DurationError where it is no duration; the schema finds that first. */
export function limitOf(text: string): TimescaleEntry['limit'] {
  const { amount, unit } = parseDuration(text);
  return { amount, unit: UNITS[unit] };
}
