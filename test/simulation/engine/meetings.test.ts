/** Meetings: booked before their limit on a day with a place, shared by siblings, moved when places go. */
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../src/scenario/schema.ts';
import { chain, days, firstOf, modelOf, ofType, play, type Happening, type World } from './tiny.ts';

const OFFICE = {
  office: {
    weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as (
      'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday'
    )[],
    from: '09:00',
    to: '17:00',
    holidays: 'none' as const,
  },
};

type Meeting = NonNullable<NonNullable<Scenario['stages']>[string]['meeting']>;

const conference = (
  meeting: Partial<Meeting>,
  chairs: NonNullable<Scenario['teams']>[string],
  more: Scenario = {},
): World => ({
  machines: { plan: chain('came', ['waiting', 'decided']) },
  scenario: {
    start: '2015-06-01',
    years: days(200),
    calendars: OFFICE,
    arrivals: { main: { event: 'came', every: '1 d' } },
    teams: { chairs: { meets: 'every working day', places: 9, ...chairs } },
    stages: {
      'plan.waiting': {
        meeting: { name: 'conference', team: 'chairs', ...meeting },
        outcomes: [{ event: 'decided', otherwise: true }],
      },
    },
    ...more,
  },
});

const dayOf = (row: Happening): number => Math.floor(row.minute / 1440);

describe('a meeting', () => {
  it('is booked for a day of the last so many before its limit, each as likely', () => {
    const world = conference({ due: '20 d', book_within: '5 d' }, {});
    const rows = play(world);
    const { office } = modelOf(world);
    const came = new Map(ofType(rows, 'came').map((row) => [row.child, row]));
    const before = new Map<number, number>();
    const held = ofType(rows, 'meeting.held');
    expect(held.length).toBeGreaterThan(150);
    for (const row of held) {
      expect(office.isWorkingDay(dayOf(row))).toBe(true);
      const left = (came.get(row.child)?.minute ?? 0) + 20 * 1440 - Math.floor(row.minute / 1440) * 1440;
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left).toBeLessThanOrEqual(5 * 1440);
      before.set(left, (before.get(left) ?? 0) + 1);
    }
    expect(before.size).toBeGreaterThanOrEqual(5);
  });

  it('is held on the day that was booked, and what follows has it as its cause', () => {
    const rows = play(conference({ due: '10 d' }, {}));
    const booked = new Map(ofType(rows, 'meeting.booked').map((row) => [row.child, row]));
    const start = Date.UTC(2015, 5, 1);
    for (const held of ofType(rows, 'meeting.held')) {
      const day = new Date(start + dayOf(held) * 86_400_000).toISOString().slice(0, 10);
      expect(booked.get(held.child)?.codes['day']).toBe(day);
      expect(held.cause).toBe(booked.get(held.child)?.sequence);
    }
    const decided = firstOf(rows, 'decided');
    expect(rows[decided.cause].type).toBe('meeting.held');
  });

  it('takes the nearest earlier day with a place where the limit has none, and the first later one where none is left', () => {
    const three = { default: { family_size: { '8': 1 } } };
    const rows = play(
      conference(
        { due: '3 d', notice: '1 d' },
        { places: 2 },
        { people: three, arrivals: { main: { event: 'came', every: '999 d' } } },
      ),
    );
    // Eight children on Monday the 1st with a limit on Thursday the 4th; from the 2nd on there are two places a day.
    const booked = ofType(rows, 'meeting.booked').map((row) => row.codes['day'].slice(-2));
    expect(booked).toEqual(
      ['04', '03', '03', '02', '02', '04', '05', '05'].sort((a, b) => booked.indexOf(a) - booked.indexOf(b)),
    );
    expect(booked.slice(0, 2).every((day) => day <= '04')).toBe(true);
    expect([...booked].sort()).toEqual(['02', '02', '03', '03', '04', '04', '05', '05']);
    expect(booked.slice(-2)).toEqual(['05', '05']);
  });

  it('never takes more places than there are', () => {
    const world = conference(
      { due: '10 d', book_within: '3 d' },
      { places: 2 },
      { arrivals: { main: { event: 'came', every: '8 h' } } },
    );
    const held = new Map<number, number>();
    for (const row of ofType(play(world), 'meeting.held'))
      held.set(dayOf(row), (held.get(dayOf(row)) ?? 0) + 1);
    expect(held.size).toBeGreaterThan(100);
    expect(Math.max(...held.values())).toBe(2);
  });

  it('is on the days that its team names', () => {
    const monthly = { meets: { monthly: { weekday: 'tuesday' as const, nth: 2 } } };
    const world = conference({}, monthly);
    const heldDays = [...new Set(ofType(play(world), 'meeting.held').map(dayOf))];
    const { office } = modelOf(world);
    expect(heldDays.map((day) => office.dateOf(day))).toEqual([
      '2015-06-09',
      '2015-07-14',
      '2015-08-11',
      '2015-09-08',
      '2015-10-13',
      '2015-11-10',
      '2015-12-08',
    ]);
    const weekly = conference({}, { meets: { weekdays: ['wednesday'] } });
    for (const row of ofType(play(weekly), 'meeting.held')) expect(office.weekday(dayOf(row))).toBe(2);
  });

  it('of teams that meet so often takes its turn before the next', () => {
    const rows = play(
      conference(
        {},
        { meets: { every: '1 h' }, places: 2 },
        { calendars: {}, years: days(3), arrivals: { main: { event: 'came', every: '20 min' } } },
      ),
    );
    const waits = ofType(rows, 'meeting.held').map(
      (row) => row.minute - (rows.find((one) => one.child === row.child)?.minute ?? 0),
    );
    // Three come an hour and two are seen: the wait grows by a place for each, and no meeting runs into the next.
    expect(waits.slice(0, 4)).toEqual([60, 70, 80, 90]);
  });

  it('is one for siblings where it is per family, and stays booked until the last leaves', () => {
    const people = { default: { family_size: { '3': 1 } } };
    const rows = play(
      conference(
        { due: '10 d', per: 'family' },
        { places: 1 },
        { people, arrivals: { main: { event: 'came', every: '999 d' } } },
      ),
    );
    expect(ofType(rows, 'meeting.booked')).toHaveLength(1);
    expect(ofType(rows, 'meeting.joined').map((row) => row.cause)).toEqual([
      firstOf(rows, 'meeting.booked').sequence,
      firstOf(rows, 'meeting.booked').sequence,
    ]);
    expect(ofType(rows, 'meeting.held')).toHaveLength(1);
    expect(ofType(rows, 'decided').map((row) => row.cause)).toEqual(
      Array.from({ length: 3 }, () => firstOf(rows, 'meeting.held').sequence),
    );
  });

  it('is cancelled when the state is left, and gives its place back', () => {
    const world = conference(
      { due: '10 d' },
      { places: 1 },
      { arrivals: { main: { event: 'came', every: '4 d' } } },
    );
    const stage = {
      ...world.scenario.stages?.['plan.waiting'],
      repeats: [{ name: 'patience', every: '3 d', event: 'decided' }],
    };
    const rows = play({ ...world, scenario: { ...world.scenario, stages: { 'plan.waiting': stage } } });
    const cancelled = ofType(rows, 'meeting.cancelled');
    expect(cancelled.length).toBe(ofType(rows, 'decided').length);
    expect(ofType(rows, 'meeting.held')).toEqual([]);
    const booked = ofType(rows, 'meeting.booked').map((row) => row.codes['day']);
    expect(booked.slice(0, 2)).toEqual(['2015-06-10', '2015-06-12']);
  });
});

describe('places that change', () => {
  const cut = (announced?: string) =>
    conference(
      { due: '30 d', book_within: '20 d' },
      {
        places: [
          { value: 2 },
          { from: '2015-07-01', value: 0, ...(announced ? { announced } : {}) },
          { from: '2015-07-15', value: 2 },
        ],
      },
    );

  it('are unknown until their date: who is booked then is moved, the soonest due first, to a day that has one', () => {
    const rows = play(cut());
    const moved = ofType(rows, 'meeting.moved');
    expect(moved.length).toBeGreaterThan(3);
    expect(new Set(moved.map((row) => row.minute))).toEqual(new Set([30 * 1440]));
    const held = ofType(rows, 'meeting.held').map((row) => dayOf(row));
    expect(held.filter((day) => day >= 30 && day < 44)).toEqual([]);
    const perDay = new Map<number, number>();
    for (const day of held) perDay.set(day, (perDay.get(day) ?? 0) + 1);
    expect(Math.max(...perDay.values())).toBe(2);
    const due = moved.map(
      (row) => rows.find((one) => one.type === 'came' && one.child === row.child)?.minute ?? 0,
    );
    expect(due).toEqual([...due].sort((a, b) => a - b));
    for (const row of moved) expect(['meeting.booked', 'meeting.moved']).toContain(rows[row.cause].type);
  });

  it('are known from when they are announced: nobody is booked there from then on', () => {
    const rows = play(cut('2015-06-15'));
    const moved = ofType(rows, 'meeting.moved');
    expect(new Set(moved.map((row) => row.minute))).toEqual(new Set([14 * 1440]));
    const later = ofType(rows, 'meeting.booked').filter((row) => row.minute > 14 * 1440);
    expect(
      later.filter((row) => row.codes['day'] >= '2015-07-01' && row.codes['day'] < '2015-07-15'),
    ).toEqual([]);
    expect(later.length).toBeGreaterThan(50);
  });

  it('that are never there are said', () => {
    expect(() => play(conference({}, { places: 0 }))).toThrow(/team chairs has no place for another meeting/);
  });
});
