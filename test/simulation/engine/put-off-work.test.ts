/** Work that is put off towards its limit, and what is in the way of work. */
import { describe, expect, it } from 'vitest';
import { desk, NINE_TO_FIVE, work, type Task } from './desk.ts';
import { days, firstOf, modelOf, ofType, play, type World } from './tiny.ts';

describe('put-off work', () => {
  const paced = (urgency: number, more: Partial<Task> = {}, team = {}): World =>
    desk(
      { workers: 1, ...team },
      { plain: { every: '3 d', task: { hours: '4 h', paced: true, due: '5 d', ...more } } },
      { calendars: NINE_TO_FIVE, years: days(7), pacing: { urgency } },
    );

  it('is taken up when the working time left is urgency times what it needs', () => {
    for (const urgency of [1, 2, 3]) {
      const world = paced(urgency);
      const rows = play(world).filter((row) => row.family === 'plain 2015-06-01.1');
      const due = 5 * 1440;
      const { office } = modelOf(world);
      expect(firstOf(rows, 'task.paced').minute).toBe(0);
      expect(office.between(firstOf(rows, 'task.queued').minute, due)).toBe(urgency * 240);
      expect(firstOf(rows, 'task.started').minute).toBe(
        office.nextWorking(firstOf(rows, 'task.queued').minute),
      );
    }
  });

  it('is taken up at once where that time is past', () => {
    const rows = play(paced(50));
    expect(ofType(rows, 'task.paced')).toEqual([]);
    expect(firstOf(rows, 'task.queued').minute).toBe(0);
  });

  it('is taken up the earlier the more cases the worker has in hand', () => {
    const world = paced(1, {}, { caseload: 9 });
    const stage = { ...world.scenario.stages?.['plain.here'], allocated: 'family' as const };
    const arrivals = { plain: { event: 'plain.came', every: '8 h', prefix: 'plain ' } };
    const rows = play({
      ...world,
      scenario: { ...world.scenario, arrivals, stages: { 'plain.here': stage } },
    });
    const { office } = modelOf(world);
    const spare = [1, 2, 3].map((nth) => {
      const mine = rows.filter((row) => row.family === `plain 2015-06-01.${nth}`);
      const due = firstOf(mine, 'plain.came').minute + 5 * 1440;
      return office.between(firstOf(mine, 'task.queued').minute, due);
    });
    expect(spare).toEqual([240, 480, 720]);
  });

  it('goes to the new worker of a case that changes hands meanwhile, and is put off once', () => {
    const world = paced(1, {}, { workers: [{ value: 2 }, { from: '2015-06-02', value: 1 }], caseload: 9 });
    const stage = { ...world.scenario.stages?.['plain.here'], allocated: 'family' as const };
    const arrivals = { plain: { event: 'plain.came', every: '6 h', prefix: 'plain ' } };
    const rows = play({
      ...world,
      scenario: { ...world.scenario, arrivals, stages: { 'plain.here': stage } },
    });
    const second = rows.filter((row) => row.family === 'plain 2015-06-01.2' && row.machine === 'work');
    expect(second.slice(0, 4).map((row) => `${row.type} #${row.worker}`)).toEqual([
      'case.allocated #2',
      'task.paced #2',
      'case.reallocated #1',
      'task.queued #1',
    ]);
    expect(ofType(second, 'task.paced')).toHaveLength(1);
  });

  it('is taken up by the load of the worker it was handed over to', () => {
    const workers = [{ value: 2 }, { from: '2015-06-02', value: 1 }];
    const world = paced(1, {}, { workers, caseload: 9 });
    const stage = { ...world.scenario.stages?.['plain.here'], allocated: 'family' as const };
    const arrivals = { plain: { event: 'plain.came', every: '7 h', prefix: 'plain ' } };
    const rows = play({
      ...world,
      scenario: { ...world.scenario, arrivals, stages: { 'plain.here': stage } },
    });
    expect(ofType(rows, 'case.reallocated').map(({ minute, family }) => `${minute} ${family}`)).toEqual([
      '1440 plain 2015-06-01.2',
      '1440 plain 2015-06-01.4',
    ]);
    const { office } = modelOf(world);
    const second = rows.filter((row) => row.family === 'plain 2015-06-01.2');
    const due = firstOf(second, 'plain.came').minute + 5 * 1440;
    // Its first worker had no other case, the second has two.
    expect(office.between(firstOf(second, 'task.queued').minute, due)).toBe((1 + 2) * 240);
  });

  it('is not put off again when it is handed over after it was taken up', () => {
    const workers = [{ value: 2 }, { from: '2015-06-02', value: 0 }, { from: '2015-06-03', value: 8 }];
    const world = paced(1.2, { hours: '9 h' }, { workers, caseload: 4 });
    const stage = { ...world.scenario.stages?.['plain.here'], allocated: 'family' as const };
    const arrivals = { plain: { event: 'plain.came', every: '1 h', prefix: 'plain ' } };
    const rows = play({
      ...world,
      scenario: { ...world.scenario, arrivals, stages: { 'plain.here': stage } },
    });
    expect(ofType(rows, 'case.reallocated').length).toBeGreaterThan(0);
    for (const { family, sequence } of ofType(rows, 'task.queued')) {
      const later = rows.filter((row) => row.family === family && row.sequence > sequence);
      expect(ofType(later, 'task.paced')).toEqual([]);
    }
  });
});

describe('what is in the way of work', () => {
  it('withdraws a task when its state is left, and frees the worker', () => {
    const world = desk({ workers: 1 }, { plain: { every: '6 h', task: { hours: '10 h' } } });
    const stage = {
      ...world.scenario.stages?.['plain.here'],
      duration: undefined as never,
      repeats: [{ name: 'patience', every: '4 h', event: 'plain.served' }],
    };
    const rows = play({ ...world, scenario: { ...world.scenario, stages: { 'plain.here': stage } } });
    expect(work(rows, 9)).toEqual([
      '0 queued plain 1',
      '0 started plain 1',
      '240 withdrawn plain 1',
      '360 queued plain 2',
      '360 started plain 2',
      '600 withdrawn plain 2',
      '720 queued plain 3',
      '720 started plain 3',
      '960 withdrawn plain 3',
    ]);
  });
});
