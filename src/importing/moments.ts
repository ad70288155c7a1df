/** Dates and times as people and databases write them. */
import { londonMinutes } from './london-time.ts';

/** How dates with slashes are meant; ISO dates and months by name are read besides, whatever is said. */
export const DATE_ORDERS = ['dd/mm/yyyy', 'mm/dd/yyyy', 'yyyy-mm-dd'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export interface Moment {
  /** Whole minutes since 1970-01-01 00:00, England's civil time. */
  readonly minute: number;
  /** Whether a time of day is known: midnight is what databases write for none. */
  readonly timed: boolean;
}

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(.+))?$/;
const SLASHED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2,4})(?:[T ,]+(.+))?$/;
const NAMED = /^(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{2,4})(?:[T ,]+(.+))?$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([AaPp])?(?:[Mm])?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Years between which a record may be dated. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const MINUTES_A_DAY = 1440;

/** The moment, or why the text is none: a clause fit to follow it. */
export function readMoment(text: string, order: DateOrder): Moment | string {
  const parts = partsOf(text, order);
  if (typeof parts === 'string') return parts;
  const { year, month, day, time } = parts;
  if (year.length !== 4) return 'has a year of two digits: write four';
  const date = dayOf(Number(year), month, day);
  if (date === null) return `is no date that exists${order === 'yyyy-mm-dd' ? '' : `, read as ${order}`}`;
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return `is of the year ${year}: is that meant?`;
  if (time === undefined) return { minute: date * MINUTES_A_DAY, timed: false };
  const minutes = minutesOf(time);
  if (minutes === null) return `has no time of day that exists: ${time}`;
  const minute = date * MINUTES_A_DAY + minutes.clock;
  return {
    minute: minutes.offset === null ? minute : londonMinutes(minute - minutes.offset),
    timed: minutes.clock > 0,
  };
}

interface DateParts {
  readonly year: string;
  readonly month: number;
  readonly day: number;
  readonly time: string | undefined;
}

function partsOf(text: string, order: DateOrder): DateParts | string {
  const iso = ISO.exec(text);
  if (iso) return { year: iso[1], month: Number(iso[2]), day: Number(iso[3]), time: iso[4] };
  const named = NAMED.exec(text);
  if (named) {
    const month = MONTHS.indexOf(named[2].slice(0, 3).toLowerCase()) + 1;
    return { year: named[3], month, day: Number(named[1]), time: named[4] };
  }
  const slashed = SLASHED.exec(text);
  if (slashed === null || order === 'yyyy-mm-dd') return NO_DATE;
  const [first, second] = [Number(slashed[1]), Number(slashed[2])];
  const [day, month] = order === 'dd/mm/yyyy' ? [first, second] : [second, first];
  return { year: slashed[3], month, day, time: slashed[4] };
}

const NO_DATE = 'is no date: write 2015-03-31 or 31/03/2015, with 14:05 after it where the time is known';

/** Days since 1970-01-01, null where there is no such day. */
function dayOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && month >= 1;
  return isReal ? date.getTime() / 86_400_000 : null;
}

/** Minutes of the day, and of the offset from Greenwich where one is written. Seconds are cut off. */
function minutesOf(time: string): { readonly clock: number; readonly offset: number | null } | null {
  const match = TIME.exec(time.trim());
  if (match === null) return null;
  const [, hours, minutes, seconds = '0', half, zone] = match;
  const hour = half === undefined ? Number(hours) : hourOfHalf(Number(hours), half);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  return { clock: hour * 60 + Number(minutes), offset: zone === undefined ? null : offsetOf(zone) };
}

const hourOfHalf = (hour: number, half: string): number =>
  hour > 12 || hour < 1 ? 99 : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0;
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return zone.startsWith('-') ? -minutes : minutes;
}
