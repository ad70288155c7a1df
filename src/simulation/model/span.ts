/** A length of working or calendar time in whole minutes. */
import { calendarMinutes, isWorkingUnit, parseDuration, workingMinutes } from '../../scenario/duration.ts';
import type { Calendar } from '../calendar.ts';

export interface Span {
  readonly working: boolean;
  readonly minutes: number;
}

export function compileSpan(text: string, calendar: Calendar): Span {
  const duration = parseDuration(text);
  return isWorkingUnit(duration.unit)
    ? { working: true, minutes: Math.round(workingMinutes(duration, calendar.dayMinutes)) }
    : { working: false, minutes: Math.round(calendarMinutes(duration)) };
}

/** The minute that lies a span after `minute`. */
export const after = (minute: number, span: Span, calendar: Calendar): number =>
  span.working ? calendar.add(minute, span.minutes) : minute + span.minutes;

/** The minute that lies a span before `minute`. */
export const before = (minute: number, span: Span, calendar: Calendar): number =>
  span.working ? calendar.add(minute, -span.minutes) : minute - span.minutes;
