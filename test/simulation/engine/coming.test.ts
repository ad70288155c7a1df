/** Who comes: arrivals, families, returns, birthdays. */
import { describe, expect, it } from 'vitest';
import type { FactList } from '../../../machines/machine-list.ts';
import { simulate } from '../../../src/simulation/simulate.ts';
import { came, mean, road, world } from './road.ts';
import { chain, days, minutesOf, modelOf, ofType, play, type Happening } from './tiny.ts';

describe('arrivals without chance', () => {
  it('one an hour for 24 hours are 24, the first when the run begins', () => {
    const rows = play(world({ years: days(1), arrivals: { main: { event: 'came', every: '1 h' } } }));
    expect(came(rows).map((row) => row.minute)).toEqual(Array.from({ length: 24 }, (_, hour) => hour * 60));
  });

  it('are named by day and how many-th of the day', () => {
    const rows = play(world({ years: days(2), arrivals: { main: { event: 'came', every: '7 h' } } }));
    expect(came(rows).map((row) => row.child)).toEqual([
      '2015-06-01.1.1', '2015-06-01.2.1', '2015-06-01.3.1', '2015-06-01.4.1',
      '2015-06-02.1.1', '2015-06-02.2.1', '2015-06-02.3.1',
    ]); // prettier-ignore
  });

  it('are the same children whether or not there is a warm-up', () => {
    const arrivals = { main: { event: 'came', every: '7 h' } };
    const stages = {
      'road.here': {
        duration: { exponential: { mean: '2 h' } },
        outcomes: [{ event: 'left', otherwise: true as const }],
      },
    };
    const plain = play(world({ arrivals, stages }));
    const warm = play(world({ arrivals, stages, warm_up: '70 h'.replace('70 h', '7 d') }));
    expect(warm.some((row) => row.minute < -9000)).toBe(true);
    const told = (rows: Happening[]): string[] =>
      rows
        .filter((row) => row.minute >= 1440 && row.child >= '2015-06-02')
        .map((row) => `${row.minute} ${row.child} ${row.type}`);
    expect(told(warm)).toEqual(told(plain));
  });
});

describe('arrivals by chance', () => {
  it('come at their rate, spread over the day', () => {
    const rows = came(play(world({ years: 1 })));
    expect(Math.abs(rows.length - 3650)).toBeLessThan(4 * Math.sqrt(3650));
    const hours = new Set(rows.map((row) => Math.floor((row.minute % 1440) / 60)));
    expect(hours.size).toBe(24);
  });

  it('keep who came, and append some, when the rate rises', () => {
    const names = (rate: string): string[] =>
      came(play(world({ arrivals: { main: { event: 'came', rate } } }))).map(
        (row) => `${row.minute} ${row.child}`,
      );
    const [few, many] = [names('6 per day'), new Set(names('9 per day'))];
    expect(few.length).toBeGreaterThan(30);
    expect(few.every((one) => many.has(one))).toBe(true);
    expect(many.size).toBeGreaterThan(few.length);
  });

  it('follow months, weekdays, bank holidays and changes by date', () => {
    const weekdays = { saturday: 0, sunday: 0 };
    const calendars = {
      office: {
        weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as never,
        from: '09:00',
        to: '17:00',
        holidays: 'england' as const,
      },
    };
    const model = world({
      start: '2014-12-22',
      years: days(14),
      calendars,
      arrivals: {
        main: { event: 'came', rate: '30 per day', weekdays, changes: [{ from: '2014-12-29', times: 0.1 }] },
      },
    });
    const perDay = Array.from({ length: 14 }, () => 0);
    for (const row of came(play(model))) perDay[Math.floor(row.minute / 1440)]++;
    // Christmas, Boxing Day and New Year's Day count as Sundays; the rate of the other days is raised by 7/5.
    for (const day of [3, 4, 5, 6, 10, 12, 13]) expect(perDay[day]).toBe(0);
    for (const day of [0, 1, 2]) expect(Math.abs(perDay[day] - 42)).toBeLessThan(4 * Math.sqrt(42));
    for (const day of [7, 8, 9, 11]) expect(Math.abs(perDay[day] - 4.2)).toBeLessThan(9);
  });

  it('come in the hours of the clock that are given', () => {
    const hours = [
      { from: '09:00', to: '12:00', share: 0.75 },
      { from: '22:00', to: '24:00', share: 0.25 },
    ];
    const rows = came(
      play(world({ years: days(60), arrivals: { main: { event: 'came', rate: '10 per day', hours } } })),
    );
    const clock = rows.map((row) => (row.minute % 1440) / 60);
    expect(clock.every((hour) => (hour >= 9 && hour < 12) || hour >= 22)).toBe(true);
    expect(Math.abs(mean(clock.map((hour) => (hour < 12 ? 1 : 0))) - 0.75)).toBeLessThan(0.08);
  });

  it('are independent from replication to replication, and the same for the same', () => {
    const minutes = (replication: number): number[] =>
      minutesOf(play(world({}), 'seed', replication), 'came');
    expect(minutes(0)).toEqual(minutes(0));
    expect(minutes(0)).not.toEqual(minutes(1));
  });
});

describe('families', () => {
  it('have children by the shares of their sizes, with ages, sexes and attributes', () => {
    const people = {
      default: {
        family_size: { '1': 0.5, '2': 0.3, '3': 0.2 },
        first_child_age: [
          { from: '0 years', to: '5 years', share: 0.4 },
          { from: '5 years', to: '16 years', share: 0.6 },
        ],
        sibling_gap: '3 years',
        sex: { M: 0.52, F: 0.48 },
        ethnicity: { WBRI: 0.7, AIND: 0.3 },
        attributes: { disabled: 0.1 },
      },
    };
    const { children } = simulate(modelOf(world({ years: 1, people })), { seed: 'people', replication: 0 });
    const families = children.families.length;
    expect(Math.abs(children.length / families - 1.7)).toBeLessThan(0.06);
    const share = (values: Int32Array, which: number): number =>
      values.filter((one) => one === which).length / values.length;
    expect(Math.abs(share(children.sex, children.sexes.indexOf('M')) - 0.52)).toBeLessThan(0.03);
    expect(Math.abs(share(children.ethnicity, children.ethnicities.indexOf('WBRI')) - 0.7)).toBeLessThan(
      0.04,
    );
    expect(Math.abs(share(children.attributeBits, 1) - 0.1)).toBeLessThan(0.02);
    // Siblings are of one ethnicity.
    const byFamily = new Map<number, Set<number>>();
    children.family.forEach((family, child) =>
      byFamily.set(family, (byFamily.get(family) ?? new Set()).add(children.ethnicity[child])),
    );
    expect([...byFamily.values()].every((one) => one.size === 1)).toBe(true);
  });
});

describe('children who come again', () => {
  const left = (duration: string) => ({
    'road.here': { duration, outcomes: [{ event: 'left', otherwise: true as const }] },
  });
  const one = { main: { event: 'came', every: '1 h' } };

  it('do so with their chance, after their delay, when nothing of theirs is open', () => {
    const rows = play(
      world({
        years: days(40),
        arrivals: one,
        stages: left('1 d'),
        returns: { again: { after: ['left'], event: 'came', chance: 0.3, delay: '5 d' } },
      }),
    );
    const again = came(rows).filter((row) => row.cause >= 0);
    const ended = ofType(rows, 'left').filter((row) => row.minute < 35 * 1440);
    expect(Math.abs(again.length / ended.length - 0.3)).toBeLessThan(0.06);
    for (const row of again) {
      expect(rows[row.cause]).toMatchObject({
        type: 'left',
        child: row.child,
        minute: row.minute - 5 * 1440,
      });
      expect(row.instance).toBeGreaterThan(1);
    }
  });

  it('do so by the first of several kinds of return, whatever their order', () => {
    const soon = { after: ['left'], event: 'came', chance: 1, delay: '2 d' };
    const late = { after: ['left'], event: 'came', chance: 1, delay: '9 d' };
    const arrivals = { main: { event: 'came', every: '999 d' } };
    for (const returns of [
      { soon, late },
      { late, soon },
    ]) {
      expect(
        minutesOf(play(world({ years: days(7), arrivals, stages: left('1 d'), returns })), 'came'),
      ).toEqual([0, 3 * 1440, 6 * 1440]);
    }
  });

  it('do not while another case of theirs is open, nor by an earlier case when a later one has ended', () => {
    const arrivals = { main: { event: 'came', every: '999 d' } };
    const facts: FactList = {
      twice: { kind: 'count', events: ['left'], atLeast: 2, yes: 'y', no: 'n', source: 'test' },
    };
    const after = { cases: [{ when: 'twice', value: 0 }], otherwise: 1 };
    const rows = play({
      ...world({
        years: days(60),
        arrivals,
        stages: {
          ...left('1 d'),
          'other.open': { duration: '4 d', outcomes: [{ event: 'other.ended', otherwise: true as const }] },
        },
        returns: { again: { after: ['left', 'other.ended'], event: 'came', chance: after, delay: '20 d' } },
        birthdays: [
          { age: 10 + 10 / 365.25, event: 'turned' },
          { age: 17, event: 'turned' },
        ],
      }),
      machines: { road, other: chain('turned', ['open', 'other.ended']) },
      facts,
    });
    // Left on day 1, to come again on day 21; the birthday opens another case from day 10 to 14, which leads to day 34 instead.
    expect(minutesOf(rows, 'came').map((minute) => Math.floor(minute / 1440))).toEqual([0, 34]);
  });

  it('do not when their childhood is over', () => {
    const arrivals = { main: { event: 'came', every: '9999 d' } };
    const returns = { again: { after: ['left'], event: 'came', chance: 1, delay: '30 d' } };
    const rows = play(
      world({ years: 3, arrivals, stages: left('1 d'), returns, birthdays: [{ age: 11, event: 'left' }] }),
    );
    const last = Math.max(...minutesOf(rows, 'came'));
    expect(last / 1440).toBeGreaterThan(330);
    expect(last / 1440).toBeLessThan(400);
  });
});
