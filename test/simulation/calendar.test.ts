/** Working time by table, against a walk that looks at every minute. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englandBankHolidays } from '../../src/simulation/bank-holidays.ts';
import { Calendar, CalendarError, DAY, NEVER, type CalendarSpec } from '../../src/simulation/calendar.ts';
import { isoDate } from '../../src/simulation/civil-date.ts';
import { often } from '../properties/how-often.ts';

const START = '2014-04-01';
const OFFICE: CalendarSpec = {
  weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  from: '09:00',
  to: '17:00',
  holidays: 'england',
};
const office = new Calendar(START, OFFICE);
const always = new Calendar(START, { always: true });
const clinic = new Calendar(START, {
  weekdays: ['tuesday', 'saturday'],
  from: '13:15',
  to: '24:00',
  holidays: 'none',
});
const calendars = [
  ['office', office],
  ['always', always],
  ['clinic', clinic],
] as const;

const at = (date: string, clock = '00:00'): number => {
  const [hours, minutes] = clock.split(':').map(Number) as [number, number];
  return office.dayOf(date) * DAY + hours * 60 + minutes;
};

const holidays = new Set<string>();
for (let year = 2010; year <= 2020; year++) {
  for (const { day } of englandBankHolidays(year)) holidays.add(isoDate(day));
}

/** Working or not by the definition, from `Date`. */
function worksByDefinition(minute: number): boolean {
  const date = new Date(Date.parse(`${START}T00:00:00Z`) + minute * 60_000);
  const clock = date.getUTCHours() * 60 + date.getUTCMinutes();
  const weekday = date.getUTCDay();
  if (weekday === 0 || weekday === 6 || clock < 540 || clock >= 1020) return false;
  return !holidays.has(date.toISOString().slice(0, 10));
}

/** Four weeks around Easter, New Year, a leap day, the Jubilee of 2012, and the start of the scenario. */
const HARD_WEEKS = ['2014-04-10', '2015-12-18', '2016-02-20', '2012-05-25', '2014-03-25'];

describe('the office calendar, minute by minute', () => {
  it.each(HARD_WEEKS)('is right for four weeks from %s', (date) => {
    const first = at(date);
    let worked = office.workingBefore(first);
    const wrong: number[] = [];
    for (let minute = first; minute < first + 28 * DAY; minute++) {
      const works = worksByDefinition(minute);
      const isRight =
        office.isWorking(minute) === works &&
        office.workingBefore(minute) === worked &&
        (!works || (office.nextWorking(minute) === minute && office.add(minute, 1) === minute + 1));
      if (!isRight) wrong.push(minute);
      if (works) worked += 1;
    }
    expect(wrong).toEqual([]);
  });

  it('finds the next working minute and the end of work as the walk does', () => {
    const starts = fc
      .constantFrom(...HARD_WEEKS)
      .chain((date) => fc.integer({ min: at(date), max: at(date) + 20 * DAY }));
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 1500 }), (start, work) => {
        let minute = start;
        while (!worksByDefinition(minute)) minute++;
        expect(office.nextWorking(start)).toBe(minute);
        for (let left = work; left > 0; minute++) if (worksByDefinition(minute)) left -= 1;
        expect(office.add(start, work)).toBe(minute);
      }),
      { seed: 11, numRuns: often(150) },
    );
  });
});

const minutes = fc.integer({ min: -10_000_000, max: 10_000_000 });
const work = fc.integer({ min: -400_000, max: 400_000 });

describe.each(calendars)('the calendar %s', (_, calendar) => {
  it('adds what lies between', () => {
    fc.assert(
      fc.property(minutes, work, (start, working) => {
        const end = calendar.add(start, working);
        expect(calendar.between(start, end)).toBe(working);
      }),
      { seed: 12, numRuns: often(1000) },
    );
  });

  it('ends work at the first minute that is enough, and begins it at the last', () => {
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 400_000 }), (start, working) => {
        expect(calendar.between(start, calendar.add(start, working) - 1)).toBe(working - 1);
        expect(calendar.between(calendar.add(start, -working) + 1, start)).toBe(working - 1);
      }),
      { seed: 13, numRuns: often(1000) },
    );
  });

  it('never falls with time or with work', () => {
    fc.assert(
      fc.property(minutes, fc.nat(10_000), work, fc.nat(5000), (start, later, working, more) => {
        expect(calendar.between(start, start + later)).toBeGreaterThanOrEqual(0);
        expect(calendar.between(start, start + later)).toBeLessThanOrEqual(later);
        expect(calendar.add(start, working + more)).toBeGreaterThanOrEqual(calendar.add(start, working));
        expect(calendar.add(start + later, working)).toBeGreaterThanOrEqual(calendar.add(start, working));
        expect(calendar.nextWorking(start + later)).toBeGreaterThanOrEqual(calendar.nextWorking(start));
      }),
      { seed: 14, numRuns: often(1000) },
    );
  });

  it('adds in parts as it adds in one', () => {
    fc.assert(
      fc.property(minutes, fc.nat(100_000), fc.nat(100_000), (start, first, second) => {
        expect(calendar.add(calendar.add(start, first), second)).toBe(calendar.add(start, first + second));
      }),
      { seed: 15, numRuns: often(1000) },
    );
  });

  it('gives the next working minute: none before it, itself one', () => {
    fc.assert(
      fc.property(minutes, (start) => {
        const next = calendar.nextWorking(start);
        expect(calendar.isWorking(next)).toBe(true);
        expect(calendar.between(start, next)).toBe(0);
        expect(next).toBeGreaterThanOrEqual(start);
        expect(calendar.add(start, 1)).toBe(next + 1);
      }),
      { seed: 16, numRuns: often(1000) },
    );
  });

  it('counts working days one by one', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000, max: 10_000 }), fc.integer({ min: 0, max: 300 }), (day, n) => {
        let [later, counted] = [day, 0];
        while (counted < n) if (calendar.isWorkingDay(++later)) counted += 1;
        expect(calendar.addWorkingDays(day, n)).toBe(later);
        expect(calendar.workingDaysBetween(day, later)).toBe(n);
        expect(calendar.workingDaysBetween(later, day)).toBe(0 - n);
        let [earlier, back] = [day, 0];
        while (back < n) if (calendar.isWorkingDay(--earlier)) back += 1;
        expect(calendar.addWorkingDays(day, -n)).toBe(earlier);
      }),
      { seed: 17, numRuns: often(300) },
    );
  });

  it('knows the dates of its days', () => {
    fc.assert(
      fc.property(fc.integer({ min: -14_000, max: 14_000 }), (day) => {
        const date = new Date(Date.parse(`${START}T00:00:00Z`) + day * 86_400_000);
        expect(calendar.dateOf(day)).toBe(date.toISOString().slice(0, 10));
        expect(calendar.dayOf(calendar.dateOf(day))).toBe(day);
        expect(calendar.year(day)).toBe(date.getUTCFullYear());
        expect(calendar.month(day)).toBe(date.getUTCMonth() + 1);
        expect(calendar.dayOfMonth(day)).toBe(date.getUTCDate());
        expect(calendar.weekday(day)).toBe((date.getUTCDay() + 6) % 7);
      }),
      { seed: 18, numRuns: often(1000) },
    );
  });
});

describe('the end of a working stretch', () => {
  it('stays at the close of the day', () => {
    // Tuesday 1 April 2014 is minute 0.
    expect(office.add(at('2014-04-01', '09:00'), 480)).toBe(at('2014-04-01', '17:00'));
    expect(office.add(at('2014-04-01', '17:00'), 0)).toBe(at('2014-04-01', '17:00'));
    expect(office.add(at('2014-04-01', '20:00'), 1)).toBe(at('2014-04-02', '09:01'));
  });

  it('goes over Easter', () => {
    expect(office.add(at('2014-04-17', '16:00'), 120)).toBe(at('2014-04-22', '10:00'));
    expect(office.nextWorking(at('2014-04-17', '17:00'))).toBe(at('2014-04-22', '09:00'));
    expect(office.addWorkingDays(office.dayOf('2014-04-17'), 1)).toBe(office.dayOf('2014-04-22'));
    expect(office.workingDaysBetween(office.dayOf('2014-04-17'), office.dayOf('2014-04-21'))).toBe(0);
  });
});

describe('a year of working time', () => {
  it('has 253 working days in the year from 1 April 2014', () => {
    expect(office.workingDaysBetween(office.dayOf('2014-03-31'), office.dayOf('2015-03-31'))).toBe(253);
  });

  it('is a mean that does not hang on how far the tables reach', () => {
    const short = new Calendar(START, OFFICE, { before: 30, after: 90 });
    expect(short.minutesPerYear).toBe(office.minutesPerYear);
    expect(office.minutesPerYear / office.dayMinutes).toBeCloseTo(252.8, 1);
    expect(always.minutesPerYear).toBe(525_960);
    expect(clinic.minutesPerYear).toBeCloseTo((2 / 7) * 365.25 * 645, 6);
  });
});

describe('what a calendar refuses', () => {
  it.each([
    ['2014-02-30', OFFICE, '2014-02-30 is no date'],
    [START, { ...OFFICE, from: '17:00', to: '09:00' }, 'to 09:00 is not after from 17:00'],
    [START, { ...OFFICE, to: '24:30' }, '24:30 is no clock time'],
    [START, { ...OFFICE, from: 'nine' }, 'nine is no clock time'],
    [START, { ...OFFICE, weekdays: [] }, 'no weekday is worked'],
  ] as const)('%s %o', (start, spec, message) => {
    expect(() => new Calendar(start, spec)).toThrow(message);
    expect(() => new Calendar(start, spec)).toThrow(CalendarError);
  });

  it('says which dates it reaches when asked beyond them', () => {
    const short = new Calendar(START, OFFICE, { before: 10, after: 20 });
    const beyond = 'reach, 2014-03-22 to 2014-04-21';
    expect(() => short.isWorking(21 * DAY)).toThrow(beyond);
    expect(() => short.workingBefore(-10 * DAY - 1)).toThrow(beyond);
    expect(() => short.add(0, 100_000)).toThrow(beyond);
    expect(() => short.add(0, -100_000)).toThrow(beyond);
    expect(() => short.addWorkingDays(0, 40)).toThrow(beyond);
    expect(() => short.nextWorking(20 * DAY + 1300)).toThrow(beyond);
    expect(short.addOrNever(0, 100_000)).toBe(NEVER);
    expect(short.addOrNever(0, 480)).toBe(1020);
  });
});
