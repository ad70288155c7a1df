/** Years, quarters and months of a period. */
import { DAY, type Calendar } from '../simulation/calendar.ts';
import type { Period } from './context.ts';

export interface NamedPeriod extends Period {
  readonly name: string;
  /** All of it lies in the period that was split. */
  readonly whole: boolean;
}

export type PeriodKind = 'year' | 'quarter' | 'month';

const MONTHS: Readonly<Record<PeriodKind, number>> = { year: 12, quarter: 3, month: 1 };
const DAYS_PER_YEAR = 365.25;
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

function nameOf(kind: PeriodKind, day: number, office: Calendar): string {
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
    const begins = Math.max(first * DAY, period.from);
    const next = office.addMonths(anchor, (index + 1) * MONTHS[kind]) * DAY;
    parts.push({
      name: nameOf(kind, first, office),
      from: begins,
      to: Math.min(next, period.to),
      whole: first * DAY >= period.from && next <= period.to,
    });
  }
}

/** How many years a period has: whole years by the date, the rest in years of 365.25 days. */
export function yearsIn(period: Period, office: Calendar): number {
  return splitPeriod('year', period, office).reduce(
    (years, { from, to, whole }) => years + (whole ? 1 : (to - from) / DAY / DAYS_PER_YEAR),
    0,
  );
}

export const isIn = (minute: number, { from, to }: Period): boolean => minute >= from && minute < to;
