/** When a figure is counted: its own day or period, as minutes of the run. */
import type { CountedFigure } from '../../scenario/figures/counted.ts';
import { DAY } from '../../simulation/calendar.ts';
import type { IndicatorContext, Period } from '../context.ts';

/** A day is the moment after it: from and to are the same. */
export type FigureWindow = Period;

/** Null where the run does not reach it as a whole: a figure of half a year is another figure. */
export function figureWindow(
  { at, over }: Pick<CountedFigure, 'at' | 'over'>,
  { office, period }: Pick<IndicatorContext, 'office' | 'period'>,
): FigureWindow | null {
  if (over === 'run') return period;
  const endOf = (date: string): number => (office.dayOf(date) + 1) * DAY;
  const window =
    at !== undefined
      ? { from: endOf(at), to: endOf(at) }
      : over === undefined
        ? null
        : { from: office.dayOf(over.from) * DAY, to: endOf(over.to) };
  if (window === null || window.from < period.from || window.to > period.to) return null;
  return window;
}
