/** Years, quarters and months of a period. */
import { DAY, type Calendar } from '../simulation/calendar.ts';
import type { Period } from './context.ts';

export interface NamedPeriod extends Period {
  readonly name: string;
  /** How much of it lies in the period that was split; 1 for all. */
  readonly share: number;
}

export type PeriodKind = 'year' | 'quarter' | 'month';

const MONTHS: Readonly<Record<PeriodKind, number>> = { year: 12, quarter: 3, month: 1 };
/** A year that lacks a day or two counts as whole: three years of 365.25 days are not always three by the date. */
const NEARLY_WHOLE = 0.99;
/** Quarters are those of the financial year, from April. */
const APRIL = 4;

const dayOf = (minute: number): number => Math.floor(minute / DAY);

/** Days since the first of the month, or of the financial quarter. */
function firstDayOf(kind: PeriodKind, day: number, office: Calendar): number {
  if (kind === 'year') return day;
  const monthStart = day - office.dayOfMonth(day) + 1;
  if (kind === 'month') return monthStart;
  return office.addMonths(monthStart, -((office.month(monthStart) + 12 - APRIL) % 3));
}

/** The name of the year, quarter or month that begins on or holds the day; a year's is the day itself. */
export function periodName(kind: PeriodKind, day: number, office: Calendar): string {
  const date = office.dateOf(day);
  if (kind === 'year') return date;
  if (kind === 'month') return date.slice(0, 7);
  const april = office.addMonths(day, -(APRIL - 1));
  const year = office.year(april);
  return `${year}-${String((year + 1) % 100).padStart(2, '0')} Q${Math.floor((office.month(april) - 1) / 3) + 1}`;
}

/**
 * Splits a period. Years run from its first day and are named by the date they begin on; quarters (`2014-15 Q1`) and months (`2014-04`)
 * are the calendar's, the first and last cut to the period.
 */
export function splitPeriod(kind: PeriodKind, period: Period, office: Calendar): NamedPeriod[] {
  const anchor = firstDayOf(kind, dayOf(period.from), office);
  const parts: NamedPeriod[] = [];
  for (let index = 0; ; index++) {
    const first = office.addMonths(anchor, index * MONTHS[kind]);
    if (first * DAY >= period.to) return parts;
    const next = office.addMonths(anchor, (index + 1) * MONTHS[kind]);
    const [from, to] = [Math.max(first * DAY, period.from), Math.min(next * DAY, period.to)];
    parts.push({
      name: periodName(kind, first, office),
      from,
      to,
      share: (to - from) / ((next - first) * DAY),
    });
  }
}

/** The years of a period that lie in it as a whole. */
export const wholeYears = (period: Period, office: Calendar): NamedPeriod[] =>
  splitPeriod('year', period, office).filter(({ share }) => share >= NEARLY_WHOLE);

/** How many years a period has, by the date. */
export const yearsIn = (period: Period, office: Calendar): number =>
  splitPeriod('year', period, office).reduce((years, { share }) => years + share, 0);

export const isIn = (minute: number, { from, to }: Period): boolean => isBetween(minute, from, to);

/** The same for long lists, whose periods come in many shapes: these are taken apart once. */
export const isBetween = (minute: number, from: number, to: number): boolean => minute >= from && minute < to;
