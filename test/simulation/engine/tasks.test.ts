/** Tasks: who does them in which order, what breaks them off, what they share, and when put-off work is taken up. */
import { describe, expect, it } from 'vitest';
import { desk, NINE_TO_FIVE, WEEK, work } from './desk.ts';
import { days, firstOf, minutesOf, modelOf, ofType, play, type Happening } from './tiny.ts';

const started = (rows: readonly Happening[], count: number): string[] =>
  ofType(rows, 'task.started')
    .slice(0, count)
    .map((row) => `${row.minute} ${row.family.replace('2015-06-01.', '')}`);

describe('the order of work', () => {
  it('is the most urgent by priority, then the soonest due, then the first to have come', () => {
    const kinds = {
      plain: { every: '5 h', task: { due: '9 d', hours: '1 min' } },
      soon: { every: '4 h', task: { due: '2 d', hours: '1 min' } },
      urgent: { every: '11 h', task: { priority: 1, hours: '1 min' } },
    };
    const evening = { evening: { weekdays: [...WEEK], from: '23:00', to: '24:00' } };
    const rows = play(desk({ workers: 1, calendar: 'evening' }, kinds, { calendars: evening }));
    expect(started(rows, 20).map((one) => one.replace(/^\d+ /, ''))).toEqual([
      'urgent 1', 'urgent 2', 'urgent 3',
      'soon 1', 'soon 2', 'soon 3', 'soon 4', 'soon 5', 'soon 6',
      'plain 1', 'plain 2', 'plain 3', 'plain 4', 'plain 5',
    ]); // prettier-ignore
  });

  it('keeps a worker to one task at a time, in the hours of the team', () => {
    const rows = play(
      desk(
        { workers: 1, calendar: 'office' },
        { plain: { every: '2 h', task: { hours: '3 h' } } },
        { calendars: NINE_TO_FIVE, years: days(2) },
      ),
    );
    expect(work(rows, 100).filter((one) => /started|done/.test(one))).toEqual([
      '540 started plain 1',
      '720 done plain 1',
      '720 started plain 2',
      '900 done plain 2',
      '900 started plain 3',
      '2040 done plain 3',
      '2040 started plain 4',
      '2220 done plain 4',
      '2220 started plain 5',
      '2400 done plain 5',
      '2400 started plain 6',
    ]);
  });

  it('takes longer where a worker gives only a share of the hours to the work', () => {
    const calendars = NINE_TO_FIVE;
    const half = modelOf(desk({ workers: 1 }, {}, { calendars })).office.minutesPerYear / 60 / 2;
    const rows = play(
      desk(
        { workers: 1, client_hours_per_year: half },
        { plain: { every: '1 d', task: { hours: '2 h' } } },
        { calendars },
      ),
    );
    expect(minutesOf(rows, 'task.started', 'task.done')).toEqual([540, 540 + 240]);
  });

  it('starts everything at once in an unlimited team, and ends it in its hours', () => {
    const rows = play(
      desk(
        { unlimited: true },
        { plain: { every: '4 h', task: { hours: '2 h' } } },
        { calendars: NINE_TO_FIVE, years: days(1) },
      ),
    );
    expect(minutesOf(rows, 'task.started')).toEqual([0, 240, 480, 720, 960, 1200]);
    expect(minutesOf(rows, 'task.done')).toEqual([660, 660, 660, 840]);
    expect(new Set(ofType(rows, 'task.done').map((row) => row.worker))).toEqual(new Set([0]));
  });

  it('has as many at work as are in post by date', () => {
    const rows = play(
      desk(
        { workers: [{ value: 1 }, { from: '2015-06-02', value: 3 }, { from: '2015-06-03', value: 0 }] },
        { plain: { every: '1 h', task: { hours: '3 h' } } },
        { years: days(3) },
      ),
    );
    expect(ofType(rows, 'capacity.changed').map((row) => [row.minute, row.codes['workers']])).toEqual([
      [0, '1'],
      [1440, '3'],
      [2880, '0'],
    ]);
    expect(rows.filter((row) => row.type === 'task.started' && row.minute >= 2880)).toEqual([]);
    expect(new Set(ofType(rows, 'task.started').map((row) => row.worker))).toEqual(new Set([1, 2, 3]));
    const second = ofType(rows, 'task.started').filter((row) => row.minute >= 1440 && row.minute < 1450);
    expect(second.map((row) => row.worker).sort((a, b) => a - b)).toEqual([1, 2, 3]);
  });
});

describe('more urgent work', () => {
  const kinds = {
    plain: { every: '12 h', task: { hours: '5 h' } },
    urgent: { every: '4 h', task: { priority: 1, interrupts: true } },
  };

  it('breaks off what is in hand, which goes on with the hours that are left', () => {
    const rows = play(desk({ workers: 1 }, kinds, { arrivals: {
      plain: { event: 'plain.came', every: '1 d', prefix: 'plain ' },
      urgent: { event: 'urgent.came', every: '4 h', prefix: 'urgent ' },
    } })); // prettier-ignore
    expect(work(rows, 13)).toEqual([
      '0 queued plain 1',
      '0 started plain 1',
      '0 queued urgent 1',
      '0 interrupted plain 1',
      '0 started urgent 1',
      '60 done urgent 1',
      '60 resumed plain 1',
      '240 queued urgent 2',
      '240 interrupted plain 1',
      '240 started urgent 2',
      '300 done urgent 2',
      '300 resumed plain 1',
      '420 done plain 1',
    ]);
  });

  it('waits where it does not interrupt', () => {
    const calm = { ...kinds, urgent: { every: '4 h', task: { priority: 1 } } };
    const rows = play(desk({ workers: 1 }, calm));
    expect(ofType(rows, 'task.interrupted')).toEqual([]);
    expect(started(rows, 3)).toEqual(['0 plain 1', '300 urgent 1', '360 urgent 2']);
  });

  it('does not break off what is of the same priority', () => {
    const same = { plain: kinds.plain, urgent: { every: '4 h', task: { interrupts: true } } };
    expect(ofType(play(desk({ workers: 1 }, same)), 'task.interrupted')).toEqual([]);
  });

  it('does not break off what is finished in that very minute', () => {
    const rows = play(
      desk(
        { workers: 1 },
        {
          plain: { every: '1 h', task: { hours: '1 h' } },
          urgent: { every: '2 h', task: { priority: 1, interrupts: true } },
        },
        { years: days(1) },
      ),
    );
    const first = rows.filter((row) => row.machine === 'work' && row.family === 'plain 2015-06-01.1');
    // Broken off at once by the first urgent one, resumed at 60, finished at 120 when the second urgent one comes.
    expect(first.map((row) => `${row.minute} ${row.type}`)).toEqual([
      '0 task.queued',
      '0 task.started',
      '0 task.interrupted',
      '60 task.resumed',
      '120 task.done',
    ]);
  });

  it('of a pool breaks off the least urgent work of all, as often as there is urgent work', () => {
    const people = { pair: { family_size: { '2': 1 } }, default: {} };
    const rows = play(
      desk(
        { workers: 3 },
        {
          middling: { every: '1 d', task: { hours: '9 h', priority: 3 } },
          least: { every: '1 d', task: { hours: '9 h', priority: 7 } },
          plain: { every: '1 d', task: { hours: '9 h' } },
          urgent: { every: '2 h', task: { priority: 1, interrupts: true } },
        },
        {
          people,
          arrivals: {
            middling: { event: 'middling.came', every: '1 d', prefix: 'middling ' },
            least: { event: 'least.came', every: '1 d', prefix: 'least ' },
            plain: { event: 'plain.came', every: '1 d', prefix: 'plain ' },
            urgent: { event: 'urgent.came', every: '1 d', prefix: 'urgent ', people: 'pair' },
          },
        },
      ),
    );
    const broken = ofType(rows, 'task.interrupted');
    expect(broken.map((row) => row.family.slice(0, 5))).toEqual(['least', 'plain']);
  });
});

describe('a family', () => {
  const people = { default: { family_size: { '3': 1 } } };

  it('has one task in common where it is per family, ended once for all', () => {
    const rows = play(desk({ workers: 5 }, { visit: { every: '1 d', task: { per: 'family' } } }, { people }));
    expect(rows.filter((row) => row.machine === 'work' && row.child).map((row) => row.type)).toEqual([
      'task.queued',
      'task.joined',
      'task.joined',
      'task.started',
      'task.done',
    ]);
    const queued = firstOf(rows, 'task.queued');
    expect(ofType(rows, 'task.joined').map((row) => row.cause)).toEqual([queued.sequence, queued.sequence]);
    const served = ofType(rows, 'visit.served');
    expect(served.map((row) => [row.minute, row.child.slice(-1), row.cause])).toEqual(
      ['1', '2', '3'].map((child) => [60, child, firstOf(rows, 'task.done').sequence]),
    );
  });

  it('has a task a child where it is not', () => {
    const rows = play(desk({ workers: 5 }, { visit: { every: '1 d', task: {} } }, { people }));
    expect(ofType(rows, 'task.done')).toHaveLength(3);
    expect(ofType(rows, 'task.joined')).toHaveLength(0);
  });

  it('keeps the task in common when the child who asked leaves, and loses it with the last', () => {
    const world = desk(
      { workers: 1 },
      { visit: { every: '1 d', task: { per: 'family', hours: '2 h' } } },
      { people },
    );
    const leave = (when: string, per_year: number) => ({ event: 'visit.served', per_year, when });
    const stage = { ...world.scenario.stages?.['visit.here'], hazards: [leave('first', 5e6)] };
    const facts = {
      first: { kind: 'count' as const, events: ['nothing'], atLeast: 0, yes: 'y', no: 'n', source: 'test' },
    };
    const rows = play({ ...world, facts, scenario: { ...world.scenario, stages: { 'visit.here': stage } } });
    const served = ofType(rows, 'visit.served');
    const last = served.at(-1);
    expect(ofType(rows, 'task.withdrawn')).toMatchObject([{ child: last?.child, minute: last?.minute }]);
    expect(ofType(rows, 'task.done')).toEqual([]);
    // The worker is free again.
    expect(ofType(rows, 'task.started').length).toBe(1);
  });

  it("has a sibling's worker go on with the shared task where cases are held child by child", () => {
    const calendars = NINE_TO_FIVE;
    const world = desk(
      { workers: 3 },
      { visit: { every: '1 d', task: { per: 'family', hours: '2 h' } } },
      { people, calendars },
    );
    const facts = {
      leaving: { kind: 'attribute' as const, attribute: 'leaving', yes: 'y', no: 'n', source: 'test' },
    };
    const stage = {
      ...world.scenario.stages?.['visit.here'],
      allocated: 'child' as const,
      hazards: [{ event: 'visit.served', per_year: 5e6, when: 'leaving' }],
    };
    const scenario = {
      ...world.scenario,
      people: { default: { family_size: { '3': 1 }, attributes: { leaving: 0.5 } } },
      stages: { 'visit.here': stage },
    };
    let changed = 0;
    for (let seed = 0; seed < 8; seed++) {
      const rows = play({ ...world, facts, scenario }, `seed ${seed}`);
      const gone = new Set(
        ofType(rows, 'visit.served')
          .filter((row) => row.minute < 540)
          .map((row) => row.child.slice(-1)),
      );
      if (!gone.has('1') || gone.size === 3) continue;
      changed++;
      const owner = [1, 2, 3].find((nth) => !gone.has(String(nth)));
      expect(firstOf(rows, 'task.started')).toMatchObject({ minute: 540, worker: owner });
      expect(firstOf(rows, 'task.done').child.slice(-1)).toBe(String(owner));
    }
    expect(changed).toBeGreaterThan(0);
  });
});
