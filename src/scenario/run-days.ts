/** Days and numbers of replications by which the length of a run is stated and judged. */
import { calendarMinutes, parseDuration } from './duration.ts';

const DAY = 1440;

/** Replications before anything is judged: with fewer the spread itself is hardly known. */
export const FEWEST_REPLICATIONS = 10;

/** Days between two observations. */
export const OBSERVED = { day: 1, week: 7 } as const;

/** Whole days of a stated length. */
export const daysOf = (text: string): number => Math.round(calendarMinutes(parseDuration(text)) / DAY);
