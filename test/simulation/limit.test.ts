/** By when: the counting rule, by examples a practitioner would check and by properties. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LimitUnit } from '../../machines/machine-list.ts';
import { DurationError } from '../../src/scenario/duration.ts';
import { Calendar, DAY } from '../../src/simulation/calendar.ts';
import { dueMinute, limitText, parseLimit, timeTaken, workingDaysTaken } from '../../src/simulation/limit.ts';

const office = new Calendar('2014-04-01', {
  weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  from: '09:00',
  to: '17:00',
  holidays: 'england',
});

/** `2014-04-01 09:00` as a minute. */
const at = (text: string): number => {
  const [date, clock] = text.split(' ') as [string, string];
  const [hours, minutes] = clock.split(':').map(Number) as [number, number];
  return office.dayOf(date) * DAY + hours * 60 + minutes;
};
const written = (minute: number): string => {
  const day = Math.floor(minute / DAY);
  const clock = minute - day * DAY;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${office.dateOf(day)} ${two(Math.floor(clock / 60))}:${two(clock % 60)}`;
};

describe('a limit is over', () => {
  it.each([
    // One working day: the decision on a referral. Tuesday 1 April 2014.
    ['2014-04-01 10:00', '1 wd', '2014-04-02 23:59'],
    ['2014-04-01 03:00', '1 wd', '2014-04-02 23:59'],
    ['2014-04-01 16:59', '1 wd', '2014-04-02 23:59'],
    // After hours counts from the next working day.
    ['2014-04-01 17:00', '1 wd', '2014-04-03 23:59'],
    ['2014-04-04 18:00', '1 wd', '2014-04-08 23:59'],
    ['2014-04-05 12:00', '1 wd', '2014-04-08 23:59'],
    ['2014-04-06 23:59', '1 wd', '2014-04-08 23:59'],
    ['2014-04-07 00:00', '1 wd', '2014-04-08 23:59'],
    // Over Easter (18 and 21 April) and over Christmas.
    ['2014-04-17 10:00', '1 wd', '2014-04-22 23:59'],
    ['2014-04-01 10:00', '15 wd', '2014-04-24 23:59'],
    ['2014-12-24 10:00', '5 wd', '2015-01-05 23:59'],
    // An assessment: 45 working days.
    ['2014-04-01 10:00', '45 wd', '2014-06-09 23:59'],
    ['2014-04-04 18:00', '0 wd', '2014-04-07 23:59'],
    // Calendar units run from the date itself, whatever the hour.
    ['2014-04-05 22:00', '10 d', '2014-04-15 23:59'],
    ['2014-04-05 22:00', '6 weeks', '2014-05-17 23:59'],
    ['2014-11-30 10:00', '3 months', '2015-02-28 23:59'],
    ['2015-11-30 10:00', '3 months', '2016-02-29 23:59'],
    ['2016-02-29 10:00', '1 year', '2017-02-28 23:59'],
    ['2014-08-31 10:00', '6 months', '2015-02-28 23:59'],
    // Hours on the clock, and working hours.
    ['2014-04-04 20:00', '4 h', '2014-04-05 00:00'],
    ['2014-04-04 20:00', '90 min', '2014-04-04 21:30'],
    ['2014-04-04 16:00', '4 wh', '2014-04-07 12:00'],
    ['2014-04-04 16:00', '1 wh', '2014-04-04 17:00'],
    ['2014-04-04 20:00', '4 wh', '2014-04-07 13:00'],
    ['2014-04-04 06:30', '1.5 wh', '2014-04-04 10:30'],
  ])('started %s, %s: at the end of %s', (start, limit, due) => {
    expect(written(dueMinute(at(start), parseLimit(limit), office))).toBe(due);
  });
});

const starts = fc.integer({ min: -5_000_000, max: 5_000_000 });
const units: readonly LimitUnit[] = ['minutes', 'hours', 'working days', 'days', 'weeks', 'months', 'years'];
const limits = fc.record({ amount: fc.integer({ min: 0, max: 25 }), unit: fc.constantFrom(...units) });

describe('done in time', () => {
  it('is what took no more than the limit, in its own unit', () => {
    // Ends near the limit, where the two could differ.
    const offsets = fc.integer({ min: -6 * DAY, max: 6 * DAY });
    fc.assert(
      fc.property(starts, limits, offsets, (start, limit, offset) => {
        const due = dueMinute(start, limit, office);
        for (const end of [due, due + 1, Math.max(start, due + offset)]) {
          if (end < start) continue;
          const inTime = timeTaken(start, end, limit.unit, office) <= limit.amount;
          expect({ end, inTime }).toEqual({ end, inTime: end <= due });
        }
      }),
      { seed: 21, numRuns: 2000 },
    );
  });

  it('is never sooner for what starts later or has longer', () => {
    fc.assert(
      fc.property(starts, fc.nat(10_000), limits, fc.nat(10), (start, later, limit, more) => {
        const due = dueMinute(start, limit, office);
        expect(due).toBeGreaterThanOrEqual(start);
        expect(dueMinute(start + later, limit, office)).toBeGreaterThanOrEqual(due);
        const longer = { ...limit, amount: limit.amount + more };
        expect(dueMinute(start, longer, office)).toBeGreaterThanOrEqual(due);
      }),
      { seed: 22, numRuns: 1000 },
    );
  });

  it('in working hours leaves exactly those hours', () => {
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 200 }), (start, amount) => {
        const due = dueMinute(start, { amount, unit: 'working hours' }, office);
        expect(office.between(start, due)).toBe(amount * 60);
        expect(timeTaken(start, due, 'working hours', office)).toBe(amount);
      }),
      { seed: 23, numRuns: 500 },
    );
  });
});

describe('how long it took', () => {
  it.each([
    ['2014-04-01 10:00', '2014-04-01 16:00', 0],
    ['2014-04-01 10:00', '2014-04-02 08:00', 1],
    ['2014-04-01 18:00', '2014-04-02 18:00', 0],
    ['2014-04-04 18:00', '2014-04-04 19:00', 0],
    ['2014-04-04 10:00', '2014-04-07 09:00', 1],
    // Done on a Saturday is later than Friday: it counts as Monday.
    ['2014-04-03 10:00', '2014-04-05 12:00', 2],
    ['2014-04-17 10:00', '2014-04-22 10:00', 1],
  ])('from %s to %s: %i working days', (start, end, days) => {
    expect(workingDaysTaken(at(start), at(end), office)).toBe(days);
  });

  it.each([
    ['2014-01-31 10:00', '2014-02-28 10:00', 'months', 1],
    ['2014-01-31 10:00', '2014-03-30 10:00', 'months', 1 + 30 / 31],
    ['2014-01-15 10:00', '2014-01-14 23:00', 'months', -1 / 31],
    ['2014-01-15 23:00', '2015-01-15 01:00', 'years', 1],
    ['2014-01-15 23:00', '2014-01-25 01:00', 'weeks', 10 / 7],
    ['2014-01-15 23:00', '2014-01-16 01:30', 'hours', 2.5],
    ['2014-01-15 23:00', '2014-01-16 01:30', 'minutes', 150],
  ] as const)('from %s to %s in %s: %d', (start, end, unit, taken) => {
    expect(timeTaken(at(start), at(end), unit, office)).toBeCloseTo(taken, 12);
  });
});

describe('a limit as text', () => {
  it.each([
    '45 wd',
    '1 wd',
    '8 wh',
    '1 month',
    '3 months',
    '1 year',
    '10 d',
    '1 week',
    '6 weeks',
    '4 h',
    '90 min',
  ])('%s is read and written again', (text) => expect(limitText(parseLimit(text))).toBe(text));

  it('refuses parts of a day', () => {
    expect(() => parseLimit('2.5 wd')).toThrow(DurationError);
    expect(() => parseLimit('1.5 months')).toThrow('months are whole');
    expect(parseLimit('2.5 h')).toEqual({ amount: 2.5, unit: 'hours' });
  });
});
