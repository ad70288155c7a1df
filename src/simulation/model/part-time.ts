/** Part-time workers: a team's worker with fewer days has a calendar of their own, and a caseload in proportion. */
import type { Calendar } from '../calendar.ts';

export interface PartTimer {
  /** The team's hours on the worker's days. */
  readonly calendar: Calendar;
  /** Of the working time of who works all days: 0.6 for three of five. */
  readonly share: number;
}

/** A team as far as its workers differ. */
export interface Workforce {
  readonly calendar: Calendar;
  readonly partTimers: readonly PartTimer[];
}

/** When a worker works. @param worker from 0, -1 for nobody in particular */
export const calendarOf = ({ calendar, partTimers }: Workforce, worker: number): Calendar =>
  worker >= 0 && worker < partTimers.length ? partTimers[worker].calendar : calendar;

/** Part of a full post, 1 for who works all days. */
export const shareOf = ({ partTimers }: Pick<Workforce, 'partTimers'>, worker: number): number =>
  worker >= 0 && worker < partTimers.length ? partTimers[worker].share : 1;

/** How many cases a worker with a part of a post may hold where a whole one may hold so many: to the nearest whole one, one at least. */
export const inProportion = (whole: number, share: number): number =>
  share === 1 ? whole : Math.max(1, Math.round(whole * share));
