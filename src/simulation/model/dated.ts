/** Values that change by date. */
import type { Calendar } from '../calendar.ts';

export interface DatedEntry {
  /** Minute from which the value holds; very early for a value that holds from the start. */
  readonly from: number;
  readonly value: number;
  /** Minute from which people know of it. */
  readonly known: number;
}

/** In order of `from`, at least one. Before the first entry its value holds. */
export type Dated = readonly DatedEntry[];

const FROM_THE_START = -0x7fffffff;

type Written =
  | number
  | readonly {
      readonly from?: string | undefined;
      readonly value: number;
      readonly announced?: string | undefined;
    }[];

export function compileDated(written: Written, calendar: Calendar): Dated {
  if (typeof written === 'number') return [{ from: FROM_THE_START, value: written, known: FROM_THE_START }];
  const minuteOf = (date: string): number => calendar.dayOf(date) * 1440;
  return written
    .map((entry) => {
      const from = entry.from === undefined ? FROM_THE_START : minuteOf(entry.from);
      return {
        from,
        value: entry.value,
        known: entry.announced === undefined ? from : minuteOf(entry.announced),
      };
    })
    .sort((a, b) => a.from - b.from);
}

/** The value in force at a minute. */
export function valueAt(dated: Dated, minute: number): number {
  let at = dated.length - 1;
  while (at > 0 && dated[at].from > minute) at--;
  return dated[at].value;
}

/** The value that people at minute `now` expect to be in force at `minute`. */
export function expectedAt(dated: Dated, minute: number, now: number): number {
  let value = dated[0].value;
  for (const entry of dated) if (entry.from <= minute && entry.known <= now) value = entry.value;
  return value;
}

/** The largest value that is ever in force. */
export const largest = (dated: Dated): number => Math.max(...dated.map((entry) => entry.value));
