/** The answers of one replication as rows of `measures.parquet`. */
import type { MeasureRow } from '../../events/index.ts';
import type { BoardFigures, Share, YearlyShare } from '../scoreboard/board-figures.ts';

/** Every measure of the scenario and every timescale: over the whole run, and by year. */
export function measureRows(replication: number, figures: BoardFigures): MeasureRow[] {
  const row = (
    measure: string,
    unit: string,
    value: number,
    n: number | null,
    year?: number,
  ): MeasureRow => ({
    replication,
    measure,
    by: year === undefined ? '' : 'year',
    group: year === undefined ? '' : String(year + 1),
    unit,
    value: Number.isFinite(value) ? value : null,
    n,
  });
  const share = (measure: string, unit: string, { part, whole }: Share, year?: number): MeasureRow =>
    row(measure, unit, (100 * part) / whole, whole, year);
  const yearly = (measure: string, unit: string, one: YearlyShare): MeasureRow[] => [
    share(measure, unit, one),
    ...one.years.map((each, year) => share(measure, unit, each, year)),
  ];
  return [
    ...Object.entries(figures.flows).flatMap(([name, { years, perYear }]) => [
      row(name, 'a year', perYear, null),
      ...years.map((value, year) => row(name, 'a year', value, value, year)),
    ]),
    ...Object.entries(figures.shares).flatMap(([name, one]) => yearly(name, 'percent', one)),
    ...Object.entries(figures.stocks).map(([name, value]) => row(name, 'children', value, value)),
    ...Object.entries(figures.stockShares).map(([name, one]) => share(name, 'percent', one)),
    ...Object.entries(figures.clocks).flatMap(([name, one]) => yearly(name, 'percent in time', one)),
  ];
}
