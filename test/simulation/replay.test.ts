/** A replay agrees with what the simulation wrote, and names the first event that does not fit. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { brokenRules, type EventSource, type Finding } from '../../src/events/index.ts';
import { replay, replayRules, simulate, simulateAgain } from '../../src/simulation/index.ts';
import {
  changed,
  logOf,
  moved,
  rowsOf,
  swapped,
  withEvent,
  withoutEvent,
  type Row,
} from '../events/tampering.ts';
import { modelOf, tell, type Happening } from './engine/tiny.ts';
import { replayWorld, twoWaitWorld } from './replay-world.ts';
import { often } from '../properties/how-often.ts';

const model = modelOf(replayWorld);
const rules = replayRules(modelOf(replayWorld));
const log = simulate(model, { seed: 'replay', replication: 0 });
const rows = rowsOf(log);
const told = tell(log);

/** The place of the first event that is so; it must be there. */
function place(is: (event: Happening) => boolean): number {
  const found = told.findIndex(is);
  if (found < 0) throw new Error('the world has no such event');
  return found;
}

const placeOf = (type: string): number => place((event) => event.type === type);
const type = (name: string): number => log.vocabulary.types.find(name);
const replayed = (made: readonly Row[]): Finding | null => replay(logOf(log, made), rules);

describe('a log as it was written', () => {
  it('fits, whatever the seed', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat({ max: 3 }), (seed, replication) => {
        const any: EventSource = simulate(model, { seed, replication });
        expect(replay(any, rules)).toBeNull();
        expect(brokenRules(any)).toEqual([]);
      }),
      { seed: 61, numRuns: often(25) },
    );
  });

  it('holds everything that a replay looks at', () => {
    const types = new Set(told.map((event) => event.type));
    for (const wanted of [
      'referral.urgent',
      'plan.started',
      'task.joined',
      'task.interrupted',
      'task.withdrawn',
      'meeting.joined',
      'meeting.moved',
      'meeting.cancelled',
      'case.waiting',
      'case.reallocated',
    ]) {
      expect(types).toContain(wanted);
    }
    expect(told.some((event) => event.machine === 'assessment' && event.instance > 1)).toBe(true);
  });

  it('fits where a case goes to a worker and two stays of one child go on, before what the first emits arrives', () => {
    const log = simulate(modelOf(twoWaitWorld), { seed: 'two', replication: 0 });
    const order = tell(log).filter(({ type }) => ['passed', 'went', 'told'].includes(type));
    const between = order.some(
      ({ type, child, cause }, at) =>
        type === 'went' &&
        order[at - 1]?.type === 'passed' &&
        order[at - 1]?.cause === cause &&
        order[at + 1]?.type === 'told' &&
        order[at + 1]?.child === child,
    );
    expect(between).toBe(true);
    expect(replay(log, replayRules(modelOf(twoWaitWorld)))?.sentence).toBeUndefined();
  });

  it('is the same when it is simulated again', () => {
    expect(simulateAgain(log, model, 'replay')).toBeNull();
    expect(simulateAgain(log, model, 'another')).not.toBeNull();
  });
});

describe('a replay says both sides of', () => {
  test('a wrong state', () => {
    const at = placeOf('assessment.drafted');
    const finding = replayed(changed(rows, at, { state: log.vocabulary.states.find('gone') }));
    expect(finding?.sequence).toBe(at);
    expect(finding?.found).toMatch(
      /assessment\.drafted leads assessment 1 of child \S+ from in_progress to gone/,
    );
    expect(finding?.expected).toBe('it leads to conference');
  });

  test('an event that the machine does not take there, with the facts', () => {
    const at = placeOf('assessment.drafted');
    const finding = replayed(changed(rows, at, { type: type('conference.held') }));
    expect(finding?.sequence).toBe(at);
    expect(finding?.found).toMatch(/takes conference\.held in in_progress/);
    expect(finding?.expected).toBe('it takes assessment.ended, assessment.drafted there');
  });

  test('a guard that the facts do not bear out', () => {
    // A child who was never here: the machine emits what it emits of a stranger.
    const at = placeOf('referral.received');
    const finding = replayed(changed(rows, at, { type: type('referral.urgent') }));
    expect(finding?.found).toMatch(/emitted referral\.received, and referral\.urgent of child \S+ follows/);
    expect(finding?.expected).toMatch(
      /^assessment 1 takes referral\.received before that, with event \d+ as its cause$/,
    );
  });

  test('an event in an instance that is over', () => {
    const ended = placeOf('assessment.ended');
    const finding = replayed(withEvent(rows, ended + 1, { ...rows[ended], cause: ended }));
    expect(finding?.sequence).toBe(ended + 1);
    expect(finding?.found).toMatch(/assessment\.ended in assessment 1 of child \S+, which is over/);
    expect(finding?.expected).toBe('no assessment is open');
  });

  test('an instance that never began', () => {
    const at = placeOf('assessment.drafted');
    const finding = replayed(changed(rows, at, { instance: 7 }));
    expect(finding?.found).toMatch(/assessment 7 of child \S+, which does not exist: the next is 2/);
    expect(finding?.expected).toBe('open is assessment 1');
  });

  test('a second instance where only one may be open', () => {
    const at = placeOf('contact.received');
    const finding = replayed(withEvent(rows, at + 1, { ...rows[at], instance: 2 }));
    expect(finding?.found).toMatch(/contact\.received opens contact 2/);
    expect(finding?.expected).toBe('contact 1 is open still, and there may be only one');
  });

  test('an event that opens nothing', () => {
    const at = place((event) => event.type === 'contact.received');
    const finding = replayed(changed(rows, at, { type: type('contact.closed') }));
    expect(finding?.expected).toBe('only contact.received may');
  });

  test('an emitted event that is missing', () => {
    const at = placeOf('plan.started');
    const finding = replayed(withoutEvent(rows, at));
    expect(finding?.found).toMatch(/^event \d+ emitted plan\.started, and /);
    expect(finding?.expected).toMatch(/^plan 1 takes plan\.started before that/);
  });

  test('an emitted event under another cause', () => {
    const at = placeOf('plan.started');
    const finding = replayed(changed(rows, at, { cause: rows[at].cause - 1 }));
    expect(finding?.found).toMatch(/emitted plan\.started/);
  });

  test('an emitted event in another minute', () => {
    const at = placeOf('plan.started');
    const finding = replayed(moved(rows, at, rows[at].minute + 1));
    expect(finding?.found).toMatch(/emitted plan\.started/);
  });

  test('a cause in another family', () => {
    const at = place((event) => event.type === 'visit.made');
    const other = place((event) => event.type === 'visit.made' && event.family !== told[at].family);
    const finding = replayed(changed(rows, other, { cause: at }));
    expect(finding?.found).toMatch(/^visit\.made of child \S+, caused by event \d+, which is of /);
  });

  test('work outside its stay', () => {
    const at = place(
      (event) => event.type === 'task.queued' && event.activity === 'assessment.in_progress/see',
    );
    const activity = log.vocabulary.activities.find('plan.active/visit');
    const finding = replayed(changed(rows, at, { activity }));
    expect(finding?.found).toMatch(
      /task\.queued of plan\.active\/visit for child \S+, and there is no plan 1/,
    );
    expect(finding?.expected).toBe('in plan.active');
  });

  test('a meeting on another day than was booked', () => {
    const at = placeOf('meeting.held');
    const finding = replayed(moved(rows, at, rows[at].minute - 1440));
    expect(finding?.found).toMatch(
      /meeting\.held of assessment\.conference\/meet for child \S+, and it is held on/,
    );
  });

  test('a result that comes before or after the work that led to it', () => {
    const at = place(
      ({ type: name, cause }) => name === 'contact.closed' && told[cause]?.type === 'task.done',
    );
    const finding = replayed(moved(rows, at, rows[at].minute + 1));
    expect(finding?.found).toMatch(/the end of the work that led to it/);
  });

  test('a case that is closed and was never opened', () => {
    const closed = placeOf('case.closed');
    const family = told[closed].family;
    const opened = place((event) => event.family === family && event.type === 'case.allocated');
    const finding = replayed(withoutEvent(rows, opened));
    expect(finding?.found).toMatch(/case\.closed of a case for child \S+, and no case of the family/);
  });

  test('a machine that there is not', () => {
    const at = placeOf('contact.received');
    log.vocabulary.machines.add('somewhere');
    const finding = replayed(changed(rows, at, { machine: log.vocabulary.machines.find('somewhere') }));
    expect(finding?.expected).toBe('one of contact, assessment, plan');
  });
});

describe('every event that', () => {
  const machineEvents = rows.flatMap((row, at) => (row.machine === 1 ? [] : [at]));

  it('has a wrong state is found where it stands', () => {
    const states = log.vocabulary.states.names.length;
    fc.assert(
      fc.property(fc.constantFrom(...machineEvents), fc.integer({ min: 1, max: states - 1 }), (at, state) => {
        fc.pre(state !== rows[at].state);
        expect(replayed(changed(rows, at, { state }))?.sequence).toBe(at);
      }),
      { seed: 62 },
    );
  });

  it('was emitted and is taken out is missed', () => {
    const emitted = ['referral.received', 'referral.urgent', 'plan.started'];
    const places = machineEvents.filter((at) => emitted.includes(told[at].type));
    fc.assert(
      fc.property(fc.constantFrom(...places), (at) => {
        expect(replayed(withoutEvent(rows, at))).not.toBeNull();
      }),
      { seed: 63 },
    );
  });

  it('leads to another state and is taken out is missed, if the child has another in that instance', () => {
    const later = (at: number): boolean =>
      told
        .slice(at + 1)
        .some(
          ({ child, machine, instance, state }) =>
            child === told[at].child &&
            machine === told[at].machine &&
            instance === told[at].instance &&
            state !== told[at].state,
        );
    const places = machineEvents.filter(
      (at) => told[at].type !== 'visit.made' && told[at].state !== 'gone' && later(at),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), (at) => {
        expect(replayed(withoutEvent(rows, at))).not.toBeNull();
      }),
      { seed: 64 },
    );
  });

  it('changes places with the next of its instance is found, if they lead to different states', () => {
    const next = (at: number): number =>
      told.findIndex(
        ({ child, machine, instance }, i) =>
          i > at &&
          child === told[at].child &&
          machine === told[at].machine &&
          instance === told[at].instance,
      );
    const places = machineEvents.filter((at) => next(at) > 0 && told[next(at)].state !== told[at].state);
    fc.assert(
      fc.property(fc.constantFrom(...places), (at) => {
        expect(replayed(swapped(rows, at, next(at)))).not.toBeNull();
      }),
      { seed: 65 },
    );
  });

  it('is changed in any way is found by simulating again, with its place', () => {
    const keys = ['minute', 'instance', 'worker', 'cause', 'team'] as const;
    fc.assert(
      fc.property(fc.nat({ max: rows.length - 1 }), fc.constantFrom(...keys), (at, key) => {
        const value = key === 'team' ? 1 + (rows[at].team % 3) : rows[at][key] + 1;
        fc.pre(value !== rows[at][key]);
        const finding = simulateAgain(logOf(log, changed(rows, at, { [key]: value })), model, 'replay');
        expect(finding?.sequence).toBe(at);
        expect(finding?.found.startsWith(key)).toBe(true);
      }),
      { seed: 66, numRuns: often(30) },
    );
  });
});
