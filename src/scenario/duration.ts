/** Durations as people write them: `10 wd`, `6 weeks`, `4 h`. */

/** Units by every spelling that is read; the first of each is the one that is shown. */
const UNITS = {
  min: ['min', 'minute', 'minutes'],
  h: ['h', 'hour', 'hours'],
  d: ['d', 'day', 'days'],
  weeks: ['weeks', 'week', 'w'],
  months: ['months', 'month'],
  years: ['years', 'year', 'y'],
  wh: ['wh', 'working hour', 'working hours'],
  wd: ['wd', 'working day', 'working days'],
} as const;

export type DurationUnit = keyof typeof UNITS;

export interface Duration {
  readonly amount: number;
  readonly unit: DurationUnit;
}

const BY_SPELLING = new Map<string, DurationUnit>(
  Object.entries(UNITS).flatMap(([unit, spellings]) =>
    spellings.map((spelling) => [spelling, unit as DurationUnit]),
  ),
);

/** Minutes of calendar time in a unit; a month is a twelfth of 365.25 days. Working units have none of their own. */
const CALENDAR_MINUTES: Partial<Record<DurationUnit, number>> = {
  min: 1,
  h: 60,
  d: 1440,
  weeks: 7 * 1440,
  months: 30.4375 * 1440,
  years: 365.25 * 1440,
};

/** Why a text is no duration: a sentence fit to follow the value found. */
export class DurationError extends Error {
  override readonly name = 'DurationError';
}

/**
 * Reads `10 wd`.
 * @throws DurationError where the number or its unit is missing or unknown, negative or not finite.
 */
export function parseDuration(text: string): Duration {
  const match = /^\s*([-+]?[\d.,_]+(?:e[-+]?\d+)?)\s*([a-z ]*?)\s*$/i.exec(text);
  const amount = Number(match?.[1]?.replaceAll(/[,_]/g, ''));
  const spelling = match?.[2] ?? '';
  if (!match || Number.isNaN(amount)) throw new DurationError('is no duration: write 10 h, 2 wd or 3 weeks');
  if (spelling === '')
    throw new DurationError(`has no unit: write ${amount} h, ${amount} wd or ${amount} weeks`);
  const unit = BY_SPELLING.get(spelling.toLowerCase());
  if (unit === undefined) {
    throw new DurationError(`has the unknown unit "${spelling}": use ${Object.keys(UNITS).join(', ')}`);
  }
  if (!Number.isFinite(amount) || amount > 1e9) throw new DurationError('is too large');
  if (amount < 0) throw new DurationError('is negative');
  return { amount, unit };
}

/** Whether the unit counts working time, which only a calendar can turn into minutes. */
export const isWorkingUnit = (unit: DurationUnit): unit is 'wh' | 'wd' => unit === 'wh' || unit === 'wd';

/** Minutes of a calendar duration (shape: one number, minutes; not rounded). */
export function calendarMinutes(duration: Duration): number {
  const minutes = CALENDAR_MINUTES[duration.unit];
  if (minutes === undefined) throw new DurationError('is in working time, which needs a calendar');
  return duration.amount * minutes;
}

/** Working minutes of a working duration, with `dayMinutes` working minutes in a working day. */
export function workingMinutes(duration: Duration, dayMinutes: number): number {
  return duration.amount * (duration.unit === 'wd' ? dayMinutes : 60);
}
