/** Dates against the run: a change that the run never reaches, days that lie outside it. */
import type { Path } from '../place.ts';
import type { CheckContext } from './context.ts';

export function checkDates(context: CheckContext): void {
  const { start, years, stock_date, teams = {}, arrivals = {} } = context.scenario;
  if (start === undefined) return;
  const end = endOf(start, years ?? 1);
  const outside = (date: string | undefined, path: Path): void => {
    if (date !== undefined && date >= end) context.add('change-after-end', path, date, end);
  };
  for (const [name, team] of Object.entries(teams))
    for (const key of ['workers', 'caseload', 'places'] as const) {
      const dated = team[key];
      if (typeof dated === 'object')
        dated.forEach((one, index) => outside(one.from, ['teams', name, key, index, 'from']));
    }
  for (const [name, one] of Object.entries(arrivals))
    one.changes?.forEach((change, index) =>
      outside(change.from, ['arrivals', name, 'changes', index, 'from']),
    );
  if (stock_date !== undefined && (stock_date < start || stock_date >= end))
    context.add('stock-date-outside', ['stock_date'], start, end);
}

/** The first day after a run, to the day where the years are whole; of a part of a year the whole months are counted. */
function endOf(start: string, years: number): string {
  const [year, month, day] = start.split('-').map(Number);
  const months = year * 12 + (month - 1) + Math.ceil(years * 12);
  const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');
  return `${pad(Math.floor(months / 12), 4)}-${pad((months % 12) + 1, 2)}-${pad(day, 2)}`;
}
