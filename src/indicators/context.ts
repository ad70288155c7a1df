/** What indicators need beside the log: the definitions that it was made by, calendars, and the period asked about. */
import type { FactList, TimescaleList } from '../../machines/machine-list.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Calendar } from '../simulation/calendar.ts';
import { calendarOf, shareOf, type PartTimer } from '../simulation/model/part-time.ts';
import type { ChartNode } from '../statechart/table.ts';

/** Minutes from `from` on and before `to`. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

export interface IndicatorContext {
  readonly scenario: Scenario;
  /** The clocks that are measured: those of the law as at the scenario's `rules`, and the scenario's own. */
  readonly timescales: TimescaleList;
  /** The facts that the scenario's measures ask for (and more). */
  readonly facts: FactList;
  /** The states of each machine by its name (`StatechartTable.nodes`). */
  readonly charts: ReadonlyMap<string, readonly ChartNode[]>;
  /** The calendar that limits are counted by. */
  readonly office: Calendar;
  /** Calendars by name; teams that name none keep `office`. */
  readonly calendars: ReadonlyMap<string, Calendar>;
  /** Workers who do not work all of their team's days, by team; everybody else does. */
  readonly partTimers?: ReadonlyMap<string, readonly PartTimer[]>;
  /** What is asked about. What is open at its end is open, whatever the log says of later. */
  readonly period: Period;
}

/** The timescales of the law that is in force on a date. */
export function timescalesAsAt(timescales: TimescaleList, rules: string): TimescaleList {
  return Object.fromEntries(
    Object.entries(timescales).filter(
      ([, { valid }]) => valid.from <= rules && (valid.to === null || rules <= valid.to),
    ),
  );
}

/** When a team works. */
export function teamCalendar(context: IndicatorContext, team: string): Calendar {
  const name = context.scenario.teams?.[team]?.calendar;
  return (name === undefined ? undefined : context.calendars.get(name)) ?? context.office;
}

const EVERYBODY_WHOLE: readonly PartTimer[] = [];

/** Workers of a team who do not work all of its days, those of the lowest numbers. */
export const partTimersOf = (context: IndicatorContext, team: string): readonly PartTimer[] =>
  context.partTimers?.get(team) ?? EVERYBODY_WHOLE;

/** When a worker works. @param worker number in the team, from 1; 0 where nobody counts them */
export function workerCalendar(context: IndicatorContext, team: string, worker: number): Calendar {
  const workforce = { calendar: teamCalendar(context, team), partTimers: partTimersOf(context, team) };
  return calendarOf(workforce, worker - 1);
}

/** Part of a whole post that a worker has. @param worker number in the team, from 1 */
export const workerShare = (context: IndicatorContext, team: string, worker: number): number =>
  shareOf({ partTimers: partTimersOf(context, team) }, worker - 1);

/**
 * The share of a team's working time that goes into the work itself; the rest is leave, supervision, travel.
 * Nobody works more than all of the time, as the simulation has it too.
 */
export function teamSpeed(context: IndicatorContext, team: string): number {
  const hours = context.scenario.teams?.[team]?.client_hours_per_year;
  return hours === undefined ? 1 : Math.min(1, (hours * 60) / teamCalendar(context, team).minutesPerYear);
}
