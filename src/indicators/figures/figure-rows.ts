/** The figures of a report as one replication has them: `figure.ID`, each over its own day or period. */
import type { MeasureRow } from '../../events/measures.ts';
import type { FigureMeasure } from '../../scenario/schema.ts';
import { calendarMinutes, parseDuration } from '../../scenario/duration.ts';
import { ROUND_DONE } from '../clock-rounds.ts';
import type { Measured } from '../measured.ts';
import { percent } from '../percent.ts';
import { isBetween } from '../periods.ts';
import { MINUTES, PER } from '../scenario-measures.ts';
import type { Snapshot } from '../stocks.ts';
import type { FigurePlan, PlacedFigure } from './figure-plan.ts';

type Value = Pick<MeasureRow, 'value' | 'n'>;

/** How a run names what a replication measured of a figure. */
export const figureName = (id: string): string => `figure.${id}`;

/** What figures need of what was measured. */
type Counted = Pick<Measured, 'source' | 'context' | 'flows' | 'flowRows' | 'series' | 'rounds'>;

/** One row a figure that the run reaches. */
export function figureRows(measured: Counted, plan: FigurePlan): MeasureRow[] {
  return plan.places.map((place) => ({
    replication: measured.source.replication,
    measure: figureName(place.figure.id),
    by: '',
    group: '',
    unit: place.figure.unit,
    ...valueOf(measured, place, place.figure.measure),
  }));
}

function valueOf(measured: Counted, place: PlacedFigure, measure: FigureMeasure): Value {
  switch (measure.kind) {
    case 'flow': {
      const rows = flowRows(measured, place);
      const counted = measure.with === undefined ? rows.length : holding(measured, rows);
      return { value: measure.rate === true ? perTenThousand(measured, counted) : counted, n: counted };
    }
    case 'children':
      return countOf(childrenWith(measured, flowRows(measured, place), measure.at_least ?? 1));
    case 'share': {
      const rows = flowRows(measured, place);
      return share(holding(measured, rows), rows.length);
    }
    case 'ratio':
      return share(flowRows(measured, place).length, flowRows(measured, place, 1).length);
    case 'length': {
      const times = timesOf(measured, place);
      return { value: meanOf(times, MINUTES[measure.unit]), n: times.length };
    }
    case 'length share': {
      const least = calendarMinutes(parseDuration(measure.at_least));
      const times = timesOf(measured, place);
      return share(times.filter((minutes) => minutes >= least).length, times.length);
    }
    case 'stock': {
      const { children, holds } = present(measured, place);
      const counted = measure.with === undefined ? children.length : holds.filter(Boolean).length;
      return { value: measure.rate === true ? perTenThousand(measured, counted) : counted, n: counted };
    }
    case 'stock share': {
      const { children, holds } = present(measured, place);
      return share(holds.filter(Boolean).length, children.length);
    }
    case 'stock ratio':
      return share(present(measured, place).children.length, present(measured, place, 1).children.length);
    case 'any time':
      return countOf(measured.series[place.stock].everPresent);
    case 'in time':
      return inTime(measured, place, measure.timescales);
  }
}

const countOf = (count: number): Value => ({ value: count, n: count });

const share = (part: number, whole: number): Value => ({ value: percent(part, whole), n: whole });

const meanOf = (minutes: readonly number[], unit: number): number | null =>
  minutes.length === 0 ? null : minutes.reduce((sum, one) => sum + one, 0) / minutes.length / unit;

function perTenThousand({ context }: Counted, counted: number): number | null {
  const children = context.scenario.population?.children;
  return children === undefined ? null : (counted / children) * PER;
}

/** Rows of the figure's flow, or of the one after it, that lie in its time. */
function flowRows({ flowRows: rows, flows }: Counted, { flow, window }: PlacedFigure, next = 0): number[] {
  const { from, to } = window;
  return (rows.get(flow + next) ?? []).filter((row) => isBetween(flows.minute.get(row), from, to));
}

const holding = ({ flows }: Counted, rows: readonly number[]): number =>
  rows.filter((row) => flows.holds.get(row) === 1).length;

function childrenWith({ flows }: Counted, rows: readonly number[], least: number): number {
  const times = new Map<number, number>();
  for (const row of rows) {
    const child = flows.child.get(row);
    if (child >= 0) times.set(child, (times.get(child) ?? 0) + 1);
  }
  return [...times.values()].filter((count) => count >= least).length;
}

/** Minutes since what began, of what ended and is known to have begun. */
const timesOf = (measured: Counted, place: PlacedFigure): number[] =>
  flowRows(measured, place)
    .map((row) => measured.flows.took.get(row))
    .filter((minutes) => minutes >= 0);

const present = ({ series }: Counted, { stock }: PlacedFigure, next = 0): Snapshot =>
  series[stock + next].snapshots[0];

/** As the national returns count: of what was done in the period, whenever it was due. */
function inTime({ rounds }: Counted, { window }: PlacedFigure, timescales: readonly string[]): Value {
  const wanted = new Set(timescales.map((name) => rounds.timescales.indexOf(name)));
  const { from, to } = window;
  let [done, good] = [0, 0];
  for (let row = 0; row < rounds.length; row++) {
    if (rounds.state.get(row) !== ROUND_DONE || !wanted.has(rounds.timescale.get(row))) continue;
    if (!isBetween(rounds.end.get(row), from, to)) continue;
    done++;
    if (rounds.end.get(row) <= rounds.due.get(row)) good++;
  }
  return share(good, done);
}
