/** Cases: who holds a family's open work, who waits for it, and who takes it over. */
import { describe, expect, it } from 'vitest';
import { emit } from 'xstate';
import { cases, office } from './office.ts';
import { chain, days, firstOf, ofType, play, type World } from './tiny.ts';

describe('allocation', () => {
  it('gives each case to the worker with the fewest, the first of equals', () => {
    const rows = play(office('150 min', { workers: 3 }));
    expect(cases(rows, 10)).toEqual([
      '0 allocated 2015-06-01.1 #1',
      '60 allocated 2015-06-01.2 #2',
      '120 allocated 2015-06-01.3 #3',
      '150 closed 2015-06-01.1 #1',
      '180 allocated 2015-06-01.4 #1',
      '210 closed 2015-06-01.2 #2',
      '240 allocated 2015-06-01.5 #2',
      '270 closed 2015-06-01.3 #3',
      '300 allocated 2015-06-01.6 #3',
      '330 closed 2015-06-01.4 #1',
    ]);
  });

  it('lets families wait where all are at their caseload, and allocates in the minute in which room is made', () => {
    const rows = play(office('150 min', { workers: 1, caseload: 2 }));
    expect(cases(rows, 14)).toEqual([
      '0 allocated 2015-06-01.1 #1',
      '60 allocated 2015-06-01.2 #1',
      '120 waiting 2015-06-01.3',
      '150 closed 2015-06-01.1 #1',
      '150 allocated 2015-06-01.3 #1',
      '180 waiting 2015-06-01.4',
      '210 closed 2015-06-01.2 #1',
      '210 allocated 2015-06-01.4 #1',
      '240 waiting 2015-06-01.5',
      '270 closed 2015-06-01.3 #1',
      '270 allocated 2015-06-01.5 #1',
      '300 waiting 2015-06-01.6',
      '330 closed 2015-06-01.4 #1',
      '330 allocated 2015-06-01.6 #1',
    ]);
  });

  it('is caused by what made the room, or by the entry where somebody is free at once', () => {
    const rows = play(office('90 min', { workers: 1, caseload: 1 }));
    const [first, second] = ofType(rows, 'case.allocated');
    expect(rows[first.cause].type).toBe('asked');
    expect(rows[second.cause]).toMatchObject({ type: 'ended', family: '2015-06-01.1' });
  });
});

/** An urgent and an ordinary machine, both held by the same team. */
const urgentAndOrdinary = (firstTask: { urgent: object; ordinary: object }): World => {
  const stage = (name: string, task: object) => ({
    team: 'desk',
    allocated: 'family' as const,
    tasks: [{ name, hours: '10 min', ...task }],
    duration: '100 min',
    outcomes: [{ event: `${name}.ended`, otherwise: true as const }],
  });
  return {
    machines: {
      ordinary: chain('ordinary.asked', ['open', 'ordinary.ended']),
      urgent: chain('urgent.asked', ['open', 'urgent.ended']),
    },
    scenario: {
      start: '2015-06-01',
      years: days(1),
      arrivals: {
        ordinary: { event: 'ordinary.asked', every: '30 min', prefix: 'o' },
        urgent: { event: 'urgent.asked', every: '80 min', prefix: 'u' },
      },
      teams: { desk: { workers: 1, caseload: 1 } },
      stages: {
        'ordinary.open': stage('ordinary', firstTask.ordinary),
        'urgent.open': stage('urgent', firstTask.urgent),
      },
    },
  };
};

describe('waiting cases', () => {
  const allocated = (world: World): string[] =>
    ofType(play(world), 'case.allocated')
      .slice(0, 5)
      .map((row) => row.family);

  it('are taken most urgent first by the priority of the first task', () => {
    const families = allocated(urgentAndOrdinary({ urgent: { priority: 1 }, ordinary: {} }));
    expect(families).toEqual([
      'o2015-06-01.1',
      'u2015-06-01.1',
      'u2015-06-01.2',
      'u2015-06-01.3',
      'u2015-06-01.4',
    ]);
  });

  it('are taken first come first among equals, whatever is due when', () => {
    const families = allocated(urgentAndOrdinary({ urgent: { due: '1 h' }, ordinary: { due: '20 d' } }));
    expect(families).toEqual([
      'o2015-06-01.1',
      'u2015-06-01.1',
      'o2015-06-01.2',
      'o2015-06-01.3',
      'u2015-06-01.2',
    ]);
  });

  it('become more urgent when more urgent work of the same family joins them', () => {
    const world = office('200 min', { workers: 1, caseload: 1 });
    const soon = { event: 'harm.suspected', per_year: 5e6, when: 'endangered', source: 'test' };
    const rows = play({
      machines: { ...world.machines, harm: chain('harm.suspected', ['open', 'harm.ended']) },
      facts: {
        endangered: { kind: 'attribute', attribute: 'endangered', yes: 'is', no: 'is not', source: 'test' },
      },
      untaken: { 'harm.suspected': 'it is suspected again and again' },
      scenario: {
        ...world.scenario,
        people: { default: {}, endangered: { attributes: { endangered: 1 } } },
        arrivals: {
          a: { event: 'asked', every: '30 min', prefix: 'a' },
          b: { event: 'asked', every: '50 min', prefix: 'b', people: 'endangered' },
        },
        stages: {
          'help.helped': { ...world.scenario.stages?.['help.helped'], hazards: [soon] },
          'harm.open': {
            team: 'desk',
            allocated: 'family',
            tasks: [{ name: 'enquire', hours: '10 min', priority: 1 }],
            outcomes: [{ event: 'harm.ended', otherwise: true }],
          },
        },
      },
    });
    const families = ofType(rows, 'case.allocated').map((row) => row.family.replace('2015-06-01.', ''));
    expect(families.slice(0, 4)).toEqual(['a1', 'b1', 'b2', 'b3']);
  });
});

describe('a case', () => {
  const passing: World = {
    machines: {
      help: chain('asked', ['first', 'first.done'], ['passed', 'passed.on'], ['second', 'second.done']),
    },
    scenario: {
      start: '2015-06-01',
      years: days(1),
      arrivals: { main: { event: 'asked', every: '1 d' } },
      teams: { desk: { workers: 2 } },
      stages: {
        'help.first': {
          team: 'desk',
          allocated: 'family',
          duration: '30 min',
          outcomes: [{ event: 'first.done', otherwise: true }],
        },
        'help.passed': { outcomes: [{ event: 'passed.on', otherwise: true }] },
        'help.second': {
          team: 'desk',
          allocated: 'family',
          duration: '30 min',
          outcomes: [{ event: 'second.done', otherwise: true }],
        },
      },
    },
  };

  it('stays with its worker through a state that is left in the minute in which it is entered', () => {
    expect(cases(play(passing))).toEqual(['0 allocated 2015-06-01.1 #1', '60 closed 2015-06-01.1 #1']);
  });

  it('is closed and given anew where a minute lies between', () => {
    const stages = {
      ...passing.scenario.stages,
      'help.passed': { duration: '1 min', outcomes: [{ event: 'passed.on', otherwise: true as const }] },
    };
    expect(cases(play({ ...passing, scenario: { ...passing.scenario, stages } }))).toEqual([
      '0 allocated 2015-06-01.1 #1',
      '30 closed 2015-06-01.1 #1',
      '31 allocated 2015-06-01.1 #1',
      '61 closed 2015-06-01.1 #1',
    ]);
  });

  it('that nobody took is closed too, without a worker, and nobody is given it', () => {
    const world = office('1 d', { workers: 1, caseload: 1 });
    const giveUp = { event: 'ended', per_year: 5e6, when: 'impatient', by_time: [{ to: '1 h', times: 0 }] };
    const rows = play({
      ...world,
      facts: {
        impatient: { kind: 'attribute', attribute: 'impatient', yes: 'is', no: 'is not', source: 'test' },
      },
      scenario: {
        ...world.scenario,
        people: { default: {}, impatient: { attributes: { impatient: 1 } } },
        arrivals: {
          a: { event: 'asked', every: '7 h', prefix: 'a ' },
          b: { event: 'asked', every: '5 h', prefix: 'b ', people: 'impatient' },
        },
        stages: {
          'help.helped': {
            team: 'desk',
            allocated: 'family',
            tasks: [{ name: 'help', hours: '7 h' }],
            outcomes: [{ event: 'ended', otherwise: true }],
            hazards: [giveUp],
          },
        },
      },
    });
    const closed = firstOf(rows, 'case.closed');
    expect(closed).toMatchObject({ family: 'b 2015-06-01.1', worker: 0 });
    expect(rows[closed.cause]).toMatchObject({ family: 'b 2015-06-01.1', type: 'ended' });
    expect(ofType(rows, 'case.allocated').map((row) => row.family)).toEqual([
      'a 2015-06-01.1',
      'a 2015-06-01.2',
      'a 2015-06-01.3',
      'a 2015-06-01.4',
    ]);
  });

  it('is one for a family with several children, or one for each child', () => {
    const people = { default: { family_size: { '3': 1 } } };
    const family = office('30 min', { workers: 5 }, { people });
    expect(cases(play(family), 2)).toEqual(['0 allocated 2015-06-01.1 #1', '30 closed 2015-06-01.1 #1']);
    const stage = { ...family.scenario.stages?.['help.helped'], allocated: 'child' as const };
    const each = { ...family, scenario: { ...family.scenario, stages: { 'help.helped': stage } } };
    expect(cases(play(each), 6).map((one) => one.replace(/ 2015.*#/, ' #'))).toEqual([
      '0 allocated #1',
      '0 allocated #2',
      '0 allocated #3',
      '30 closed #1',
      '30 closed #2',
      '30 closed #3',
    ]);
  });

  it('is closed in the log under the child whose stay was the last to hold it', () => {
    const world = office(
      '30 min',
      { workers: 1 },
      { people: { default: { family_size: { '2': 1 } } }, years: days(1) },
    );
    const emits = emit({ type: 'follow_up.due' });
    const rows = play({
      machines: {
        help: {
          opens: ['asked'],
          config: {
            initial: 'outside',
            states: {
              outside: { on: { asked: 'helped' } },
              helped: { on: { ended: { target: 'gone', actions: emits } } },
              gone: { type: 'final' },
            },
          },
        },
        follow_up: chain('follow_up.due', ['open', 'follow_up.done']),
      },
      scenario: {
        ...world.scenario,
        stages: {
          'help.helped': {
            ...world.scenario.stages?.['help.helped'],
            duration: undefined,
            tasks: [{ name: 'help', hours: '30 min', per: 'family' }],
          },
          'follow_up.open': { duration: '1 d', outcomes: [{ event: 'follow_up.done', otherwise: true }] },
        },
      },
    });
    const last = ofType(rows, 'ended').find((row) => row.minute === 30 && row.child.endsWith('.2'));
    expect(firstOf(rows, 'case.closed')).toMatchObject({
      child: last?.child,
      instance: last?.instance,
      cause: last?.sequence,
    });
  });
});
