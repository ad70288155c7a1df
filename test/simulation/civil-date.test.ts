/** Dates without `Date`, with `Date` as the second opinion. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  civilDate,
  dayNumber,
  daysInMonth,
  isoDate,
  parseIsoDate,
  weekdayOf,
} from '../../src/simulation/civil-date.ts';

/** Days from 1600 to 2400. */
const anyDay = fc.integer({ min: -135_140, max: 157_054 });

describe('a day number', () => {
  it('is the date that Date gives', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = new Date(day * 86_400_000);
        expect(isoDate(day)).toBe(date.toISOString().slice(0, 10));
        expect(weekdayOf(day)).toBe((date.getUTCDay() + 6) % 7);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('is found again from its date', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month, dayOfMonth } = civilDate(day);
        expect(dayNumber(year, month, dayOfMonth)).toBe(day);
        expect(parseIsoDate(isoDate(day))).toBe(day);
      }),
      { seed: 2, numRuns: 2000 },
    );
  });
});

describe('an ISO date', () => {
  it.each(['2015-02-29', '2014-13-01', '2014-00-10', '2014-04-31', '2014-4-1', '14-04-01', 'soon', ''])(
    '%s is none',
    (text) => expect(parseIsoDate(text)).toBeUndefined(),
  );

  it.each([
    ['1970-01-01', 0],
    ['2000-02-29', 11_016],
    ['2014-04-01', 16_161],
  ])('%s is day %i', (text, day) => expect(parseIsoDate(text)).toBe(day));
});

describe('months later', () => {
  it.each([
    ['2015-01-31', 1, '2015-02-28'],
    ['2016-01-31', 1, '2016-02-29'],
    ['2015-03-31', 3, '2015-06-30'],
    ['2015-12-15', 1, '2016-01-15'],
    ['2016-02-29', 12, '2017-02-28'],
    ['2016-02-29', 48, '2020-02-29'],
    ['2015-03-31', -1, '2015-02-28'],
    ['2015-01-10', -13, '2013-12-10'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(isoDate(addMonths(parseIsoDate(from)!, months))).toBe(to);
  });

  it('fall in that month, never after the same day of it', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const [from, to] = [civilDate(day), civilDate(addMonths(day, months))];
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months);
        expect(to.dayOfMonth).toBe(Math.min(from.dayOfMonth, daysInMonth(to.year, to.month)));
      }),
      { seed: 3, numRuns: 1000 },
    );
  });
});
