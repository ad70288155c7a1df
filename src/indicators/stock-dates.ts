/** The dates whose stocks are told: the scenario's `stock_date`, and the same day of every other year of the period. */
import { DAY } from '../simulation/calendar.ts';
import type { IndicatorContext } from './context.ts';

export interface StockDate {
  /** `2015-05-31`. */
  readonly date: string;
  /** First minute after that day. */
  readonly minute: number;
}

const MONTHS = 12;

/** In order; those whose day lies in the period as a whole. Without a `stock_date` the last day of the period and its like. */
export function stockDates({ scenario, office, period }: IndicatorContext): StockDate[] {
  const anchor =
    scenario.stock_date === undefined ? Math.floor(period.to / DAY) - 1 : office.dayOf(scenario.stock_date);
  const years = Math.ceil(Math.abs(period.to - period.from) / DAY / 365) + 1;
  const dates: StockDate[] = [];
  for (let year = -years; year <= years; year++) {
    const day = office.addMonths(anchor, year * MONTHS);
    const minute = (day + 1) * DAY;
    if (day * DAY >= period.from && minute <= period.to) dates.push({ date: office.dateOf(day), minute });
  }
  return dates;
}
