/** How the working days of a stay are counted and credited. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedMinutes, StayCounts } from '../../src/indicators/ledger/stay-counts.ts';
import { Calendar } from '../../src/simulation/calendar.ts';
import { workingDaysTaken } from '../../src/simulation/limit.ts';
import { often } from '../properties/how-often.ts';

const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
const office = new Calendar('2014-04-10', { weekdays: WEEK, from: '09:00', to: '17:00' });
const calendars = [
  office,
  new Calendar('2014-04-10', { always: true }),
  new Calendar('2014-04-10', { weekdays: ['tuesday', 'saturday'], from: '14:00', to: '22:00' }),
];
const DAY = 1440;

interface Segment {
  readonly minutes: number;
  readonly onDuty: number;
  readonly offDuty: number;
  readonly calendar: Calendar;
}

/** Easter lies in the first days: 18 and 21 April are bank holidays. */
const segments = fc.array(
  fc.record({
    minutes: fc.integer({ min: 1, max: 4 * DAY }),
    onDuty: fc.integer({ min: 0, max: 3 }),
    offDuty: fc.integer({ min: 0, max: 3 }),
    calendar: fc.constantFrom(...calendars),
  }),
  { minLength: 1, maxLength: 8 },
);

/** The part of each minute of a stay. */
const partsByMinute = (start: number, all: readonly Segment[]): number[] => {
  let minute = start;
  return all.flatMap(({ minutes, onDuty, offDuty, calendar }) =>
    Array.from({ length: minutes }, () => (calendar.isWorking(minute++) ? onDuty : offDuty)),
  );
};

/** The rule word for word, minute by minute: which part each working day of the stay counts for. */
function countSlowly(start: number, parts: readonly number[], lastOnDuty: number): Record<number, number> {
  const days: Record<number, number> = {};
  const end = start + parts.length;
  const dayOf = (minute: number) => Math.floor(minute / DAY);
  let day = dayOf(start);
  while (!office.isWorkingDay(day) || (day === dayOf(start) && office.isOverForTheDay(start))) day++;
  let from = (day + 1) * DAY;
  let last = dayOf(end);
  while (!office.isWorkingDay(last)) last++;
  for (day++; day <= last; day++) {
    if (!office.isWorkingDay(day)) continue;
    const weights = new Map<number, [worked: number, spent: number]>();
    for (; from < Math.min(end, (day + 1) * DAY); from++) {
      const weight = weights.get(parts[from - start]) ?? [0, 0];
      weights.set(parts[from - start], [weight[0] + Number(office.isWorking(from)), weight[1] + 1]);
    }
    from = (day + 1) * DAY;
    const [best] = [...weights].sort(([a, [aw, as]], [b, [bw, bs]]) => bw - aw || bs - as || a - b);
    const part = best?.[0] ?? lastOnDuty;
    days[part] = (days[part] ?? 0) + 1;
  }
  return days;
}

describe('working days of the ledger', () => {
  test('each counts for the part that most of its working minutes went to, as counted minute by minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3 * DAY, max: 8 * DAY }), segments, (start, all) => {
        const count = new StayCounts(office);
        count.start(0, start);
        let minute = start;
        for (const { minutes, onDuty, offDuty, calendar } of all) {
          count.add(0, minute, minute + minutes, onDuty, offDuty, calendar);
          minute += minutes;
        }
        count.finish(0, minute);
        const { totals } = count;
        const parts = Array.from({ length: totals.count(0) }, (_, part) => part);
        const counted = parts.filter((part) => totals.second(0, part) > 0);
        const found = Object.fromEntries(
          counted.map((part) => [totals.code(0, part), totals.second(0, part)]),
        );
        const minutes = Object.fromEntries(
          parts.map((part) => [totals.code(0, part), totals.first(0, part)]),
        );
        const byMinute: Record<number, number> = {};
        for (const part of partsByMinute(start, all)) byMinute[part] = (byMinute[part] ?? 0) + 1;
        expect(minutes).toEqual(byMinute);
        const slow = countSlowly(start, partsByMinute(start, all), all[all.length - 1].onDuty);
        expect(found).toEqual(slow);
        const whole = Object.values(found).reduce((sum, days) => sum + days, 0);
        expect(whole).toBe(workingDaysTaken(start, minute, office));
      }),
      { seed: 20140410, numRuns: often(200) },
    );
  });

  test('minutes that two calendars share, as counted one by one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...calendars),
        fc.constantFrom(...calendars),
        fc.integer({ min: -2 * DAY, max: 9 * DAY }),
        fc.integer({ min: 0, max: 6 * DAY }),
        (one, other, from, minutes) => {
          let slow = 0;
          for (let minute = from; minute < from + minutes; minute++) {
            if (one.isWorking(minute) && other.isWorking(minute)) slow++;
          }
          expect(sharedMinutes(one, other, from, from + minutes)).toBe(slow);
        },
      ),
      { seed: 20140411, numRuns: often(200) },
    );
  });
});
