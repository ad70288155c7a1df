/** The hours that are worked in a week, as a scenario writes them. */

/** Monday first, as weekdays are numbered. */
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Working days and hours as a scenario writes them. */
export type CalendarSpec =
  | { readonly always: true }
  | {
      readonly weekdays: readonly Weekday[];
      /** Clock times `09:00`, `17:00`; `24:00` is the end of the day. */
      readonly from: string;
      readonly to: string;
      readonly holidays?: 'england' | 'none' | undefined;
    };

/** What is wrong with a calendar, or a time it does not reach. */
export class CalendarError extends Error {
  override readonly name = 'CalendarError';
}

/** Minutes in a day. */
export const DAY = 1440;

/** Minutes since midnight of `09:00`. */
function clockMinutes(text: string): number {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text);
  const minutes = Number(match?.[1]) * 60 + Number(match?.[2]);
  if (!match || Number(match[2]) > 59 || minutes > DAY)
    throw new CalendarError(`${text} is no clock time: write 09:00 to 24:00`);
  return minutes;
}

export interface WorkingWeek {
  /** By weekday, Monday first. */
  readonly worked: readonly boolean[];
  readonly opens: number;
  readonly closes: number;
  readonly keepsHolidays: boolean;
}

/** @throws CalendarError where nothing is worked. */
export function workingWeek(spec: CalendarSpec): WorkingWeek {
  if ('always' in spec) {
    return { worked: WEEKDAYS.map(() => true), opens: 0, closes: DAY, keepsHolidays: false };
  }
  const opens = clockMinutes(spec.from);
  const closes = clockMinutes(spec.to);
  if (closes <= opens) throw new CalendarError(`to ${spec.to} is not after from ${spec.from}`);
  if (spec.weekdays.length === 0) throw new CalendarError('no weekday is worked');
  const worked = WEEKDAYS.map((weekday) => spec.weekdays.includes(weekday));
  return { worked, opens, closes, keepsHolidays: (spec.holidays ?? 'england') === 'england' };
}
