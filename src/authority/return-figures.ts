/** The figures of a return as those of a scenario: what a calibration may look at, and what it is tested by. */
import type { FigureName } from './published-figures.ts';
import { PUBLISHED_FIGURES } from './published-figures.ts';
import type { ReadReturn } from './read-annual-return.ts';
import type { Scaling } from './scaling.ts';

/** First and last day of a year `2014-15`. */
export function daysOf(year: string): { readonly from: string; readonly to: string } {
  const first = Number(year.slice(0, 4));
  return { from: `${first}-04-01`, to: `${first + 1}-03-31` };
}

/** Figures that the return has and a run can tell, by name, each over the return's own year or on its last day. */
export function returnFigures({ figures, year }: ReadReturn, scaling: Scaling): Record<string, unknown> {
  const { from, to } = daysOf(year);
  const entries = [...figures].flatMap(([name, { value, source }]) => {
    const { measure, use, tolerance } = scaling.figures[name] ?? {};
    if (measure === undefined || use === undefined) return [];
    const { label, unit, counted } = PUBLISHED_FIGURES[name];
    const when = counted === 'end' ? { at: to } : { over: { from, to } };
    return [
      [name, { label, unit, use, value, ...(tolerance && { tolerance }), ...when, measure, source }],
    ] as const;
  });
  return Object.fromEntries(entries);
}

/** Unknowns that the figures of the return can tell. */
export function tellable({ figures }: ReadReturn, { unknown }: Scaling): Record<string, unknown> {
  const entries = Object.entries(unknown)
    .filter(([, { needs = [] }]) => needs.every((name) => figures.has(name as FigureName)))
    .map(([name, { needs: _, ...rest }]) => [name, rest] as const);
  return Object.fromEntries(entries);
}
