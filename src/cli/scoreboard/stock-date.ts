/** The day whose stocks the scoreboard shows. */
import type { IndicatorContext } from '../../indicators/context.ts';

const DAY = 1440;

/** End of the scenario's stock date where it lies in the run, else of the run's last day, as a minute. */
export function stockMinute({ scenario, office, period }: IndicatorContext): number {
  const end = scenario.stock_date === undefined ? period.to : (office.dayOf(scenario.stock_date) + 1) * DAY;
  return end > period.from && end <= period.to ? end : period.to;
}
