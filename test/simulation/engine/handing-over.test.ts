/** Workers who leave hand their cases over, and room that is made is given to those who wait. */
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../src/scenario/schema.ts';
import { cases, office } from './office.ts';
import { brief, chain, days, minutesOf, ofType, play, type Happening, type World } from './tiny.ts';

describe('a worker who leaves', () => {
  const leaving = (more: Scenario): World =>
    office('3 d', { workers: [{ value: 2 }, { from: '2015-06-02', value: 1 }] }, { years: days(3), ...more });

  it('hands each case over, which the log says with the change as its cause', () => {
    const rows = play(leaving({ arrivals: { main: { event: 'asked', every: '10 h' } } }));
    const [first] = ofType(rows, 'case.reallocated');
    expect(first).toMatchObject({ minute: 1440, family: '2015-06-01.2', worker: 1 });
    expect(rows[first.cause].type).toBe('capacity.changed');
    expect(ofType(rows, 'case.reallocated')).toHaveLength(1);
  });

  it('leaves cases without a worker where the others are full, until there is room', () => {
    const world = leaving({ arrivals: { main: { event: 'asked', every: '10 h' } } });
    const teams = { desk: { workers: [{ value: 2 }, { from: '2015-06-02', value: 1 }], caseload: 2 } };
    const rows = play({ ...world, scenario: { ...world.scenario, teams, years: days(5) } });
    expect(cases(rows).slice(0, 8)).toEqual([
      '0 allocated 2015-06-01.1 #1',
      '600 allocated 2015-06-01.2 #2',
      '1200 allocated 2015-06-01.3 #1',
      '1440 waiting 2015-06-01.2',
      '1800 waiting 2015-06-02.1',
      '2400 waiting 2015-06-02.2',
      '3000 waiting 2015-06-03.1',
      '3600 waiting 2015-06-03.2',
    ]);
    const closed = cases(rows).find((one) => one.includes('closed'));
    expect(closed).toBe('4320 closed 2015-06-01.1 #1');
    expect(cases(rows)).toContain('4320 reallocated 2015-06-01.2 #1');
  });

  it('does not make a change of worker of a case that never had one', () => {
    const stay = (hours: string) => ({
      team: 'desk',
      allocated: 'family' as const,
      tasks: [{ name: 'help', hours }],
      outcomes: [{ event: 'ended', otherwise: true as const }],
      hazards: [{ event: 'ended', per_year: 30_000, by_time: [{ to: '25 h', times: 0 }] }],
    });
    const world = office('1 d', {
      workers: [{ value: 1 }, { from: '2015-06-02', value: 0 }, { from: '2015-06-03', value: 1 }],
      caseload: 1,
    });
    const rows = play({
      ...world,
      scenario: {
        ...world.scenario,
        years: days(3),
        arrivals: { main: { event: 'asked', every: '20 h' } },
        stages: { 'help.helped': stay('100 h') },
      },
    });
    const had = new Set<string>();
    for (const row of ofType(rows, 'case.allocated', 'case.reallocated')) {
      expect(had.has(row.family)).toBe(row.type === 'case.reallocated');
      had.add(row.family);
    }
    expect(had.size).toBeGreaterThan(0);
  });

  it('breaks off the task in hand, which another goes on with', () => {
    const world = leaving({});
    const stages = {
      'help.helped': {
        team: 'desk',
        allocated: 'family' as const,
        tasks: [{ name: 'help', hours: '30 h' }],
        outcomes: [{ event: 'ended', otherwise: true as const }],
      },
    };
    const rows = play({
      ...world,
      scenario: { ...world.scenario, stages, arrivals: { main: { event: 'asked', every: '10 h' } } },
    });
    const second = rows.filter((row) => row.family === '2015-06-01.2' && row.machine === 'work');
    expect(second.map((row) => `${row.minute} ${row.type} #${row.worker}`)).toEqual([
      '600 case.allocated #2',
      '600 task.queued #2',
      '600 task.started #2',
      '1440 task.interrupted #2',
      '1440 case.reallocated #1',
      '1440 task.queued #1',
      '1800 task.resumed #1',
      '2760 task.done #1',
      '2760 case.closed #1',
    ]);
  });
});

describe('a case that waits for another worker', () => {
  const stage = (event: string, tasks: readonly object[], more: object = {}) => ({
    team: 'desk',
    allocated: 'family' as const,
    tasks: [...tasks] as never,
    outcomes: [{ event, otherwise: true as const }],
    ...more,
  });
  /** Two workers with room for one case each; the second leaves at midnight and comes back a day later. */
  const desk = {
    workers: [{ value: 2 }, { from: '2015-06-02', value: 1 }, { from: '2015-06-03', value: 2 }],
    caseload: 1,
  };
  /** The case of a was asked for calmly, that of c urgently; nobody has c when the worker of b leaves. */
  const world = (later: object, more: object = {}): World => ({
    machines: {
      help: chain('asked', ['read', 'read.in'], ['helped', 'ended']),
      alarm: chain('alarmed', ['open', 'calmed']),
    },
    scenario: {
      start: '2015-06-01',
      years: days(4),
      arrivals: {
        held: { event: 'asked', every: '9 d', prefix: 'a' },
        left: { event: 'asked', every: '9 d', prefix: 'b' },
        alarm: { event: 'alarmed', every: '9 d', prefix: 'c' },
      },
      teams: { desk },
      stages: {
        'help.read': stage('read.in', [{ name: 'read', hours: '1 h', priority: 9 }]),
        'help.helped': stage('ended', [{ name: 'help', hours: '90 h', ...later }], more),
        'alarm.open': stage('calmed', [{ name: 'calm', hours: '1 h', priority: 5 }]),
      },
    },
  });
  const afterLeaving = (rows: readonly Happening[]): string[] =>
    cases(rows).filter((one) => Number.parseInt(one, 10) >= 1440);

  it('waits as urgently as the work in hand, not as it did when it was asked for', () => {
    const allocated = (priority: number): string | undefined =>
      afterLeaving(play(world({ priority }))).find((one) => one.startsWith('2880'));
    expect(allocated(1)).toBe('2880 reallocated b2015-06-01.1 #2');
    expect(allocated(6)).toBe('2880 allocated c2015-06-01.1 #2');
  });

  it('waits less urgently when the urgent work is not needed any more', () => {
    const rows = play({
      machines: {
        help: chain('asked', ['helped', 'ended']),
        alarm: chain('asked', ['open', 'calmed']),
        other: chain('other.asked', ['open', 'other.ended']),
      },
      scenario: {
        start: '2015-06-01',
        years: days(2),
        arrivals: {
          main: { event: 'asked', every: '13 h' },
          other: { event: 'other.asked', every: '9 d', prefix: 'other ' },
        },
        teams: { desk: { workers: [{ value: 1 }, { from: '2015-06-02', value: 2 }], caseload: 1 } },
        stages: {
          'help.helped': stage('ended', [{ name: 'help', hours: '90 h', priority: 5 }]),
          'alarm.open': stage('calmed', [{ name: 'calm', hours: '90 h', priority: 1 }], {
            repeats: [{ name: 'patience', every: '4 h', event: 'calmed' }],
          }),
          'other.open': stage('other.ended', [{ name: 'talk', hours: '90 h', priority: 3 }]),
        },
      },
    });
    expect(cases(rows).find((one) => one.startsWith('1440 allocated'))).toBe(
      '1440 allocated other 2015-06-01.1 #2',
    );
  });
});

describe('room that is made', () => {
  it('is used at once by a stay that is complete the moment it is allocated', () => {
    const world = office(
      '10 h',
      { workers: 1, caseload: 1 },
      { arrivals: { main: { event: 'asked', every: '7 h' } } },
    );
    const rows = play({
      ...world,
      scenario: {
        ...world.scenario,
        returns: { again: { after: ['ended'], event: 'asked', chance: 1, delay: '1 d' } },
      },
    });
    expect(brief(rows).slice(0, 12)).toEqual([
      '0 asked',
      '0 case.allocated',
      '420 asked',
      '420 case.waiting',
      '600 ended',
      '600 case.closed',
      '600 case.allocated',
      '840 asked',
      '840 case.waiting',
      '1020 ended',
      '1020 case.closed',
      '1020 case.allocated',
    ]);
    expect(minutesOf(rows, 'case.closed')).toEqual([600, 1020]);
  });

  it('goes on to the next where one after another is complete the moment it is allocated', () => {
    const world = office('50 min', { workers: 1, caseload: 1 });
    const length = { cases: [{ when: 'slow', value: '10 h' }], otherwise: '50 min' };
    const rows = play({
      ...world,
      facts: { slow: { kind: 'attribute', attribute: 'slow', yes: 'is', no: 'is not', source: 'test' } },
      scenario: {
        ...world.scenario,
        people: { default: {}, slow: { attributes: { slow: 1 } } },
        arrivals: {
          slow: { event: 'asked', every: '1 d', people: 'slow', prefix: 'slow' },
          quick: { event: 'asked', every: '2 h' },
        },
        stages: { 'help.helped': { ...world.scenario.stages?.['help.helped'], duration: length } },
        returns: { again: { after: ['ended'], event: 'asked', chance: 1, delay: '5 h' } },
      },
    });
    // Five whose planned time is over wait behind the slow one (the sixth came just now); all are done in its last minute.
    expect(minutesOf(rows, 'case.closed').slice(0, 7)).toEqual([600, 600, 600, 600, 600, 600, 650]);
    const back = rows.filter((row) => row.type === 'asked' && rows[row.cause]?.type === 'ended');
    expect(back.map((row) => row.minute).slice(0, 6)).toEqual([900, 900, 900, 900, 900, 900]);
  });
});
